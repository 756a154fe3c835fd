// Prints the processor time of reading twice a text by that of once, kind by kind: 2 where it is linear; medians of runs that take turns.
import { median } from '../src/core/hear/median.js'
import { scanText } from '../src/index.js'

/** Signs of the shorter text, unless told. */
const LENGTH = Number(process.argv[2] ?? 8000)
const RUNS = 3

const KINDS: Readonly<Record<string, (length: number) => string>> = {
  'digits in one run': (length) => '1234567890'.repeat(length / 10),
  'pairs of digits': (length) => '06 39 98 '.repeat(length / 9),
  'numbers in one row': (length) => '212-555-0147, '.repeat(length / 14),
  'number words': (length) => 'two one two five '.repeat(length / 17),
  'number words in a column': (length) => 'vingt et un\n'.repeat(length / 12),
  'masks and digits': (length) => '06 ** 12 __ '.repeat(length / 12),
  'elements in elements': (length) => `<p>${'<div><b>1'.repeat(length / 9)}`,
  'open tags': (length) => '<a<a‹a'.repeat(length / 6),
  'open brackets': (length) => '(2(1[2{'.repeat(length / 7),
  'cues of a subtitle': (length) => '1\n00:00:01,000 --> 00:00:02,000\ncall 212\n\n'.repeat(length / 42),
  prose: (length) => 'so I wrote it on the wall and went away '.repeat(length / 40),
}

/** Processor time of reading a text, in milliseconds. */
async function timeOf(text: string): Promise<number> {
  const before = process.cpuUsage()
  await scanText(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

for (const [kind, make] of Object.entries(KINDS)) {
  const texts = [make(LENGTH), make(2 * LENGTH)] as const
  const times: [number[], number[]] = [[], []]
  await timeOf(texts[0])
  for (let run = 0; run < RUNS; run++)
    for (const at of [0, 1] as const) times[at].push(await timeOf(texts[at]))
  const [once, twice] = [median(times[0]), median(times[1])]
  console.log(`${(twice / once).toFixed(2)}  ${kind} (${once.toFixed(0)} and ${twice.toFixed(0)} ms)`)
}
