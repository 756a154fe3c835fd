// Names, titles and texts that are orders to a browser, a terminal or a reader's eye are none in any format.
import { expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { FORMATS, render } from '../../src/report/formats.js'
import { PLAIN } from '../../src/report/paint.js'
import type { FormatRow } from '../../src/report/report-format.js'
import { SOME_RESULT } from './some-result.js'

const HOSTILE = 'a<script>alert(1)</script>\u001b[31m\u009b2J\u202eb\u2066\u2028c'

/** Every text that comes from a file or its name. */
const result: ScanResult = {
  ...SOME_RESULT,
  inputs: SOME_RESULT.inputs.map((each) => ({ ...each, input: HOSTILE + each.input })),
  findings: SOME_RESULT.findings.map((each) => ({
    ...each,
    id: HOSTILE + each.id,
    input: HOSTILE + each.input,
    written: HOSTILE,
    notes: [HOSTILE],
    around: { before: HOSTILE, after: HOSTILE },
    ...(each.time === undefined
      ? { place: HOSTILE }
      : { channel: HOSTILE, track: { number: 1, title: HOSTILE } }),
  })),
  passages: SOME_RESULT.passages.map((each) => ({
    ...each,
    input: HOSTILE + each.input,
    transcript: HOSTILE,
    track: { number: 1, title: HOSTILE },
  })),
  problems: SOME_RESULT.problems.map((each) => ({ ...each, input: HOSTILE + each.input, message: HOSTILE })),
}

const LOOK = { paint: PLAIN, verbose: true, quiet: false }
const MATERIAL = { made: '2026-11-27T12:00:00.000Z', sha256: new Map(), passages: new Map() }

async function made(format: FormatRow): Promise<string> {
  const report = await render(result, format, LOOK, MATERIAL)
  return typeof report === 'string' ? report : [...report].join('')
}

test.each(FORMATS)('$name', async (format) => {
  const report = await made(format)
  expect(report).toMatch(/alert/)
  expect(report).not.toMatch(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/,
  )
  if (/^(?:html|md|junit)$/.test(format.name)) expect(report).not.toMatch(/(?<!\\)<script>alert/)
})

test('JSON has the names as they are, behind signs that a terminal shows', async () => {
  const [json, jsonl] = await Promise.all(
    ['json', 'jsonl'].map((name) => made(FORMATS.find((each) => each.name === name)!)),
  )
  expect(JSON.parse(json!)).toEqual(result)
  const rows = jsonl!
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { row: string; written?: string })
  expect(rows.find(({ row }) => row === 'finding')?.written).toBe(HOSTILE)
})
