// Numbers of which only the last digits are written, behind one that is written whole.
import { expect, it } from 'vitest'
import { scanText } from '../../../src/index.js'

it.each<[string, string, string[]]>([
  ['GB', 'Call 020 7946 0018 & 19 & 20', ['020 7946 0018', '19', '20']],
  ['GB', 'Call 020 7946 0018 or 0019 or 0020', ['020 7946 0018', '0019', '0020']],
  [
    'US',
    'Call 212-555-0141 & 0142 & 0143 & 0144 & 0145 & 0146 & 0147',
    ['212-555-0141', '0142', '0143', '0144', '0145'],
  ],
  // What is dialled inside an area may be part of a longer number: nothing says whose end the figures are.
  ['US', 'Call us: 555-0147 & 0148', ['555-0147']],
])('in %s: %s', async (territory, text, written) => {
  const found = await scanText(text, { territories: [territory] })
  expect(found.map((each) => each.written)).toEqual(written)
})
