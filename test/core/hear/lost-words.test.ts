// Digits that say one word more than others, by how languages put number words together.
import { expect, it } from 'vitest'
import { saysOneMore } from '../../../src/core/hear/lost-words.js'
import { habitOf } from '../../../src/core/read/spoken-units.js'

it.each([
  ['fr', '0581', '0580', true],
  ['fr', '0574', '0560', true],
  ['fr', '0570', '0560', true],
  ['fr', '0593', '0583', false],
  ['fr', '0525', '0520', true],
  ['fr', '0525', '05', false],
  ['en', '5551234', '555123', true],
  ['en', '5551234', '551234', true],
  ['en', '5551234', '5551235', false],
  ['de', '0125', '0120', true],
  ['de', '0125', '015', true],
  ['de', '0125', '01', false],
  ['en', '800', '8', true],
  ['en', '555123', '5551234', false],
  ['en', '555123', '555123', false],
])('in %s %s says one word more than %s: %s', (language, longer, digits, isMore) => {
  expect(saysOneMore(longer, digits, habitOf(language))).toBe(isMore)
})
