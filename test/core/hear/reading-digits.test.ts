// Probabilities of words become digits: the likeliest that can be dialled first, scored over every way to say them.
import { describe, expect, it } from 'vitest'
import { digitsLikelihood } from '../../../src/core/hear/ctc-likelihood.js'
import { readDigits } from '../../../src/core/hear/digits-beam.js'
import { CLASSES, classOf, type WordProbabilities, wordsHeard } from '../../../src/core/hear/number-words.js'
import { heardIn } from '../../../src/core/hear/weak-words.js'
import { paceOf, wordFrames } from '../../../src/core/hear/word-times.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { habitOf } from '../../../src/core/read/spoken-units.js'

/** A word at every tenth frame; `[9, 2, 0.4]` is 9 heard with the rest of the probability on 2, so at 0.6. */
function hearing(words: readonly (number | readonly [number, number, number])[]): WordProbabilities {
  const frames = words.length * 10 + 10
  const logp = new Float32Array(frames * CLASSES).fill(Math.log(1e-6))
  for (let frame = 0; frame < frames; frame++) logp[frame * CLASSES] = Math.log(1 - 1e-4)
  words.forEach((word, index) => {
    const row = (index * 10 + 5) * CLASSES
    const [unit, other, share] = typeof word === 'number' ? [word, word, 0] : word
    logp[row] = Math.log(1e-4)
    logp[row + classOf(unit)] = Math.log(1 - share - 1e-4)
    if (share > 0) logp[row + classOf(other)] = Math.log(share)
  })
  return { logp, frames }
}

const book = new PlanBook()
const french = habitOf('fr')
const SAID = [0, 1, 4, 20, 19, 0, 0, 12, 30, 4]

describe('words', () => {
  it('are heard once each, with their times', () => {
    const words = wordsHeard(hearing([7, 7, 1]), 10)
    expect(words.map(({ unit }) => unit)).toEqual([7, 7, 1])
    expect(words.map(({ start }) => Math.round(start * 100) / 100)).toEqual([10.1, 10.3, 10.5])
    expect(words[0]!.probability).toBeGreaterThan(0.99)
  })

  it('are found again where a row is laid along them', () => {
    expect(wordFrames(hearing(SAID), SAID)).toEqual(SAID.map((_, index) => index * 10 + 5))
    expect(paceOf([5, 15, 25, 45])).toEqual([undefined, 1, 1, 2])
  })
})

describe('digits', () => {
  it('are read under the plan, likeliest first', () => {
    const read = readDigits(hearing(SAID), french, book.plan('FR')!)
    expect(read[0]).toMatchObject({ digits: '0199001234', units: SAID })
    expect(read[0]!.score).toBeGreaterThan(-1)
    expect(read.every(({ digits }) => book.plan('FR')!.accepts(book.plan('FR')!.walk(digits)))).toBe(true)
  })

  it('keep the second guess of an uncertain word', () => {
    const read = readDigits(hearing([0, 1, [9, 2, 0.4], 9, 0, 0, 12, 30, 4]), french, book.plan('FR')!)
    expect(read.slice(0, 2).map(({ digits }) => digits)).toEqual(['0199001234', '0129001234'])
  })

  it('leave out a word of the sentence beside them', () => {
    const read = readDigits(hearing([2, ...SAID]), french, book.plan('FR')!)
    expect(read.map(({ digits }) => digits)).toContain('0199001234')
  })

  it('are completed where one that comes twice was heard once', () => {
    const read = readDigits(hearing([0, 1, 9, 0, 0, 1, 2, 3, 4]), french, book.plan('FR')!)
    expect(read.slice(0, 9).map(({ digits }) => digits)).toContain('0199001234')
    expect(digitsLikelihood(hearing([0, 1, 9, 0, 0, 1, 2, 3, 4]), '0199001234', french)).toBeGreaterThan(-5)
  })

  it('may be a teen where Portuguese has the unit, and nowhere else', () => {
    const heard = hearing([8, 9, 9])
    const likelihood = (language: string): number =>
      digitsLikelihood(heardIn({ language, probability: 0 }, heard), '1899', habitOf(language))
    expect(likelihood('pt')).toBeGreaterThan(-3)
    expect(likelihood('es')).toBeLessThan(-6)
  })

  it('may hold a Portuguese "um" that is heard faintly, and no other word', () => {
    const faint = (unit: number, other: number) => [unit, other, 0.1] as const
    const likelihood = (
      language: string,
      heard: Parameters<typeof hearing>[0],
      digits: string,
      probability = 0,
    ): number =>
      digitsLikelihood(heardIn({ language, probability }, hearing(heard)), digits, habitOf(language))
    expect(likelihood('pt', [9, faint(3, 1), 4], '914')).toBeGreaterThan(-1.5)
    expect(likelihood('pt', [9, faint(3, 2), 4], '924')).toBeLessThan(-2)
    expect(likelihood('es', [9, faint(3, 1), 4], '914')).toBeLessThan(-2)
    expect(likelihood('pt', [9, 3, 4], '914')).toBeLessThan(-4)
    expect(likelihood('pt', [9, faint(3, 1), 4], '914', -1)).toBeLessThan(-2)
  })

  it('are scored over all spellings, and other digits far below', () => {
    const heard = hearing(SAID)
    expect(digitsLikelihood(heard, '0199001234', french)).toBeGreaterThan(-1)
    expect(digitsLikelihood(heard, '0199001235', french)).toBeLessThan(-5)
    expect(digitsLikelihood(heard, '0142019001234', french)).toBeLessThan(-2)
  })
})
