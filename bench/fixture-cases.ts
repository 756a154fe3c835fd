// The cases under fixtures/text: a form of writing a number with places for drawn digits, and what it dials.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../src/core/read/languages/all.js'
import { seeded } from './permute-digits.js'
import { sayGroup } from './spell-number.js'
import type { TextCase } from './text-corpus.js'

/** One case; without digits it holds no number. */
export interface FixtureCase {
  /** How the number is written, in words. */
  readonly form: string
  /** `{}` stands for the number. */
  readonly text: string
  /** As it is dialled at home, or with its plus; `#` is drawn. */
  readonly digits?: string
  /**
   * As it is written: `d` is its next digit, `(1)` to `(3)` are its next one to three digits in words, `*` or `X` covers one,
   * and each `#` is one of its last digits, where others than its own stand before them (a country code).
   */
  readonly as?: string
  /** What it dials, with the same digits for `#`; left out for what is masked. */
  readonly e164?: string
  /** All in capitals. */
  readonly capitals?: boolean
}

const SEED = 20260420

/** The cases of each language (ISO 639-1), the name of its file. */
export function fixtureCases(folder: string): Map<string, FixtureCase[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    files.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as FixtureCase[],
    ]),
  )
}

/** All of them as lines of a corpus, with drawn digits. */
export function fixtureCorpus(folder: string): TextCase[] {
  const random = seeded(SEED)
  return [...fixtureCases(folder)].flatMap(([lang, cases]) =>
    cases.map((one, at): TextCase => {
      const id = `fixture-${lang}-${at + 1}`
      if (one.digits === undefined) return { id, lang, text: one.text, expected: [] }
      const { written, e164 = null } = drawn(one, lang, random)
      const start = one.text.indexOf('{}')
      const expected = { e164, digits: '', raw: written, start, end: start + written.length, kind: one.form }
      return { id, lang, text: one.text.replace('{}', written), expected: [expected] }
    }),
  )
}

/** The case with its drawn digits: what is written, and what it dials. */
export function drawn(
  one: FixtureCase,
  language: string,
  random: () => number,
): { written: string; e164?: string } {
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
