// Stretches of a sound to cover: all the words of a number, or its last ones, rather one word more than one less.
import { expect, test } from 'vitest'
import { stretchesToCover } from '../../../src/core/cover/stretches-to-cover.js'
import type { Finding } from '../../../src/core/finding.js'

function heard(start: number, ...words: string[]): Finding {
  const spoken = words.map((text, at) => ({ text, start: start + at, end: start + at + 0.2 }))
  return {
    id: `${start}`,
    input: 'song.wav',
    kind: 'words',
    written: words.join(' '),
    time: { start, end: spoken.at(-1)?.end ?? start + 2 },
    ...(words.length === 0 ? {} : { words: spoken }),
    outcome: 'not-clear',
    verdict: 'allocated',
    readings: [],
    alternatives: [],
    notes: [],
  }
}

test.each([
  ['all of it', [heard(10, '0', '6', '25', '48')], 'all', [[9.65, 13.55]]],
  ['not before the sound begins', [heard(0.1, '9', '9', '9')], 'all', [[0, 2.65]]],
  [
    'the last two words, from the pause before them on',
    [heard(10, '0', '6', '25', '48')],
    { last: 2 },
    [[11.65, 13.55]],
  ],
  ['more than there are: all', [heard(10, '0', '6')], { last: 4 }, [[9.65, 11.55]]],
  ['words that nobody placed: all', [heard(10)], { last: 2 }, [[9.65, 12.35]]],
  ['what touches is one', [heard(10, '1', '2'), heard(11.8, '3', '4')], 'all', [[9.65, 13.35]]],
  [
    'what does not is two',
    [heard(20, '3', '4'), heard(10, '1', '2')],
    'all',
    [
      [9.65, 11.55],
      [19.65, 21.55],
    ],
  ],
] as const)('%s', (_, findings, digits, expected) => {
  const rounded = stretchesToCover(findings, digits).map(({ start, end }) => [
    Math.round(start * 100) / 100,
    Math.round(end * 100) / 100,
  ])
  expect(rounded).toEqual(expected)
})
