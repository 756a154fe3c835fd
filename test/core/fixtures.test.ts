// Every case under fixtures/text: its number is found where it stands and dials what it says, or nothing is found.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../bench/permute-digits.js'
import { LANGUAGES } from '../../src/core/read/languages/all.js'
import { scanText } from '../../src/index.js'
import { ROOT } from '../architecture/source-files.js'
import { sayGroup } from './read/spell-number.js'

interface TextCase {
  readonly form: string
  readonly text: string
  readonly digits?: string
  readonly as?: string
  readonly e164?: string
  readonly capitals?: boolean
}

const FOLDER = join(ROOT, 'fixtures/text')
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

/** The case with its drawn digits: what is written, and what it dials. */
function drawn(one: TextCase, language: string, random: () => number): { written: string; e164?: string } {
  const rest = Array.from({ length: 12 }, () => Math.floor(random() * 10))
  const fill = (template: string): string => {
    let at = 0
    return template.replaceAll('#', () => String(rest[at++]))
  }
  const digits = fill(one.digits!).replace('+', '')
  const spoken = LANGUAGES.find(({ code }) => code === language)!
  let at = 0
  const figures = one.as!.split('#').length - 1
  let hash = digits.length - figures
  const written = one.as!.replaceAll(/d|#|[*X]|\((\d)\)(?!\d)/g, (sign, size: string | undefined) => {
    if (sign === '#') return digits[hash++]!
    if (size !== undefined && /^\([1-3]\)$/.test(sign)) {
      at += Number(size)
      return sayGroup(spoken, digits.slice(at - Number(size), at))
    }
    if (size !== undefined) return sign
    at++
    return sign === 'd' ? digits[at - 1]! : sign
  })
  const said = one.capitals ? written.toUpperCase() : written
  return one.e164 === undefined ? { written: said } : { written: said, e164: fill(one.e164) }
}

describe.each(FILES)('%s', (file) => {
  const language = file.replace('.json', '')
  const cases = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as TextCase[]
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
