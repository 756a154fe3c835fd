// Words heard in overlapping windows become one row, rows become runs, and runs passages.
import { describe, expect, it } from 'vitest'
import {
  earsOfPassage,
  joinWindows,
  mergeRuns,
  senseRuns,
  splitRuns,
} from '../../../src/core/hear/passages.js'
import { heardWords } from './heard-words.js'

const units = (words: readonly { unit: number }[]): string => words.map(({ unit }) => unit).join(' ')

describe('joining windows', () => {
  const row = heardWords('0 6 30 9 90 8 1 2 3 4 5 6 7 8 9 0 1 2 3 4', 0.9)
  const window = (start: number, end: number, lost: number) => ({
    start,
    end,
    words: row.filter((word) => word.start > start + lost && word.end < end - lost),
  })

  it('keeps every word once, though each window hears badly at its ends', () => {
    expect(units(joinWindows([window(0, 14, 0), window(8, 22, 0.5)]))).toBe(units(row))
  })

  it('puts windows that do not overlap behind each other', () => {
    expect(units(joinWindows([window(0, 9, 0), window(9, 22, 0)]))).toBe(units(row))
  })
})

describe('runs and passages', () => {
  it('splits where no number word follows for longer than a run is', () => {
    expect(splitRuns(heardWords('1 2 (5) 3 4')).map(units)).toEqual(['1 2', '3 4'])
    expect(splitRuns(heardWords('1 2 (3) 3 4')).map(units)).toEqual(['1 2 3 4'])
  })

  it('leaves out runs that are too short for any number', () => {
    expect(senseRuns('mono', heardWords('30 6 (6) 0 6 30 9 90'))).toHaveLength(1)
  })

  it('makes one passage of what two ears heard at the same time, the surer ear first', () => {
    const mono = senseRuns('mono', heardWords('0 6 30 9 90', 0.8, 0.8))
    const side = senseRuns('side', heardWords('0 6 30 9 90 8', 0.8, 0.95))
    const passages = mergeRuns([...mono, ...side])
    expect(passages.map(({ runs }) => runs.map(({ ear }) => ear))).toEqual([['side', 'mono']])
  })
})

describe('ears for a second listening', () => {
  const row = (count: number) => Array.from({ length: count }, (_, at) => at % 10).join(' ')
  it.each([
    ['the mix alone', [['mono', 9]], ['mono']],
    [
      'the mix first, though another hears a little more',
      [
        ['mono', 8],
        ['side', 9],
      ],
      ['mono', 'side'],
    ],
    [
      'another that hears much more',
      [
        ['mono', 6],
        ['side', 10],
      ],
      ['side'],
    ],
    [
      'another, and the mix that hears part',
      [
        ['mono', 7],
        ['left', 9],
      ],
      ['left', 'mono'],
    ],
    ['one channel that alone hears it', [['right', 9]], ['right']],
    [
      'another that is much surer, and none that is far less sure',
      [
        ['mono', 10, 0.84],
        ['left', 9],
      ],
      ['left'],
    ],
    [
      'another that is surer, and the mix',
      [
        ['mono', 9, 0.92],
        ['left', 9],
      ],
      ['left', 'mono'],
    ],
  ] as const)('%s', (_name, heard, ears) => {
    const runs = heard.flatMap(([ear, count, sure]) => senseRuns(ear, heardWords(row(count), 0.4, sure ?? 1)))
    const [passage] = mergeRuns(runs)
    expect(earsOfPassage(passage!)).toEqual(ears)
  })
})
