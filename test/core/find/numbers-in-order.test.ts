// The numbers of one subscriber, one after another: each is found, and none is taken for a count.
import { describe, expect, it } from 'vitest'
import { scanText } from '../../../src/index.js'

const FRENCH = [85, 86, 87, 88].map((end) => `01 99 00 41 ${end}`)
const AMERICAN = [47, 48, 49, 50].map((end) => `212-555-01${end}`)
const unbroken = (numbers: readonly string[]): string[] => numbers.map((each) => each.replace(/\D/g, ''))

describe.each<[string, readonly string[], string]>([
  ['French, in pairs', FRENCH, 'FR'],
  ['French, unbroken', unbroken(FRENCH), 'FR'],
  ['American, with hyphens', AMERICAN, 'US'],
  ['American, in brackets', AMERICAN.map((each) => each.replace('212-', '(212) ')), 'US'],
  ['with a country code, unbroken', unbroken(FRENCH).map((each) => `+33${each.slice(1)}`), 'FR'],
  ['without an area code', AMERICAN.map((each) => each.slice(4)), 'US'],
])('%s', (_, numbers, territory) => {
  it.each(['\n', ', ', ' / ', '; '])('parted by %j', async (between) => {
    for (const count of [3, 4]) {
      const text = numbers.slice(0, count).join(between)
      const found = await scanText(text, { territories: [territory] })
      expect(found.map(({ written }) => written)).toEqual(numbers.slice(0, count))
    }
  })
})

it.each([
  '100 101 102 103 104 105',
  '1000, 1001, 1002, 1003, 1004',
  '300 400 500 600',
  'two three four five six seven eight',
])('counts what is counted: %s', async (text) => {
  expect((await scanText(text, { territories: ['FR', 'US'] })).map(({ written }) => written)).toEqual([])
})
