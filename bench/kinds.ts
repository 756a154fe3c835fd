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
/** Passes over a text, and the processor seconds that they go on for beyond: long enough for both programs to be compiled. */
const PASSES = 3
const SECONDS = 3

const folder = process.argv[2]
const texts = folder === undefined ? ownTexts() : textsOf(folder)
const unit = 'million signs a second of processor time'
console.log(
  `${'kind'.padEnd(16)}${'ours'.padStart(8)}${'theirs'.padStart(8)}${'ratio'.padStart(8)}${'at first'.padStart(10)}  ${unit}`,
)
for (const [kind, parts] of texts) {
  const size = parts.reduce((sum, { length }) => sum + length, 0) / 1e6
  const ours = await timed(async () => {
    for (const part of parts) await scanText(part)
  })
  const theirs = await timed(async () => {
    for (const part of parts) findNumbers(part, { v2: true })
  })
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

/** Processor seconds of the first pass, in which nothing is compiled yet, and of the quickest. */
async function timed(work: () => Promise<void>): Promise<{ first: number; best: number }> {
  const passes: number[] = []
  for (let spent = 0; passes.length < PASSES || spent < SECONDS;) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    passes.push((user + system) / 1e6)
    spent += passes.at(-1)!
  }
  return { first: passes[0]!, best: Math.min(...passes) }
}
