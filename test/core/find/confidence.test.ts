// The confidence of a finding by its score: half and half where every second was a number, and never certain.
import { expect, it } from 'vitest'
import { THRESHOLD } from '../../../src/core/find/candidates.js'
import { confidenceOf } from '../../../src/core/find/confidence.js'

it.each([
  [2.7, 0.5],
  [THRESHOLD, 0.57],
  [4, 0.77],
  [5, 0.9],
  [6, 0.96],
  [20, 0.99],
])('%s: %s', (score, confidence) => {
  expect(confidenceOf(score)).toBe(confidence)
})
