// Numbers in a transcript are found with the seconds in which they are said, also over the end of a line.
import { expect, it } from 'vitest'
import { spokenNumbers } from '../../../src/core/hear/transcript-numbers.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { emptyContext } from '../../../src/core/scan-context.js'

const line = (start: number, end: number, text: string) => ({ start, end, text, words: [] })

it('finds a number that two lines share', () => {
  const lines = [
    line(10, 12, 'Appelle-moi ce soir, le numéro est'),
    line(12, 15, '01, 99, 00,'),
    line(16, 18, '12, 34'),
    line(30, 32, 'au revoir'),
  ]
  const [found, ...more] = spokenNumbers({ lines }, emptyContext('2026-01-01'), new PlanBook())
  expect(more).toEqual([])
  expect(found!.candidate.readings[0]!.digits).toBe('0199001234')
  expect(found!.time.start).toBeCloseTo(12)
  expect(found!.time.end).toBeCloseTo(18)
})

it('finds nothing in a transcript without numbers', () => {
  const lines = [line(0, 4, 'On the fourth of July 1984 two lovers met')]
  expect(spokenNumbers({ lines }, emptyContext('2026-01-01'), new PlanBook())).toEqual([])
})
