// Years and amounts in the transcript of a passage say that it is no telephone number; a number beside one stays.
import { expect, it } from 'vitest'
import { namesDatesOrAmounts } from '../../../src/core/hear/transcript-rules.js'

const said = (text: string) =>
  text
    .split(' ')
    .map((word, at) => ({ text: word, start: at, end: at + 0.9, probability: 0.9, glued: false }))

it.each([
  ['It was 1984, then 1999, and 2010.', true],
  ['That is $12 and $49.99 each', true],
  ['douze euros ou vingt euros', true],
  ['49,99, also 19,95 das Stück', true],
  ['01 99 00 12 34', false],
  ['since 1984: 212 555 0123', false],
  ['19 84 19 99', false],
])('%s: %s', (text, none) => {
  expect(namesDatesOrAmounts(said(text), { start: 0, end: 20 })).toBe(none)
})

it('does not look beyond the passage', () => {
  expect(namesDatesOrAmounts(said('1984 1999 2010 call 01 99 00 12 34'), { start: 5, end: 9 })).toBe(false)
})
