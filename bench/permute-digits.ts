// Gives every number of a corpus that is written in figures other digits of the same plan class, and shuffles the lines.
import { dial } from '../src/core/plan/dial.js'
import type { PlanBook } from '../src/core/plan/plan-book.js'
import type { ExpectedNumber, TextCase } from './text-corpus.js'

/** Small generator of uniform numbers in [0, 1), the same for the same seed. Source: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The corpus with other digits, in another order. */
export function permuteCorpus(cases: readonly TextCase[], book: PlanBook, seed: number): TextCase[] {
  const random = seeded(seed)
  const permuted = cases.map((each) => permuteCase(each, book, random))
  for (let at = permuted.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = permuted[at]!
    permuted[at] = permuted[other]!
    permuted[other] = kept
  }
  return permuted
}

function permuteCase(each: TextCase, book: PlanBook, random: () => number): TextCase {
  let { text } = each
  const expected = each.expected.map((number) => {
    if (!/^[+\d\s().,/*xX█•-]+$/.test(number.raw)) return number
    const changed = permuteNumber(number, each.defaultCountry ?? 'US', book, random)
    text = text.slice(0, number.start) + changed.raw + text.slice(number.end)
    return changed
  })
  return { ...each, text, expected }
}

/** Changes one digit after the other, from the last, where the plan says that the class stays the same. */
function permuteNumber(
  number: ExpectedNumber,
  country: string,
  book: PlanBook,
  random: () => number,
): ExpectedNumber {
  const signs = [...number.raw]
  const places = signs.flatMap((sign, at) => (/\d/.test(sign) ? [at] : [])).reverse()
  // wa.me and its like write a country code without a plus.
  const plus = number.e164 === `+${number.raw}` ? '+' : ''
  const digits = (): string => plus + dialled(signs)
  const before = classOf(digits(), country, book)
  for (const place of places) {
    const old = signs[place]!
    signs[place] = String((Number(old) + 1 + Math.floor(random() * 9)) % 10)
    if (classOf(digits(), country, book) !== before) signs[place] = old
  }
  const raw = signs.join('')
  const numbers = dial(digits(), country, book)
  const same = (old: string | null): string | null =>
    old === null ? null : (numbers.find(({ e164 }) => e164?.length === old.length)?.e164 ?? old)
  return { ...number, raw, e164: same(number.e164), also: [] }
}

function dialled(signs: readonly string[]): string {
  return signs
    .join('')
    .replaceAll(/[xX█•]/g, '*')
    .replaceAll(/[^\d*+]/g, '')
}

function classOf(digits: string, country: string, book: PlanBook): string {
  return dial(digits, country, book)
    .map(({ territory, form, callingCode, valid, national }) => [
      territory,
      form,
      callingCode,
      valid,
      national.length,
    ])
    .join(';')
}
