// What was dialled in one go is parted into numbers by the plan, by pauses, and by star and square; what is none is unclear.
import { expect, it } from 'vitest'
import { emptyContext } from '../../src/core/scan-context.js'
import { loadKnowledge } from '../../src/registers/load-knowledge.js'
import { toneNumbers } from '../../src/scan/hear/tone-numbers.js'
import { soundOf } from '../audio/sound-of.js'
import { dial } from '../audio/tones/dial.js'

const RATE = 16_000
const { plans } = loadKnowledge()

/** Dials rows of keys with pauses (seconds) between, and gives what is made of them. */
async function heard(row: string, territory: string) {
  const samples = new Float32Array(14 * RATE)
  let at = 1
  for (const part of row.split(' ')) {
    const pause = /^\((.+)\)$/.exec(part)
    if (pause === null) dial(samples, part, at)
    at += pause === null ? part.length * 0.15 : Number(pause[1])
  }
  const sound = await soundOf(samples)
  const context = { ...emptyContext('2026-01-01'), territories: [territory] }
  const parts = { sounding: [{ start: 0, end: 14 }], hidden: [] }
  const numbers = await toneNumbers(sound, parts, context, plans, undefined)
  await sound.close()
  return numbers.map(({ certain, readings }) => [readings[0]?.digits ?? '', certain])
}

it.each([
  ['0199004567', 'FR', [['0199004567', true]]],
  [
    '0199004567 (1) 0639981234',
    'FR',
    [
      ['0199004567', true],
      ['0639981234', true],
    ],
  ],
  [
    '0199004567 (0.1) 0639981234',
    'FR',
    [
      ['0199004567', false],
      ['0639981234', false],
    ],
  ],
  [
    '2125550123 (1) 2125550123',
    'US',
    [
      ['2125550123', true],
      ['2125550123', true],
    ],
  ],
  ['*67 (0.8) 2125550123', 'US', [['2125550123', true]]],
  ['*672125550123', 'US', [['2125550123', false]]],
  ['9 (0.8) 2125550123', 'US', [['2125550123', true]]],
  ['0199004567 (1) 1234#', 'FR', [['0199004567', true]]],
  ['0199004567#', 'FR', [['0199004567', true]]],
  ['112', 'FR', [['112', true]]],
  ['0199 (0.7) 004567', 'FR', [['0199004567', true]]],
  ['5#7*5', 'FR', [['', false]]],
] as const)('%s in %s', async (row, territory, numbers) => {
  expect(await heard(row, territory)).toEqual(numbers)
})
