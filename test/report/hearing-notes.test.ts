// Every report says which sounds were listened to and not understood, and none of them reads as if nobody were rung.
import { expect, test } from 'vitest'
import type { Hearing, ScanResult } from '../../src/core/scan-result.js'
import { formatNamed, render } from '../../src/report/formats.js'
import { PLAIN } from '../../src/report/paint.js'
import { bareMaterial } from '../../src/report/report-material.js'
import { SOME_RESULT } from './some-result.js'

const HEARD: Hearing = {
  runtime: 'onnxruntime-node 1.30.0',
  sounding: 40,
  transcribed: true,
  words: 12,
  notUnderstood: [],
}
const WHY = 'no words could be made of it'

function resultOf(...hearings: readonly Hearing[]): ScanResult {
  const inputs = hearings.map((hearing, at) => ({
    input: `${at + 1}.mp3`,
    status: 'scanned' as const,
    kind: 'mp3',
    seconds: 45,
    hearing,
  }))
  const counts = { inputs: inputs.length, scanned: inputs.length, problems: 0, seconds: 45 * inputs.length }
  return {
    ...SOME_RESULT,
    inputs,
    findings: [],
    passages: [],
    problems: [],
    summary: { ...counts, findings: 0, clear: 0, caution: 0, notClear: 0 },
  }
}

async function report(result: ScanResult, format: string, language = 'en'): Promise<string> {
  const look = { paint: PLAIN, verbose: false, quiet: false, language }
  const made = await render(result, formatNamed(format)!, look, bareMaterial('2026-11-27T10:00:00Z'))
  return typeof made === 'string' ? made : [...made].join('')
}

const GARBLED = { ...HEARD, words: 0, notUnderstood: [{ start: 2, end: 30.5, why: WHY }] }
const WORDLESS = { ...HEARD, words: 0 }
const NUMBERS_ONLY = { ...HEARD, words: 0, transcribed: false }

test('text, sound by sound', async () => {
  const text = await report(resultOf(HEARD, GARBLED, WORDLESS, NUMBERS_ONLY), 'text')
  expect(text)
    .toBe(`not understood 2.mp3 0:02 to 0:31 (no words could be made of it; it sounds like speech: listen there)
no words 3.mp3 (no word was made out: an instrumental, or speech that was not understood)
numbers only 4.mp3 (only numbers were listened for, and nothing else was written down)

read 4 of 4 inputs, 3:00 of sound; no number found; 1 sound with speech that was not understood; 1 sound in which no word was made out; 1 sound listened to for numbers only.

Clear means that by these registers nobody is rung. It is not legal advice.
`)
})

test('text: where nothing was understood, nothing reads like clear', async () => {
  const text = await report(resultOf(GARBLED, WORDLESS), 'text')
  expect(text).toContain('nothing was understood, so nothing is known of what is said')
  expect(text).toContain('This is no clearance')
  expect(text).not.toMatch(/nobody is rung|no number found/)
})

test('a sound with words and nothing doubtful is not named', async () => {
  expect(await report(resultOf(HEARD), 'text')).toMatch(
    /^read 1 of 1 input, 0:45 of sound; no number found\.\n/,
  )
})

test('the slow runtime is named', async () => {
  const slow = 'onnxruntime-web 1.30.0'
  const result = resultOf({ ...HEARD, runtime: slow })
  const heard = { ...result, tool: { ...result.tool, runtime: slow } }
  expect(await report(heard, 'text')).toContain('heard with WebAssembly, the slow runtime')
  expect(await report(heard, 'html')).toContain('WebAssembly, the slow one')
  expect(await report(heard, 'html', 'fr')).toContain('WebAssembly, le moteur lent')
})

test.each(['html', 'md', 'csv', 'json', 'jsonl', 'sarif', 'junit', 'github', 'gitlab'])(
  '%s names both',
  async (format) => {
    const made = await report(resultOf(HEARD, GARBLED, WORDLESS), format)
    for (const name of ['2.mp3', '3.mp3']) expect(made).toContain(name)
    expect(made).toMatch(format.startsWith('json') ? /"words": ?0\b/ : /no word was made out/)
    expect(made).toContain(WHY)
  },
)

test('html and md: where nothing was understood, the promise is not made', async () => {
  for (const [format, language, promise, instead] of [
    ['html', 'en', 'nobody is rung on the day', 'This is no clearance'],
    ['html', 'fr', 'personne n’est appelé le jour', 'Ceci ne vaut pas vérification'],
    ['md', 'en', 'nobody is rung. It is', 'This is no clearance'],
  ] as const) {
    const made = await report(resultOf(GARBLED), format, language)
    expect(made).toContain(instead)
    expect(made).not.toContain(promise)
  }
})
