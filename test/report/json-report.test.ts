// The document in parts is the document: written at once it is the same, and none of its parts is long.
import { expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { jsonReport } from '../../src/report/json-report.js'
import { printableJson } from '../../src/report/printable.js'
import { SOME_RESULT } from './some-result.js'

const STRANGE: ScanResult = {
  ...SOME_RESULT,
  findings: SOME_RESULT.findings.map((each) => ({ ...each, written: 'a\nb\u2028"\\ {\n  [', notes: [] })),
  passages: [],
  known: 0,
}

test.each([SOME_RESULT, STRANGE])('as it would be written at once', (result) => {
  const parts = jsonReport(result)
  const whole = `${printableJson(result, 2)}\n`
  expect([...parts].join('')).toBe(whole)
  expect([...parts].join(''), 'a second time').toBe(whole)
})

test('longer than a string may be', () => {
  const finding = { ...SOME_RESULT.findings[0]!, written: 'x'.repeat(2 ** 20) }
  const result = { ...SOME_RESULT, findings: Array.from({ length: 600 }, () => finding) }
  expect(() => JSON.stringify(result)).toThrow(RangeError)
  let written = 0
  for (const part of jsonReport(result)) written += part.length
  expect(written).toBeGreaterThan(600 * 2 ** 20)
})
