// Which words in a text say that a number may stand, which line they speak of, and the reason behind them.
import { expect, test } from 'vitest'
import { ignoreMarks } from '../../../src/core/text/ignore-marks.js'

test.each([
  ['# wrongnumber-ignore our own line', [[1, 1, 'our own line']]],
  ['a\nb // wrongnumber-ignore-next-line: chorus\nc', [[2, 3, 'chorus']]],
  ['<!-- wrongnumber-ignore-next-line our switchboard -->', [[1, 2, 'our switchboard']]],
  ['/* wrongnumber-ignore */', [[1, 1, undefined]]],
  ['{# wrongnumber-ignore a #}', [[1, 1, 'a']]],
  ['  "note": "wrongnumber-ignore-next-line a",', [[1, 2, 'a']]],
  [
    'wrongnumber-ignore\nwrongnumber-ignore b',
    [
      [1, 1, undefined],
      [2, 2, 'b'],
    ],
  ],
  ['wrongnumber-ignored', []],
  ['xwrongnumber-ignore', []],
  ['wrongnumber-ignore-line', []],
  ['wrongnumber-ignore-next-lines', []],
  ['Wrongnumber-Ignore', []],
  ['wrongnumber ignore', []],
  ['', []],
])('%j', (text, marks) => {
  expect(ignoreMarks(text).map(({ line, speaksOf, reason }) => [line, speaksOf, reason])).toEqual(marks)
})

test('a hundred thousand of them are all read', () => {
  const marks = ignoreMarks('wrongnumber-ignore \n'.repeat(100_000))
  expect([marks.length, marks.at(-1)]).toEqual([100_000, { line: 100_000, speaksOf: 100_000 }])
})
