// What a person wrote down of a sound is read though the sound itself cannot be.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { scan } from '../../src/scan.js'

const folder = mkdtempSync(join(tmpdir(), 'corrupt-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('reads the transcript beside a sound that is damaged', async () => {
  writeFileSync(join(folder, 'a.wav'), 'RIFF\u0001\u0002\u0003\u0000WAVEjunk')
  writeFileSync(join(folder, 'a.srt'), '1\n00:00:01,000 --> 00:00:02,000\nCall 07700 900123\n')
  const { findings, problems } = await scan([folder], { territories: ['GB'] })
  expect(problems.map(({ input }) => input)).toEqual([join(folder, 'a.wav')])
  expect(findings).toMatchObject([{ input: join(folder, 'a.wav'), verdict: 'fiction' }])
})
