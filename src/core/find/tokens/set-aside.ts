// What stands beside digits without being dialled with them: postal codes, extensions, star codes, emphasis, footnote marks.

import { foldWord } from '../../letters/fold.js'
import { COUNTRIES } from '../../plan/countries/all.js'
import { inSomeLanguage } from '../../read/vocabulary.js'

const STATE_BEFORE = /(?<![\p{L}\p{N}])([A-Z]{2,3}),?[\s#*|]{1,12}$/u
const POSTAL_CODES = COUNTRIES.flatMap(({ postalCodes = [] }) => postalCodes)

/** Where the postal code behind a state's letters ends; undefined where there is none. */
export function postalCodeEnd(text: string, at: number): number | undefined {
  const state = STATE_BEFORE.exec(text.slice(Math.max(0, at - 20), at))?.[1]
  if (state === undefined) return undefined
  const rest = text.slice(at, at + 28)
  for (const { states, code } of POSTAL_CODES) {
    const found = states.has(state) ? code.exec(rest) : null
    if (found !== null) return at + found[0].length
  }
  return undefined
}

/** x34, x 34, ,,4# and p4#: an extension, or what is dialled after a pause. Sources: RFC 3966, ITU-T E.123. */
const EXTENSION =
  /^(?:[xX]\d{1,6}(?![\dxX*])| [xX]\.? ?\d{1,6}(?![\dxX*])|[,;pw]{1,4}\d{1,8}#|,{2,4}\d{1,8}(?!\d))/

/** Where the extension right behind digits that end at `at` ends. */
export function extensionEnd(text: string, at: number): number | undefined {
  const found = EXTENSION.exec(text.slice(at, at + 16))
  return found === null ? undefined : at + found[0].length
}

/** *67, #31# and the like, before a number. Source: ETSI EN 300 738, codes of supplementary services. */
const STAR_CODE = /^(?:\*\d{2}(?=[- (])|[*#]\d{2,3}#)(?=[- ]?[+(]?\d{2})/

/** Where the service code that begins at `at` ends. */
export function starCodeEnd(text: string, at: number): number | undefined {
  if (/[\p{L}\p{N}*#]/u.test(text[at - 1] ?? '')) return undefined
  const found = STAR_CODE.exec(text.slice(at, at + 8))
  return found === null ? undefined : at + found[0].length
}

const LONGEST_EMPHASIS = 48

/** Where the signs stand that close an emphasis opened by `text.slice(at, end)` right before digits: *0147*, __0147__. */
export function emphasisClose(text: string, at: number, end: number): number | undefined {
  if (/[\p{L}\p{N}*_]/u.test(text[at - 1] ?? '') || !/[+(\d]/.test(text[end] ?? '')) return undefined
  const inside = text.slice(end, end + LONGEST_EMPHASIS)
  const close = inside.indexOf(text.slice(at, end))
  if (close < 1 || !/^[^\n*_]*\d\)?$/.test(inside.slice(0, close))) return undefined
  return /[\p{L}\p{N}*_]/u.test(inside[close + end - at] ?? '') ? undefined : end + close
}

/** 8.00-12.00, 17:30 – 19:00: opening hours. */
const HOURS = /^(?:[01]?\d|2[0-4])[.:]([0-5]\d)\s?[-–—]\s?(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d]|[-.]\d)/
/** 12–8.30pm, 10-18h, 10-18 Uhr: the same, told by what stands behind. */
const HOURS_BEFORE_UNIT =
  /^(?:[01]?\d|2[0-4])(?:[.:h][0-5]\d)?(?:[ap]m)?\s?[-–—]\s?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?\s?(?:h(?![\p{L}\d])|([\p{L}]{2,7}))/u

/** Where a span of hours ends. */
export function hoursEnd(text: string, at: number): number | undefined {
  if (/[\d.:-]/.test(text[at - 1] ?? '')) return undefined
  const near = text.slice(at, at + 24)
  const found = HOURS.exec(near)
  if (found !== null) return at + found[0].length
  const before = HOURS_BEFORE_UNIT.exec(near)
  const isHour = before !== null && (before[1] === undefined || isHourWord(foldWord(before[1])))
  return isHour ? at + before[0].length : undefined
}

function isHourWord(word: string): boolean {
  return inSomeLanguage('hourWords', word) || inSomeLanguage('halvesOfDay', word)
}

const SUPERSCRIPT = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?![⁰¹²³⁴⁵⁶⁷⁸⁹⁻])/u

/** Where a footnote mark, one or two raised digits by themselves, ends. */
export function footnoteEnd(text: string, at: number): number | undefined {
  if (/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/u.test(text[at - 1] ?? '')) return undefined
  const found = SUPERSCRIPT.exec(text.slice(at, at + 3))
  return found === null ? undefined : at + found[0].length
}

/** Raised figures, which stand behind others without belonging to them. */
export function isRaised(code: number): boolean {
  return (code >= 0x2070 && code <= 0x2079) || code === 0xb9 || code === 0xb2 || code === 0xb3
}

/** Signs that only hexadecimal figures have: 0x1234, 0X7f. */
export function isHexadecimal(written: string): boolean {
  return /^0[xX][\dA-Fa-f]+$/.test(written)
}

/** 8x10, 1920x1080, 2x4x8: one x between figures multiplies. */
export function isProduct(written: string): boolean {
  return /^\p{Nd}+(?:[xX×]\p{Nd}+)+$/u.test(written)
}
