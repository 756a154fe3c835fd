// How fast texts of each kind are read, beside libphonenumber-js: our own texts, or the files of a FOLDER by extension.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNumbers } from 'libphonenumber-js/max'
import { scanText } from '../src/index.js'
import { seeded } from './permute-digits.js'

const SEED = 20_261_127
/** UTF-16 units of each kind. */
const SIZE = 400_000
/** Passes of each program over a text, and the processor seconds that they go on for beyond: long enough for both to be compiled. */
const PASSES = 3
const SECONDS = 12

const folder = process.argv[2]
const texts = folder === undefined ? ownTexts() : textsOf(folder)
const unit = 'million signs a second of processor time'
console.log(
  `${'kind'.padEnd(16)}${'ours'.padStart(8)}${'theirs'.padStart(8)}${'ratio'.padStart(8)}${'at first'.padStart(10)}  ${unit}`,
)
for (const [kind, parts] of texts) {
  const size = parts.reduce((sum, { length }) => sum + length, 0) / 1e6
  const [ours, theirs] = await timed(
    async () => {
      for (const part of parts) await scanText(part)
    },
    async () => {
      for (const part of parts) findNumbers(part, { v2: true })
    },
  )
  const [a, b, ratio] = [size / ours.best, size / theirs.best, theirs.best / ours.best].map((value) =>
    value.toFixed(2).padStart(8),
  )
  console.log(`${kind.padEnd(16)}${a}${b}${ratio}${(theirs.first / ours.first).toFixed(2).padStart(10)}`)
}

/** Copies of the texts beside this file, each figure of them drawn anew. */
function ownTexts(): Map<string, string[]> {
  const own = fileURLToPath(new URL('kinds/', import.meta.url))
  const random = seeded(SEED)
  return new Map(
    readdirSync(own).map((name) => {
      const text = readFileSync(join(own, name), 'utf8')
      const copies: string[] = []
      for (let size = 0; size < SIZE; size += text.length)
        copies.push(text.replace(/\d/g, () => String(Math.floor(random() * 10))))
      return [name, [copies.join('\n')]]
    }),
  )
}

/** Files of a folder and below it that are text, by extension. */
function textsOf(path: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
    const kind = extname(name) || 'no extension'
    if (!/^(?:no extension|\.(?:txt|md|html?|log|srt|ass|lrc|json|xml|csv|pod|rst))$/.test(kind)) continue
    const text = readFileSync(join(path, name), 'utf8')
    found.set(kind, [...(found.get(kind) ?? []), text])
  }
  return found
}

interface Times {
  /** Processor seconds of the first pass, in which nothing is compiled yet, and of the quickest. */
  readonly first: number
  readonly best: number
}

/** Times of two programs that take turns, so that what else the machine does slows both down. */
async function timed(ours: () => Promise<void>, theirs: () => Promise<void>): Promise<[Times, Times]> {
  const passes: [number, number][] = []
  for (let spent = 0; passes.length < PASSES || spent < SECONDS;) {
    const pass: [number, number] = [await secondsOf(ours), await secondsOf(theirs)]
    passes.push(pass)
    spent += pass[0] + pass[1]
  }
  const timesOf = (program: 0 | 1): Times => {
    const seconds = passes.map((pass) => pass[program])
    return { first: seconds[0]!, best: Math.min(...seconds) }
  }
  return [timesOf(0), timesOf(1)]
}

/** Processor seconds that some work takes. */
async function secondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
