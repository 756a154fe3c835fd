// Scores findings against a corpus of labelled texts: found, exact, dirty, and how many numbers are listed.
import { readFileSync } from 'node:fs'
import type { Finding } from '../src/core/finding.js'

/** One number that a text holds. */
export interface ExpectedNumber {
  readonly e164: string | null
  readonly also?: readonly string[]
  readonly territory?: string
  readonly digits: string
  readonly raw: string
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** One line of the corpus. */
export interface TextCase {
  readonly id: string
  readonly lang: string
  readonly defaultCountry?: string
  readonly text: string
  readonly expected: readonly ExpectedNumber[]
  readonly tag?: string
}

/** What a corpus came to. */
export interface TextScore {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly exact: number
  readonly exactable: number
  readonly negatives: number
  readonly dirty: number
  readonly numbersPerReading: number
  /** Found, exact, all; by language and kind. */
  readonly table: ReadonlyMap<string, readonly [number, number, number]>
  /** What went wrong, a line each. */
  readonly wrong: readonly string[]
}

const OVERLAP = 0.8
const LONGEST = 1.25
const READINGS = 2

/** Reads a corpus file: one JSON object a line. */
export function readCorpus(path: string): TextCase[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TextCase)
}

/** Scores what `find` says of each text; a finding answers one number, every other one is a false alarm. */
export async function scoreCorpus(
  cases: readonly TextCase[],
  find: (text: string) => Promise<readonly Finding[]>,
): Promise<TextScore> {
  const table = new Map<string, [number, number, number]>()
  const wrong: string[] = []
  let found = 0
  let missed = 0
  let falseAlarms = 0
  let exact = 0
  let exactable = 0
  let negatives = 0
  let dirty = 0
  let readings = 0
  let listed = 0
  for (const each of cases) {
    const findings = await find(each.text)
    for (const reading of findings.flatMap((finding) => finding.readings.slice(0, READINGS)))
      if (reading.numbers.length > 0) {
        readings++
        listed += reading.numbers.length
      }
    if (each.expected.length === 0) {
      negatives++
      if (findings.length > 0) {
        dirty++
        wrong.push(`dirty ${each.id} ${JSON.stringify(findings.map((finding) => finding.written))}`)
      }
    }
    const used = new Set<Finding>()
    for (const expected of each.expected) {
      const row = table.get(`${each.lang}/${expected.kind}`) ?? [0, 0, 0]
      table.set(`${each.lang}/${expected.kind}`, row)
      row[2]++
      if (expected.e164 !== null) exactable++
      const finding = answering(each.text, expected, findings, used)
      if (finding === undefined) {
        missed++
        wrong.push(`missed ${each.id} ${JSON.stringify(expected.raw)}`)
        continue
      }
      used.add(finding)
      found++
      row[0]++
      if (expected.e164 === null) continue
      if (isExact(expected, finding)) {
        exact++
        row[1]++
      } else
        wrong.push(
          `wrong ${each.id} ${expected.e164} ${JSON.stringify(finding.readings.map((r) => r.digits))}`,
        )
    }
    falseAlarms += findings.length - used.size
  }
  const precision = found / (found + falseAlarms || 1)
  const recall = found / (found + missed || 1)
  const f1 = (2 * precision * recall) / (precision + recall || 1)
  const numbersPerReading = listed / (readings || 1)
  return { f1, precision, recall, exact, exactable, negatives, dirty, numbersPerReading, table, wrong }
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && /[^\p{L}\p{N}*+█•_]/u.test(text[from]!)) from++
  while (to > from && /[^\p{L}\p{N}*█•_]/u.test(text[to - 1]!)) to--
  return [from, to]
}

/** The finding that answers an expected number best: of those not yet used, the one that lies over it and is not much longer. */
export function answering(
  text: string,
  expected: ExpectedNumber,
  findings: readonly Finding[],
  used: ReadonlySet<Finding>,
): Finding | undefined {
  const [from, to] = trimmed(text, expected.start, expected.end)
  let best: Finding | undefined
  let bestOverlap = OVERLAP
  for (const finding of findings) {
    if (used.has(finding) || finding.span === undefined) continue
    const [start, end] = trimmed(text, finding.span.start, finding.span.end)
    const common = Math.min(end, to) - Math.max(start, from)
    const overlap = common <= 0 ? 0 : common / (Math.max(end, to) - Math.min(start, from))
    if (overlap < bestOverlap || end - start > LONGEST * (to - from)) continue
    best = finding
    bestOverlap = overlap
  }
  return best
}

function isExact(expected: ExpectedNumber, finding: Finding): boolean {
  const numbers = finding.readings.slice(0, READINGS).flatMap((reading) => reading.numbers)
  return numbers.some(
    ({ e164, territory }) =>
      e164 !== undefined &&
      ((e164 === expected.e164 &&
        (expected.territory === undefined ||
          territory === expected.territory ||
          (e164.startsWith('+1') && /^(?:US|CA)$/.test(territory)))) ||
        expected.also?.includes(e164) === true),
  )
}
