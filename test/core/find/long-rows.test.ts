// Long rows of figures and number words: lists of numbers are read whole, recitals not at all.
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { scanText } from '../../../src/index.js'

const random = seeded(20261124)
const draw = (size: number): string => Array.from({ length: size }, () => Math.floor(random() * 10)).join('')
const row = (count: number, piece: () => string, between = ' '): string =>
  Array.from({ length: count }, piece).join(between)

describe('lists of numbers on one line', () => {
  it.each([
    ['pairs with blanks', () => `01 99 00 ${draw(2)} ${draw(2)}`, ' '],
    ['pairs with dots', () => `01.99.00.${draw(2)}.${draw(2)}`, ' '],
    ['commas', () => `07700 900${draw(3)}`, ', '],
    ['unbroken, with commas', () => `07700900${draw(3)}`, ', '],
    ['unbroken, with nothing but commas', () => `07700900${draw(3)}`, ','],
    ['three, three and four', () => `212-555-01${draw(2)}`, ' '],
    ['words', () => 'zéro un quatre-vingt-dix-neuf zéro zéro douze trente-quatre', ' '],
    ['counted lines', () => `${draw(1)}. 01 99 00 ${draw(2)} ${draw(2)}`, '\n'],
  ])('%s', async (_, number, between) => {
    for (const count of [9, 70, 400]) expect(await scanText(row(count, number, between))).toHaveLength(count)
  })
})

describe('recitals', () => {
  it.each([
    ['digits', () => draw(1), ' '],
    ['digits with commas', () => draw(1), ', '],
    ['pairs', () => draw(2), ' '],
    ['pairs with commas', () => draw(2), ', '],
    ['pairs in a column', () => draw(2), '\n'],
    ['threes', () => draw(3), ' '],
    ['threes in a column', () => draw(3), '\n'],
    ['fours', () => String(1000 + Number(draw(3))), ', '],
    [
      'words',
      () =>
        ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][Number(draw(1))]!,
      ' ',
    ],
  ])('%s', async (_, piece, between) => {
    for (const count of [36, 150, 400, 1000]) expect(await scanText(row(count, piece, between))).toEqual([])
  })
  it('of other figures, a third of them in the shape of numbers', async () => {
    const others = '7, 412, 58, 9031, 7, 58, 412, 9031, 58'
    const numbers = '020 7946 0218, 020 7946 0316'
    const text = `${others}, 020 7946 0018, ${others}, 020 7946 0116, ${others}, ${numbers}`
    expect(await scanText(text)).toEqual([])
    expect(await scanText(numbers)).toHaveLength(2)
  })
})
