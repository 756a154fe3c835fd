// A written WAV file is opened again with the samples that went in.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openSound } from '../../src/audio/open-sound.js'
import { writeWav } from '../../src/audio/write-wav.js'
import { soundOf } from '../speech/whisper/sound-of.js'

const folder = mkdtempSync(join(tmpdir(), 'wav-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('mixes the channels of a stretch and clips what is too loud', async () => {
  const left = Float32Array.from({ length: 80_000 }, (_, i) => 0.5 * Math.sin(i / 20))
  const right = left.map((value) => value / 2)
  right[40_000] = 9
  const path = join(folder, 'stretch.wav')
  await writeWav(path, soundOf(left, right), { start: 2, end: 99 })
  const opened = await openSound(path)
  if ('code' in opened) throw new Error(opened.message)
  const [samples] = await opened.sound.read(0, 48_000)
  await opened.sound.close()
  expect(samples!.length).toBe(48_000)
  expect(samples![8000]).toBeCloseTo(1, 3)
  for (const i of [0, 5, 100, 20_000, 47_999]) expect(samples![i]).toBeCloseTo(left[32_000 + i]! * 0.75, 3)
})
