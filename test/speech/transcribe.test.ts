// A track with two spoken numbers and silence between: both are written down, in their languages, at their times.

import { beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/core/problem.js'
import type { Transcript } from '../../src/core/transcript/transcript.js'
import type { Engine } from '../../src/speech/engine.js'
import { whisperEngine } from '../../src/speech/transcribe.js'
import { selfTestClip } from './self-test-clip.js'
import { englishClip } from './whisper/english-clip.js'
import { loadBundled } from './whisper/load-bundled.js'
import { soundOf } from './whisper/sound-of.js'

const RATE = 16_000
let engine: Engine
let makeEngine: (languages: readonly string[]) => Engine

beforeAll(async () => {
  const { encoder, whisper } = await loadBundled()
  makeEngine = (languages) => whisperEngine(encoder, whisper, languages)
  engine = makeEngine([])
})

async function transcribed(parts: readonly Float32Array[], stretches: readonly [number, number][]) {
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    samples.set(part, at)
    at += part.length
  }
  const progress: number[] = []
  const result = await engine.transcribe(
    soundOf(samples),
    stretches.map(([start, end]) => ({ start, end })),
    { onProgress: (seconds) => progress.push(seconds) },
  )
  if (isProblem(result)) throw new Error(result.message)
  return { transcript: result.transcript, progress }
}

const words = ({ lines }: Transcript) => lines.flatMap((line) => line.words)
const digits = ({ lines }: Transcript) => lines.map((line) => line.text.replace(/\D/g, '')).join('')

describe('transcribing a track', () => {
  it('writes down what is said, with language and times', async () => {
    const english = englishClip()
    const silence = new Float32Array(20 * RATE)
    const french = selfTestClip()
    const later = english.length / RATE + 20
    const { transcript, progress } = await transcribed(
      [english, silence, french],
      [
        [0, english.length / RATE],
        [later, later + french.length / RATE],
      ],
    )
    const first = transcript.lines.filter((line) => line.end < later)
    const second = transcript.lines.filter((line) => line.end >= later)
    expect(digits({ lines: first })).toBe('3125550189')
    expect(digits({ lines: second })).toMatch(/^01.*34$/)
    expect(new Set(first.map((line) => line.language))).toEqual(new Set(['en']))
    expect(new Set(second.map((line) => line.language))).toEqual(new Set(['fr']))
    expect(second[0]!.start).toBeGreaterThanOrEqual(later)
    expect(progress.at(-1)).toBeCloseTo((english.length + french.length) / RATE, 1)
    const times = words(transcript).flatMap((word) => [word.start, word.end])
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })

  it('gives each word its time', async () => {
    const { transcript } = await transcribed([englishClip()], [[0, 9.5]])
    const spoken = words(transcript)
    // "three" begins at 0.5 s of the clip, its last word "nine" ends at 8.9 s.
    expect(spoken[0]!.start).toBeLessThan(1)
    expect(spoken.at(-1)!.end).toBeGreaterThan(8.3)
    expect(spoken.at(-1)!.end).toBeLessThan(9.6)
    for (const word of spoken) expect(word.probability).toBeGreaterThan(0.2)
  })

  it.each([
    ['silence', () => new Float32Array(10 * RATE)],
    ['a tone', () => Float32Array.from({ length: 10 * RATE }, (_, i) => 0.3 * Math.sin(i * 0.17))],
    [
      'noise',
      () => {
        let seed = 1
        return Float32Array.from({ length: 10 * RATE }, () => {
          seed = (seed * 16_807) % 2_147_483_647
          return 0.05 * (seed / 2 ** 30 - 1)
        })
      },
    ],
  ])('invents nothing on %s', async (_, make) => {
    const { transcript } = await transcribed([make()], [[0, 10]])
    expect(transcript.lines).toEqual([])
  })

  it('stops between windows when the user does, and says what it did not hear', async () => {
    const interrupted = AbortSignal.abort()
    const result = await makeEngine([]).transcribe(soundOf(englishClip()), [{ start: 0, end: 9.5 }], {
      interrupted,
    })
    expect(result).toMatchObject({
      transcript: { lines: [] },
      unheard: [{ start: 0, end: 9.5, why: 'interrupted' }],
    })
  })
})
