// What is cut out of a thing that is no number is none either: a barcode without its first digit, a count of hundreds without its last word.
import { expect, it } from 'vitest'
import { scanText } from '../../../src/index.js'

it.each([
  '7 02623 18578 1',
  'Call us any time.\n0 36000 29145 2',
  'call, seven hundred, four hundred, three hundred, six hundred',
  'nine hundred, four hundred, eight hundred, nine hundred, eight hundred',
])('%s', async (text) => {
  expect((await scanText(text)).map(({ written }) => written)).toEqual([])
})

it.each([
  ['Call 1-800-555-0199 now', '1-800-555-0199'],
  ['call eight hundred, five five five, oh one nine nine', 'eight hundred, five five five, oh one nine nine'],
])('%s', async (text, written) => {
  expect((await scanText(text)).map((finding) => finding.written)).toEqual([written])
})
