// Words on a page are read as they stand on it: pieces joined, columns and cells apart.
import { expect, it } from 'vitest'
import { type PlacedWords, pageBlocks } from '../../../src/sources/documents/page-blocks.js'

function words(text: string, x: number, y: number, width = text.length * 5, angle = 0): PlacedWords {
  return { text, x, y, width, size: 10, angle }
}

it.each([
  [
    'pieces that touch are one word',
    [words('077', 0, 0), words('00', 15, 0), words('900123', 28, 0)],
    ['07700 900123'],
  ],
  [
    'two columns',
    [words('Call 07700', 0, 20), words('Hello', 200, 20), words('900123', 0, 8), words('you', 200, 8)],
    ['Call 07700\n900123', 'Hello\nyou'],
  ],
  ['cells beside each other', [words('07700', 0, 0), words('900123', 60, 0)], ['07700', '900123']],
  ['pieces in any order', [words('900123', 30, 0), words('07700', 0, 0)], ['07700 900123']],
  ['lines far apart', [words('07700', 0, 100), words('900123', 0, 20)], ['07700', '900123']],
  [
    'a line that is turned',
    [words('07700', 50, 0, 25, 90), words('900123', 50, 28, 30, 90)],
    ['07700 900123'],
  ],
  ['a hyphen at the end of a line', [words('212-555-', 0, 12), words('0147', 0, 0)], ['212-555-\n0147']],
])('%s', (_, placed, texts) => {
  expect(pageBlocks(placed).map(({ text }) => text)).toEqual(texts)
})
