// An ear that also tells other words from none is read in the classes of number words.
import { expect, it } from 'vitest'
import { CLASSES, numberWordsOf } from '../../../src/core/hear/number-words.js'

/** Log-probabilities of one frame with so much for the named classes and nothing for the others. */
function frame(classes: number, shares: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: classes }, (_, index) => Math.log(shares[index] ?? 0))
}

const probabilities = (logp: Float32Array): number[] => [...logp].map((value) => Math.exp(value))

it('adds what is held for "double", "triple" and other words to "no word here"', () => {
  const wide = Float32Array.from([
    ...frame(CLASSES + 3, { 0: 0.25, 4: 0.5, [CLASSES]: 0.125, [CLASSES + 2]: 0.125 }),
    ...frame(CLASSES + 3, { 29: 0.75, [CLASSES + 1]: 0.25 }),
  ])
  const narrow = Float32Array.from([
    ...frame(CLASSES, { 0: 0.5, 4: 0.5 }),
    ...frame(CLASSES, { 0: 0.25, 29: 0.75 }),
  ])
  const folded = probabilities(numberWordsOf(wide, CLASSES + 3))
  expect(folded).toHaveLength(2 * CLASSES)
  for (const [index, probability] of probabilities(narrow).entries())
    expect(folded[index]).toBeCloseTo(probability, 6)
})

it('leaves the classes of number words alone as they are, and refuses any others', () => {
  const logp = Float32Array.from(frame(CLASSES, { 7: 1 }))
  expect(numberWordsOf(logp, CLASSES)).toBe(logp)
  expect(() => numberWordsOf(logp, CLASSES - 1)).toThrow(`${CLASSES - 1} classes`)
})
