// Exchange names before number words, of two words, and before figures.
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { scanText } from '../../../src/index.js'

const random = seeded(20261124)
const WORDS = ['oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
/** Five digits that are no count, as words. */
const said = Array.from({ length: 5 }, (_, at) => WORDS[(at % 2) * 5 + Math.floor(random() * 4)]!).join(' ')
const figures = `7-${[4, 0, 9].map((digit) => (digit + Math.floor(random() * 5)) % 10).join('')}3`

describe('exchange names', () => {
  it.each([
    ['Hello operator, {} please', `KLondike ${said}`],
    ['Band shouts {}, again', 'PEnnsylvania six five thousand'],
    ['{}', 'PENNSYLVANIA SIX FIVE THOUSAND'],
    ['Get me {}, quick', `Butterfield ${said}`],
    ['Long distance, {}, is he home', `MUrray Hill ${figures}`],
  ])('%s with %s', async (text, name) => {
    const found = await scanText(text.replace('{}', name))
    expect(found.map(({ written, kind }) => [written, kind])).toEqual([[name, 'vanity']])
  })

  it.each(['KLondike one two three four five', 'Hello PArty, one two three four', `In Paris ${said}`])(
    'none in %s',
    async (text) => {
      expect(await scanText(text)).toEqual([])
    },
  )
})
