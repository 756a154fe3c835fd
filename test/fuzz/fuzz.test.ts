// A fixed part of the fuzz: no text and no sound makes the program fail. Ten thousand others: npm run fuzz.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.js'
import { NO_BOUNDS, originals, tryDocuments } from './try-documents.js'
import { shortSound, trySounds, tryTexts } from './try-mutants.js'

test('texts of every kind', async () => {
  expect(await tryTexts(1, 300)).toEqual([])
}, 120_000)

test('documents and archives of every kind', async () => {
  expect(await tryDocuments(originals(), 1, 100, NO_BOUNDS)).toEqual([])
}, 120_000)

test('short sounds', async () => {
  const wav = readFileSync(join(ROOT, 'data/self-test/number.wav'))
  expect(await trySounds(shortSound(wav), 'wav', 1, 12)).toEqual([])
}, 120_000)
