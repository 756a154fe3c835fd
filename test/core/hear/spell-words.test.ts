// Number words as figures, put together as each language does.
import { expect, it } from 'vitest'
import { spellWords } from '../../../src/core/hear/spell-words.js'

it.each([
  ['fr', [0, 6, 20, 5, 4, 20, 12, 60, 11], '0 6 25 92 71'],
  ['de', [0, 1, 5, 20, 7], '0 1 25 7'],
  ['en', [5, 20, 7, 8, 100], '5 27 800'],
])('in %s', (language, units, text) => {
  const heard = units.map((unit, at) => ({ unit, start: at, end: at + 0.5, probability: 1 - at / 100 }))
  const line = spellWords(heard, language)
  expect(line).toMatchObject({ text, language, start: 0, end: units.length - 0.5 })
  expect(line.words).toHaveLength(text.split(' ').length)
  expect(line.words.at(-1)!.end).toBe(units.length - 0.5)
})
