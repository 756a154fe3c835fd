// What the report for people does not list it counts, and lists where it is asked for.
import { expect, test } from 'vitest'
import { PLAIN } from '../../src/report/paint.js'
import { textReport } from '../../src/report/text-report.js'
import { SOME_RESULT } from './some-result.js'

const COUNT = 30

const [first] = SOME_RESULT.findings
const [number] = first!.readings[0]!.numbers
const numbers = Array.from({ length: COUNT }, (_, at) => ({
  ...number!,
  e164: `+331990012${10 + at}`,
  evidence: [],
}))
const entry = { input: 'a.txt', name: 'Dugenou', written: 'Dugenou', match: 'same' } as const
const result = {
  ...SOME_RESULT,
  findings: [{ ...first!, readings: [{ digits: '0199001234', numbers }] }],
  passages: [],
  names: Array.from({ length: COUNT }, (_, at) => ({ ...entry, line: at + 1, column: 1 })),
}

test.each([
  ['territories', /^ {2}\+33 1 99 /gm, /^ {2}and (\d+) more territories$/m],
  ['places of a name', /^ {2}a\.txt:\d+/gm, /^ {2}and (\d+) times more$/m],
])('%s', (_, each, rest) => {
  const [short, whole] = [false, true].map((verbose) =>
    textReport(result, { paint: PLAIN, quiet: false, verbose }),
  )
  const shown = short!.match(each)!.length
  expect(shown).toBeLessThan(COUNT)
  expect(shown + Number(rest.exec(short!)?.[1])).toBe(COUNT)
  expect(whole!.match(each)).toHaveLength(COUNT)
  expect(whole).not.toMatch(rest)
})
