// Measures the reading of text on a labelled corpus, or on the fixtures where none is named, and its speed beside libphonenumber-js.
import { join } from 'node:path'
import { findNumbers } from 'libphonenumber-js/max'
import { PlanBook } from '../src/core/plan/plan-book.js'
import { scanText } from '../src/index.js'
import { fixtureCorpus } from './fixture-cases.js'
import { permuteCorpus } from './permute-digits.js'
import { pseudoLyrics } from './pseudo-lyrics.js'
import { readCorpus, scoreCorpus, type TextScore } from './text-corpus.js'

const FIXTURES = join(import.meta.dirname, '../fixtures/text')
const SEED = 20_260_420
const MEGABYTE = 1_000_000

const args = process.argv.slice(2)
const permute = args.includes('--permute')
const corpus = args.find((arg) => !arg.startsWith('--'))

const cases = corpus === undefined ? fixtureCorpus(FIXTURES) : readCorpus(corpus)
const plain = await scoreCorpus(cases, scanText)
report('as it is', plain)
if (permute) {
  const permuted = await scoreCorpus(permuteCorpus(cases, new PlanBook(), SEED), scanText)
  report('other digits, lines shuffled', permuted)
  console.log(`permuted: F1 ${signed(100 * (permuted.f1 - plain.f1))} points`)
}
await compareSpeed()

function report(title: string, score: TextScore): void {
  console.log(`\n${title}\n${'language/kind'.padEnd(18)}found exact of`)
  for (const [key, [found, exact, of]] of [...score.table].sort())
    console.log(`${key.padEnd(18)}${found} ${exact} ${of}`)
  for (const line of score.wrong) console.log(line)
  const percent = (share: number): string => (100 * share).toFixed(1)
  console.log(
    `F1 ${percent(score.f1)} P ${percent(score.precision)} R ${percent(score.recall)} ` +
      `exact ${score.exact}/${score.exactable} dirty ${score.dirty}/${score.negatives} ` +
      `numbers a reading ${score.numbersPerReading.toFixed(2)}`,
  )
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(2)}`
}

/** The same text through both, in the same run; then ten times the text, which has to take ten times as long. */
async function compareSpeed(): Promise<void> {
  await scanText(pseudoLyrics(300_000, SEED, 0.01))
  findNumbers(pseudoLyrics(300_000, SEED), { v2: true })
  console.log('\nspeed on text like lyrics, twelve languages')
  for (const [lines, numberLines] of [
    ['one line in 300 with a number', 1 / 300],
    ['one line in 100 with a number', 1 / 100],
  ] as const) {
    const text = pseudoLyrics(MEGABYTE, SEED, numberLines)
    const ours = await best(async () => (await scanText(text)).length)
    const theirs = await best(async () => findNumbers(text, { v2: true }).length)
    const told = await best(async () => findNumbers(text, { defaultCountry: 'GB', v2: true }).length)
    console.log(lines)
    console.log(`  scanText                       ${rate(1, ours.seconds)} (${ours.found} findings)`)
    console.log(`  libphonenumber-js, no country  ${rate(1, theirs.seconds)} (${theirs.found} findings)`)
    console.log(`  libphonenumber-js, told GB     ${rate(1, told.seconds)} (${told.found} findings)`)
  }
  const small = pseudoLyrics(MEGABYTE, SEED)
  const large = pseudoLyrics(10 * MEGABYTE, SEED)
  const one = await best(async () => (await scanText(small)).length)
  const ten = await best(async () => (await scanText(large)).length, 5)
  console.log(`10 MB take ${(ten.seconds / one.seconds).toFixed(1)} times as long as 1 MB`)
}

function rate(megabytes: number, seconds: number): string {
  return `${(megabytes / seconds).toFixed(1)} MB/s`
}

async function best(run: () => Promise<number>, passes = 40): Promise<{ seconds: number; found: number }> {
  let seconds = Number.POSITIVE_INFINITY
  let found = 0
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now()
    found = await run()
    seconds = Math.min(seconds, (performance.now() - start) / 1000)
  }
  return { seconds, found }
}
