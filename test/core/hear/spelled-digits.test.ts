// What a transcript spells where a number is heard is read by the language's grammar and the plan, whatever stands between.
import { describe, expect, it } from 'vitest'
import { spelledDigits } from '../../../src/core/hear/spelled-digits.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'

const book = new PlanBook()
const wordsOf = (text: string) =>
  text.split(' ').map((word, at) => ({ text: word, start: at, end: at + 1, probability: 1, glued: false }))

describe('digits that a transcript spells', () => {
  it.each([
    ['fr', 'FR', 'Appelle-moi, 0199, 00, 12, 34.', ['0199001234']],
    ['fr', 'FR', '0199, 00, 12, 60, 14', ['0199001274', '0199001260']],
    ['en', 'US', 'two one two, 555, so 0147', ['2125550147']],
    ['en', 'US', 'call 9 212 555 0147 tonight', ['2125550147']],
    ['fr', 'FR', 'le 3, à 4 heures', []],
  ])('%s in %s: %s', (language, territory, text, digits) => {
    expect(
      spelledDigits(wordsOf(text), language, book.plan(territory)!).slice(0, digits.length || 1),
    ).toEqual(digits)
  })
})
