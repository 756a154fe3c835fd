// Every case under fixtures/text: its number is found where it stands and dials what it says, or nothing is found.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawn, fixtureCases } from '../../bench/fixture-cases.js'
import { seeded } from '../../bench/permute-digits.js'
import { LANGUAGES } from '../../src/core/read/languages/all.js'
import { scanText } from '../../src/index.js'
import { ROOT } from '../architecture/source-files.js'

const CASES = fixtureCases(join(ROOT, 'fixtures/text'))

it('has cases of every language that is read', () => {
  const missing = LANGUAGES.map(({ code }) => code).filter((code) => !CASES.has(code))
  expect(missing).toEqual([])
})

describe.each([...CASES])('%s', (language, cases) => {
  const random = seeded(20260420)

  it('has enough cases of enough forms', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25)
    expect(new Set(cases.map(({ form }) => form)).size).toBeGreaterThanOrEqual(12)
  })

  it.each(cases.map((one) => [one.form, one] as const))('%s', async (_, one) => {
    if (one.digits === undefined) {
      expect((await scanText(one.text)).map(({ written }) => written)).toEqual([])
      return
    }
    const { written, e164 } = drawn(one, language, random)
    const text = one.text.replace('{}', written)
    const findings = await scanText(text)
    expect(findings.map((finding) => finding.written)).toEqual([written])
    expect(text.slice(findings[0]!.span!.start, findings[0]!.span!.end)).toBe(written)
    const dialled = findings[0]!.readings
      .slice(0, 2)
      .flatMap(({ numbers }) => numbers.map((number) => number.e164))
    if (e164 !== undefined) expect(dialled).toContain(e164)
  })
})
