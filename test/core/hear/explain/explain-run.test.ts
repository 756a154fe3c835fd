// What rows of number words are explained by: each kind beside rows that are of it, and rows alike in which a number stands.
import { describe, expect, it, test } from 'vitest'
import { explainDigits } from '../../../../src/core/hear/explain/explain-digits.js'
import { explainRun } from '../../../../src/core/hear/explain/explain-run.js'
import { KINDS } from '../../../../src/core/hear/explain/kinds.js'
import { tonguesOf } from '../../../../src/core/hear/explain/tongues.js'
import { saidBeside } from '../../../../src/core/hear/kinds/said.js'
import { PlanBook } from '../../../../src/core/plan/plan-book.js'
import { emptyContext } from '../../../../src/core/scan-context.js'
import { heardWords } from '../heard-words.js'

const tongues = tonguesOf(emptyContext('2026-01-01'), new PlanBook())

/** Words a good third of a second apart, as they are said in one breath. */
const STEP = 0.4

function explain(row: string, transcript: Parameters<typeof saidBeside>[1] = []) {
  const words = heardWords(row, STEP)
  const units = ({ from, to }: { from: number; to: number }): string =>
    words
      .slice(from, to)
      .map(({ unit }) => unit)
      .join(' ')
  const { segments, numbers } = explainRun({ words, tongues, said: saidBeside(words, transcript) })
  return {
    kinds: [...new Set(segments.map(({ kind }) => kind))],
    numbers: numbers.filter(({ support }) => support > 0).map((each) => each.numbers.map(units)),
  }
}

/** Kind, rows that are of it and hold no number, rows that look alike and hold these numbers. */
const CASES: readonly (readonly [
  string,
  readonly string[],
  readonly (readonly [string, readonly string[][]])[],
])[] = [
  [
    'count',
    [
      '1 2 3 4 1 2 3 4',
      '5 6 7 8 5 6 7 8',
      '1 2 3 4 5 6 7 8 9',
      '10 9 8 7 6 5 4 3 2 1 0',
      '9 8 7 6 5 4 3 2 1 0',
      '1 2 3 (1) 4 5 6 (1.2) 7 8 9 10',
      '10 9 8 (1) 7 6 5 (1) 4 3 2 1',
      '8 7 6 5 3 2 0',
      '20 20 1 20 2 20 3 20 4',
      '10 20 30 40 50',
      '3 6 9 12 15',
      '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20',
    ],
    [
      ['1 2 3 4 (1.2) 0 6 30 9 90 8 50 2 3 4', [['0 6 30 9 90 8 50 2 3 4']]],
      ['1 2 3 4 2 1 2 5 5 5 0 1 7 6', [['2 1 2 5 5 5 0 1 7 6']]],
      ['4 3 2 1 (1) 2 1 2 5 5 5 0 1 7 6', [['2 1 2 5 5 5 0 1 7 6']]],
      ['2 1 2 (0.9) 5 5 5 (0.9) 0 1 2 3', [['2 1 2 5 5 5 0 1 2 3']]],
      ['9 8 7 (0.8) 6 5 4 (0.8) 3 2 1 0', [['9 8 7 6 5 4 3 2 1 0']]],
      ['9 1 7 (0.7) 2 3 4 (0.7) 5 6 7 8', [['9 1 7 2 3 4 5 6 7 8']]],
      ['0 7 9 4 2 (1.2) 7 6 6 (1.2) 4 6 8', [['0 7 9 4 2 7 6 6 4 6 8']]],
      ['4 7 6 4 5 6', [['4 7 6 4 5 6']]],
      ['7 9 5 (0.8) 9 8 7', [['7 9 5 9 8 7']]],
    ],
  ],
  [
    'loop',
    ['4 4 4 4 4 4', '3 7 5 3 7 5 3 7 5', '0 1 0 1 0 1 0 1', '7 90 7 90 7 90 7 90'],
    [
      ['0 6 30 9 90 8 90 8 90 8', [['0 6 30 9 90 8 90 8 90 8']]],
      ['6 4 6 (0.8) 5 5 5 (0.8) 0 1 1 1', [['6 4 6 5 5 5 0 1 1 1']]],
      ['6 4 6 (0.8) 6 6 6 (0.8) 6 6 6 6', [['6 4 6 6 6 6 6 6 6 6']]],
      ['0 7 7 0 0 9 0 0 9 0 0', [['0 7 7 0 0 9 0 0 9 0 0']]],
      ['3 4 3 (1.2) 5 1 4 (1.2) 0 6 8 4', [['3 4 3 5 1 4 0 6 8 4']]],
    ],
  ],
  [
    'years',
    [
      '19 80 4 19 90 9',
      '19 100 4 80 18 100 40',
      '20 4 (0.8) 19 90 7',
      '3 (0.7) 11 (0.7) 19 80 4',
      '14 20 12',
    ],
    [
      ['0 1 90 9 0 0 19 84 20', [['0 1 90 9 0 0 19 84 20']]],
      ['0 6 12 19 80 4 20 50', [['0 6 12 19 80 4 20 50']]],
      ['2 1 2 5 5 5 19 80 4', [['2 1 2 5 5 5 19 80 4']]],
    ],
  ],
  [
    'list',
    ['7 (2) 13 (2) 20 1 (2) 30 4 (2) 40 1 (2) 40 9', '7 13 20 1 30 4 40 1 40 9'],
    [['0 6 30 9 90 8 12 14', [['0 6 30 9 90 8 12 14']]]],
  ],
  [
    'score',
    ['6 3 4 6 7 5', '6 3 (0.8) 4 6 (0.8) 7 5 (0.8) 6 2 30 40'],
    [['6 3 4 6 2 1 5 5 5 0', [['6 3 4 6 2 1 5 5 5 0']]]],
  ],
  [
    'codes',
    [
      '4 8 2 5 (2.6) 1 7 3 0 6 (2.6) 9 0 2',
      '7 1 4 4 (2.6) 9 0 2 6 (2.5) 3 3 8 1 (2.7) 5 5 0 2',
      '9 0 2 (2.3) 4 8 2 5 (3) 1 7 3 0 6',
    ],
    [
      ['4 1 5 (2) 5 5 5 (2) 0 1 7 6', [['4 1 5 5 5 5 0 1 7 6']]],
      ['0 6 (1.8) 30 9 (1.8) 90 8 (1.8) 50 2 (1.8) 30 4', [['0 6 30 9 90 8 50 2 30 4']]],
      ['2 1 2 5 5 5 0 1 7 6 (2.6) 4 8 2 (2.6) 9 0 2', [['2 1 2 5 5 5 0 1 7 6']]],
    ],
  ],
  [
    'recital',
    ['3 (0.8) 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3 2 3 8 4 6 2 6 4 3 3 8 3 2 7 9 5 0'],
    [['2 1 2 5 5 5 0 1 2 3 (0.9) 2 1 2 5 5 5 0 1 2 3', [['2 1 2 5 5 5 0 1 2 3', '2 1 2 5 5 5 0 1 2 3']]]],
  ],
  [
    'number',
    [],
    [
      ['0 6 30 9 90 8 1 2 3 4', [['0 6 30 9 90 8 1 2 3 4']]],
      ['0 6 30 9 90 8 1 2 3 4 0 6 30 9 90 8 1 2 3 4', [['0 6 30 9 90 8 1 2 3 4', '0 6 30 9 90 8 1 2 3 4']]],
      [
        '0 6 30 9 90 8 50 2 3 4 (3) 0 6 30 9 90 8 50 2 3 4',
        [['0 6 30 9 90 8 50 2 3 4', '0 6 30 9 90 8 50 2 3 4']],
      ],
      ['2 1 2 5 5 5 0 1 7 6 (2) 3 1 0 5 5 5 0 1 8 8', [['2 1 2 5 5 5 0 1 7 6'], ['3 1 0 5 5 5 0 1 8 8']]],
      ['0 6 30 (2) 9 90 8 50 2 3 4', [['0 6 30 9 90 8 50 2 3 4']]],
      ['5 5 5 (0.8) 0 1 9 9', [['5 5 5 0 1 9 9']]],
    ],
  ],
  [
    'other',
    ['1 (2) 1 (3) 2 (2.5) 20 (3) 1', '7 (3) 70 (2.5) 2 1 (3.5) 40'],
    [
      [
        '2 1 2 5 5 5 0 1 7 6 (3) 1 (2.5) 3 1 0 5 5 5 0 1 8 8',
        [['2 1 2 5 5 5 0 1 7 6'], ['3 1 0 5 5 5 0 1 8 8']],
      ],
      [
        '0 6 30 9 90 8 50 2 3 4 (2.5) 1 (2.5) 1 (2.2) 0 1 90 9 0 0 12 30 4',
        [['0 6 30 9 90 8 50 2 3 4'], ['0 1 90 9 0 0 12 30 4']],
      ],
    ],
  ],
]

test('every kind has its rows, but for what a transcript says', () => {
  expect(CASES.map(([kind]) => kind).sort()).toEqual(
    Object.keys(KINDS)
      .filter((name) => name !== 'written')
      .sort(),
  )
})

describe.each(CASES)('%s', (kind, yes, no) => {
  it.each(yes)('is %s', (row) => {
    const { kinds, numbers } = explain(row)
    expect(kinds).toContain(kind)
    expect(numbers).toEqual([])
  })

  it.each(no)('is not all of %s', (row, expected) => {
    expect(explain(row).numbers).toEqual(expected)
  })
})

/** Words of a transcript, spread over as many seconds as a row of number words takes. */
const written = (row: string, texts: string) => {
  const words = heardWords(row, STEP)
  const all = texts.split(' ')
  const length = (words.at(-1)!.end - words[0]!.start) / all.length
  return all.map((text, at) => {
    const start = words[0]!.start + at * length
    return { text, start, end: start + length, probability: 0.9, glued: false }
  })
}

it.each([
  ['2 50 (1) 3 90 9 (1) 12 (1) 1 40 5', '$2.50, $3.99, $12.00, $1.45', 'amount'],
  ['20 1 14 (1) 17 20 (1) 20 8 20 4', '21-14, 17-20, 28-24', 'score'],
  ['90 80 4 90 90 1 2 12', '1984, 1991, 2012', 'years'],
  ['7 15 (1.5) 8 30 (1.5) 9 45 (1.5) 10 20', '7:15, 8:30, 9:45, 10:20', 'time'],
  ['7 15 (1.5) 8 30 (1.5) 9 40 5 (1.5) 10 20', '7.15, 8.30, 9.45, 10.20', 'time'],
  ['2 50 (1) 3 90 9 (1) 12 (1) 1 40 5', '2,50 euros, 3,99, 12,00, 1,45', 'amount'],
])('%s is what a transcript says it is: %s', (row, texts, kind) => {
  const { kinds, numbers } = explain(row, written(row, texts))
  expect(kinds).toContain(kind)
  expect(numbers).toEqual([])
})

it('stays a number whatever a transcript makes of it that is no quantity', () => {
  const row = '2 1 2 5 5 5 0 1 7 6'
  expect(explain(row, written(row, '212-555-0176')).numbers).toEqual([[row]])
  expect(explain(row, written(row, 'oh oh oh baby')).numbers).toEqual([[row]])
  expect(explain(row, written(row, '4h, 4h, 4h, 4h')).numbers).toEqual([[row]])
  expect(explain(row, written(row, '$5.00 $5.00 $5.00')).numbers).toEqual([[row]])
})

it('takes another word for talk only where there is time for it beside the number words', () => {
  const row = '9 1 2 5 8 4 5 6 7'
  const heard = heardWords(row, 0.8)
  const misunderstood = heard.map(({ start, unit }, at) => ({
    text: at % 3 === 0 ? 'Nova' : String(unit),
    start: start - 0.1,
    end: start + 0.2,
    probability: 0.9,
    glued: false,
  }))
  const support = (transcript: typeof misunderstood): number =>
    explainRun({ words: heard, tongues, said: saidBeside(heard, transcript) }).numbers[0]!.support
  expect(support(misunderstood)).toBe(support([]))
  const between = misunderstood.map((word) => ({ ...word, start: word.start + 0.4, end: word.end + 0.4 }))
  expect(support(between)).toBeLessThan(support([]))
})

it.each([
  ['6 0 5 0 6 8 5 7 6', '6-0, 5-6, 8-6', 1],
  ['6 2 5 3 6 4', '6-2, 5-3, 6-4', 0],
])('%s is heard again where %s takes fewer words: %f', (row, texts, count) => {
  const words = heardWords(row, STEP)
  const { numbers } = explainRun({ words, tongues, said: saidBeside(words, written(row, texts)) })
  expect(numbers).toHaveLength(count)
})

it.each([
  ['0 7 7 9 2 (0.9) 9 4 0 (0.9) 0 9 2', '07-792 940-092'],
  ['3 4 0 (0.7) 4 7 4 (0.7) 0 4 1 4', '3.40, 4.74, 04.14'],
  ['0 6 30 9 90 8 50 2 30 4', '06 39.98 52.34'],
])('%s stays a number where digits in groups look like sums or scores: %s', (row, texts) => {
  expect(explain(row, written(row, texts)).numbers).toEqual([[row.replace(/\(.+?\) /g, '')]])
})

test.each([
  ['1234123412', 'count'],
  ['3412341234', 'loop'],
  ['555555555', 'loop'],
  ['+33199001234', undefined],
  ['2125550123', undefined],
  ['112', undefined],
])('%s that only a transcript spells: %s', (digits, kind) => {
  expect(explainDigits(digits)).toBe(kind)
})
