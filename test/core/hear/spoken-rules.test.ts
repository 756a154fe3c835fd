// Every rule on spoken words stands beside rows that it takes away and a number close by that it must leave.
import { expect, test } from 'vitest'
import { ruleAgainst, ruleAgainstDigits, SPOKEN_RULES } from '../../../src/core/hear/spoken-rules.js'
import { heardWords } from './heard-words.js'

/** Rule, rows that are no number by it, rows that look alike and may be one. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['loop', ['4 4 4 4 4 4', '1 4 4 4 1 4 4 4 7 4 4 4 4'], ['5 5 5 0 1 7 5', '3 3 3 0 7 3 3 3 3 6']],
  ['pattern', ['0 1 0 1 0 1 0 1', '3 7 5 3 7 5 3 7 5'], ['0 6 0 6 8 8 3 1 0 6', '1 2 0 1 2 0 8 9']],
  [
    'count',
    ['1 2 3 4 1 2 3 4', '1 2 4 5 6', '20 20 1 20 2 20 3 20 4', '7 1 20 8 1 2 3 4 5 6 7 8 9'],
    ['0 1 2 3 9 9 0 0 1 2', '6 7 8 5 5 5 0 1 2 9'],
  ],
  ['countdown', ['10 9 8 7 6 5 4 3 2 1 0', '8 7 6 5 3 2 0'], ['0 9 8 7 2 4 6 1 1 0', '9 8 4 3 0 7 7 1']],
  ['steps', ['10 20 30 40 50', '3 6 9 12 15'], ['10 20 30 50 60', '2 4 6 8 1 3 9']],
  [
    'years',
    ['19 80 4 19 90 9', '19 80 4 4 20 2 10 19 90 9 12', '19 100 4 80 18 100 40'],
    ['0 1 19 50 8 40 2 7 60', '0 9 20 7 50 4 20 8 20 1'],
  ],
  [
    'long',
    ['3 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3 2 3', '30 1 40 1 50 9 20 6 50 3 50 8 90 7 90 3 20 3'],
    ['0 0 4 4 2 0 7 9 4 6 0 9 5 8 1'],
  ],
  ['short', ['1 7 3 0 6', '4 8 2 5'], ['1 1 8 2 1 8', '30 9 40 9 60']],
]

test('every rule has its rows', () => {
  expect(CASES.map(([name]) => name)).toEqual(SPOKEN_RULES.map(({ name }) => name))
})

test.each(CASES.flatMap(([name, rows]) => rows.map((row) => [name, row] as const)))(
  '%s: %s is no number',
  (name, row) => {
    expect(ruleAgainst(heardWords(row))?.name).toBe(name)
  },
)

test.each(CASES.flatMap(([name, , rows]) => rows.map((row) => [name, row] as const)))(
  'not %s: %s may be one',
  (_name, row) => {
    expect(ruleAgainst(heardWords(row))?.name).toBeUndefined()
  },
)

test.each([
  ['1234123412', 'count'],
  ['3412341234', 'count'],
  ['555555555', 'loop'],
  ['+33199001234', undefined],
  ['2125550123', undefined],
  ['112', undefined],
])('%s that only a transcript spells: %s', (digits, name) => {
  expect(ruleAgainstDigits(digits)?.name).toBe(name)
})
