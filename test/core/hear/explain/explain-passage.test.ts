// Whether a number is all that was said: a word beside it that is surely heard, and nothing explains, leaves it in doubt.
import { expect, it } from 'vitest'
import { explainPassage } from '../../../../src/core/hear/explain/explain-passage.js'
import { tonguesOf } from '../../../../src/core/hear/explain/tongues.js'
import { mergeRuns, senseRun } from '../../../../src/core/hear/passages.js'
import { PlanBook } from '../../../../src/core/plan/plan-book.js'
import { emptyContext } from '../../../../src/core/scan-context.js'
import { heardWords } from '../heard-words.js'

const tongues = tonguesOf(emptyContext('2026-01-01'), new PlanBook())

it.each([
  [0.9, false],
  [0.5, true],
])('a word behind it, heard with %s', (probability, whole) => {
  const words = heardWords('2 1 2 5 5 5 0 1 7 6 (1.1) 90', 0.4).map((word, at) =>
    at === 10 ? { ...word, probability } : word,
  )
  const passage = mergeRuns([senseRun('digit ear, mono', words)])[0]!
  const { numbers } = explainPassage(passage, tongues, [])
  expect(numbers.map(({ occurrences }) => occurrences.map((each) => each.words.length))).toEqual([[10]])
  expect(numbers[0]!.whole).toBe(whole)
})
