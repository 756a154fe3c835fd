// Numbers of which only the last digits are written, behind one that is written whole.
import { expect, it } from 'vitest'
import { scanText } from '../../../src/index.js'

it.each<[string, string, string[]]>([
  ['GB', 'Call 020 7946 0018 & 19 & 20', ['020 7946 0018', '19', '20']],
  ['GB', 'Call 020 7946 0018 or 0019 or 0020', ['020 7946 0018', '0019', '0020']],
  [
    'US',
    'Call 212-555-0141 & 0142 & 0143 & 0144 & 0145 & 0146 & 0147',
    ['212-555-0141', '0142', '0143', '0144', '0145', '0146', '0147'],
  ],
  // What is dialled inside an area may be part of a longer number: nothing says whose end the figures are.
  ['US', 'Call us: 555-0147 & 0148', ['555-0147']],
])('in %s: %s', async (territory, text, written) => {
  const found = await scanText(text, { territories: [territory] })
  expect(found.map((each) => each.written)).toEqual(written)
})

it.each<[string, string[], string[]]>([
  ['020 7946 0123 or 020 7946 0456', ['020 7946 0123', '020 7946 0456'], ['+442079460123', '+442079460456']],
  ['020 7946 0018/19/20', ['020 7946 0018', '19', '20'], ['+442079460018', '+442079460019', '+442079460020']],
  ['(212) 555-0147/0148', ['(212) 555-0147', '0148'], ['+12125550147', '+12125550148']],
  ['Tel. 030 23125-100/101', ['030 23125-100', '101'], ['+493023125100', '+493023125101']],
  ['Fon +49 (0)30 23125-100, Fax -101', ['+49 (0)30 23125-100', '101'], ['+493023125100', '+493023125101']],
  ['212-555-0147,310-555-0148', ['212-555-0147', '310-555-0148'], ['+12125550147', '+13105550148']],
  ['0171/2****** und 030/23125456', ['0171/2******', '030/23125456'], ['undefined', '+493023125456']],
  ['1. 212-555-0147\n2. 310-555-0148', ['212-555-0147', '310-555-0148'], ['+12125550147', '+13105550148']],
])('two numbers: %s', async (text, written, e164) => {
  const found = await scanText(text)
  expect(found.map((one) => one.written)).toEqual(written)
  expect(found.map(({ readings }) => String(readings[0]?.numbers[0]?.e164))).toEqual(e164)
})
