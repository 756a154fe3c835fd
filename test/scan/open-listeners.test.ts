// A model of the user's without a digit ear writes down what is said, and the bundled one listens for numbers.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { scan } from '../../src/scan.js'
import { BUNDLED_MODELS } from '../../src/speech/models.js'
import { ROOT } from '../architecture/source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'other-model-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('names both, and both are heard', async () => {
  cpSync(join(BUNDLED_MODELS, 'whisper-base'), join(folder, 'whisper-other'), { recursive: true })
  const sums = readFileSync(join(BUNDLED_MODELS, 'SHA256SUMS'), 'utf8')
  const own = sums.split('\n').filter((line) => line.includes('whisper-base/'))
  writeFileSync(join(folder, 'SHA256SUMS'), own.join('\n').replaceAll('whisper-base', 'whisper-other'))
  const result = await scan([join(ROOT, 'data/self-test/number.wav')], { model: folder })
  expect(result.problems).toEqual([])
  expect(result.tool.model.name).toBe('whisper-base and whisper-other')
  expect(result.findings[0]!.heard!.ears).toContain('digit ear, mono')
  expect(result.passages[0]!.transcript).toMatch(/\d/)
})
