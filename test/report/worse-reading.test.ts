// A number that is worse if it is read otherwise is not said to be that itself, in any report.
import { expect, test } from 'vitest'
import type { Finding, JudgedNumber } from '../../src/core/finding.js'
import type { ScanResult } from '../../src/core/scan-result.js'
import { FORMATS, render } from '../../src/report/formats.js'
import { PLAIN } from '../../src/report/paint.js'
import { worseReading } from '../../src/report/worse-reading.js'
import { SOME_RESULT } from './some-result.js'

const [written, spoken] = SOME_RESULT.findings as [Finding, Finding]
const likely = written.readings[0]!
const unallocated: JudgedNumber = {
  territory: 'FR',
  e164: '+33199001285',
  verdict: 'unallocated',
  outcome: 'caution',
  evidence: [{ source: 'ARCEP', date: '2026-04-20', text: 'nobody holds it' }],
}
const unlikely = { digits: '0199001285', numbers: [unallocated] }
const finding: Finding = {
  ...spoken,
  heard: { ears: ['a', 'b', 'c'], agree: 3 },
  outcome: 'caution',
  verdict: 'unallocated',
  readings: [likely, unlikely],
  notes: [],
}

test.each<[string, Finding, string | undefined]>([
  ['of the second reading', finding, '0199001285'],
  ['of the first', { ...finding, readings: [unlikely, likely] }, undefined],
  ['of both', { ...finding, readings: [{ ...likely, numbers: [unallocated] }, unlikely] }, undefined],
  ['of none', { ...finding, verdict: 'unclear' }, undefined],
  ['without a reading', { ...finding, readings: [] }, undefined],
])('the verdict is %s', (_, each, digits) => {
  expect(worseReading(each)?.digits).toBe(digits)
})

const MATERIAL = { made: '2026-11-27T12:00:00.000Z', sha256: new Map(), passages: new Map() }
const result: ScanResult = { ...SOME_RESULT, findings: [finding] }

test.each([
  ['text', 'It may also be read 0199001285 (to look at, nobody holds the block).'],
  ['html', 'It may also be read 0199001285 (to look at, nobody holds the block).'],
  ['csv', 'It may also be read 0199001285 (to look at, nobody holds the block).'],
  ['md', 'unallocated if it is read 0199001285 | nobody holds it (ARCEP, 2026-04-20)'],
  ['audacity', 'caution: +33199004185, unallocated if it is read 0199001285'],
  ['sarif', '+33199004185 is unallocated if it is read 0199001285: nobody holds it'],
  ['junit', '+33199004185 is unallocated if it is read 0199001285: nobody holds it'],
  ['github', '+33199004185 is unallocated if it is read 0199001285: nobody holds it'],
  ['gitlab', '+33199004185 is unallocated if it is read 0199001285: nobody holds it'],
])('%s says so', async (name, sentence) => {
  const format = FORMATS.find((each) => each.name === name)!
  const report = await render(result, format, { paint: PLAIN, verbose: false, quiet: false }, MATERIAL)
  expect([...report].join('')).toContain(sentence)
})
