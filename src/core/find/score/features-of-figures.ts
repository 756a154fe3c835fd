// Rules against figures that are grouped or edged like something else: dates, cards, barcodes, papers, amounts.

import { COUNTRIES } from '../../plan/countries/all.js'
import { countryOf } from '../../plan/known-countries.js'
import { inSomeLanguage } from '../../read/vocabulary.js'
import { isGroupedAs } from '../territories/grouping.js'
import { isOwned, isTold } from '../words/told.js'
import { isBarcode, sizesOf } from './barcodes.js'
import { isDate } from './dates.js'
import type { Feature } from './features.js'
import type { Situation } from './situation.js'
import { LEVELS } from './weights.js'

/**
 * The run is a list of figures of the same length, five or more, with commas: postcodes, part numbers. One of them that
 * is a whole number with its area code is in a list of numbers.
 */
function isInListOfCodes({ run, from, to, valid, form }: Situation): boolean {
  if (to - from === 1 && valid && form !== 'local') return false
  const { tokens, pieces } = run
  const length = tokens[0]!.digits.length
  return (
    tokens.length >= 2 &&
    length >= 5 &&
    tokens.every(
      (token, at) =>
        token.kind === 'digits' &&
        token.digits.length === length &&
        (at === 0 || pieces[at]!.joint === 'comma'),
    )
  )
}

function isYear(group: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(group)
}

function isThousands(s: Situation): boolean {
  // 950,000x: so many times as large.
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+[xX]$/.test(s.written)) return true
  if (!/^[1-9]\d{0,2}(?:[ .,'’\u00a0\u202f]\d{3}){2,}$/.test(s.written)) return false
  return new Set(s.separators).size === 1
}

/** Digits of a number that nobody owes, owns or counts: a transcriber writes them as an amount when they are said. */
const FEWEST_DICTATED = 10

/** My number is 2,125,550,147; call me at 2,125,550,147. */
function isDictated(s: Situation): boolean {
  return s.valid && s.known >= FEWEST_DICTATED && (isTold(s.before) || isOwned(s.before))
}

/** Digits of a group that is a number by itself. */
const UNBROKEN = 7

/** Grouped as one of the countries that can dial it writes its numbers. */
function writtenAsAtHome(s: Situation): boolean {
  return s.accepted.some(({ asked, form }) => form === 'national' && isGroupedAs(s.groups, false, asked))
}

/** Fewest departures of a timetable in a row. */
const FEWEST_TIMES = 3

/** 0742 0812 0842: times of day, each later than the one before. */
function isTimetable({ groups }: Situation): boolean {
  return (
    groups.length >= FEWEST_TIMES &&
    groups.every(
      (group, at) => /^(?:[01]\d|2[0-3])[0-5]\d$/.test(group) && (at === 0 || group > groups[at - 1]!),
    )
  )
}

/** Groupings of the papers of every country: a release has some of others than its own. */
const PAPERS: ReadonlySet<string> = new Set(COUNTRIES.flatMap(({ papers = [] }) => papers))
const MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const DAY_AND_MONTH = '(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])'
const BIRTHDAYS = { 'year-first': `\\d\\d${MONTH_AND_DAY}`, 'day-first': `${DAY_AND_MONTH}\\d\\d` }
/** A birthday and four digits. */
const BIRTH_NUMBER = new RegExp(
  `^(?:19|20)?(?:${COUNTRIES.flatMap(({ birthNumbers }) => (birthNumbers === undefined ? [] : BIRTHDAYS[birthNumbers])).join('|')})-\\d{4}$`,
)
/** Payment cards as they are embossed; their first digit is 3 to 6. Source: ISO/IEC 7812-1. */
const CARD = /(?<![\d+])(?:[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}|3[47]\d\d([ -])\d{6}\2\d{5})(?!\d)/g

function isInCard({ text, start, end }: Situation): boolean {
  const from = Math.max(0, start - 20)
  return [...text.slice(from, end + 20).matchAll(CARD)].some(
    (match) => from + match.index <= start && from + match.index + match[0].length >= end,
  )
}

const COUNTRY_LETTERS =
  /(?<![A-Za-z])(?:[A-Z]{2}\d{2}(?:[ -]?[A-Z]{4})?(?:[ -]?\d{4}){0,6}[ -]?|[A-Z]{2}-?[A-Z0-9]{3}-?(?:\d{2}-?)?)$/

function isBehindCountryLetters({ text, start }: Situation): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  // Asked first, as it is quick and most places have no two capitals near.
  const letters = /[A-Z]{2}/.test(before) ? COUNTRY_LETTERS.exec(before) : null
  // NL91 ABNA …: the letters of a bank, and none of a call (US50 CALL …).
  return letters !== null && !inSomeLanguage('cues', /[A-Z]{4}/.exec(letters[0])?.[0].toLowerCase() ?? '')
}

/** E A D G B E before the run: the figures are frets. */
function isBehindTuning({ text, run }: Situation): boolean {
  const { start } = run.tokens[0]!
  return /(?:^|[^\p{L}])(?:[A-Ga-g][#b]?[ -]){4,}$/u.test(text.slice(Math.max(0, start - 24), start))
}

/** BE 0844 220 118: the code of its country stands before it. */
function isBehindItsCode(s: Situation): boolean {
  const code = /(?<!\p{L})(\p{Lu}{2})[ -]?$/u.exec(s.text.slice(Math.max(0, s.start - 4), s.start))?.[1]
  return code !== undefined && countryOf(code)?.papersBehindCode?.includes(sizesOf(s)) === true
}

/** Rules against what figures themselves look like. */
export const FEATURES_OF_FIGURES: readonly Feature[] = [
  {
    name: 'a date',
    weight: -LEVELS.decides,
    holds: isDate,
    yes: 'Am 05.10.1986 ruf an',
    no: 'Appelle le 01.99.00.12.34',
  },
  {
    name: 'one of a list of codes of the same length',
    weight: -LEVELS.decides,
    holds: (s) => s.words === 0 && isInListOfCodes(s),
    yes: 'ring 06700, 03100, 11560',
    no: 'ring 06700, 0311, 1156',
  },
  {
    name: 'years',
    weight: -LEVELS.decides,
    holds: (s) =>
      s.groups.length >= 2 &&
      (s.groups.every(isYear) ||
        // WINTER 2025 - 119: a year, and the number of a scene.
        (s.form === 'local' && isYear(s.groups[0]!) && s.groups.length === 2 && !isTold(s.before))),
    yes: 'ring til mig i 2014 2018',
    no: 'ring til mig i 2014 5018',
  },
  {
    name: 'times of a timetable',
    weight: -LEVELS.decides,
    holds: (s) => isTimetable(s) && !isTold(s.before),
    yes: 'from Leeds 0742 0812 0842',
    no: 'from Leeds 0742 0812 0742',
  },
  {
    name: 'in the groups of a card',
    weight: -LEVELS.decides,
    holds: isInCard,
    yes: 'ring 5500 0000 0000 0004',
    no: 'ring 5500 0000',
  },
  {
    name: 'behind the letters of an IBAN or ISRC',
    weight: -LEVELS.decides,
    holds: isBehindCountryLetters,
    yes: 'DE89 3704 0044 0532 0130 00',
    no: 'DE, 0221 4710 345',
  },
  {
    name: 'grouped as a barcode, or with its check digit',
    weight: -LEVELS.decides,
    holds: (s) => isBarcode(s) && !s.path.digits.startsWith('+') && !isTold(s.before) && !isOwned(s.before),
    yes: 'ein Anruf: 0 30231 25456 7',
    no: 'bel 06 12 34 56 78',
  },
  {
    name: 'grouped as a paper of a person or a firm',
    weight: -LEVELS.strong,
    holds: (s) =>
      (PAPERS.has(sizesOf(s)) && !writtenAsAtHome(s)) || BIRTH_NUMBER.test(s.written) || isBehindItsCode(s),
    yes: 'ring mig på 081228-9874',
    no: 'ring 08-465 004 12 nu',
  },
  {
    name: 'four numbers up to 255 with dots',
    weight: -LEVELS.decides,
    holds: (s) =>
      /^(?:\d{1,3}\.){3}\d{1,3}$/.test(s.written) &&
      s.groups.every((group) => Number(group) < 256 && !/^0\d/.test(group)),
    yes: 'call 212.55.201.47',
    no: 'call 212.555.0147',
  },
  {
    name: 'behind the notes of a tuning',
    weight: -LEVELS.decides,
    holds: isBehindTuning,
    yes: 'E A D G B E 2 1 2 5 5 5 0 1 4 7',
    no: 'E A D 2 1 2 5 5 5 0 1 4 7',
  },
  {
    name: 'a decimal fraction',
    weight: -LEVELS.decides,
    holds: (s) =>
      (/^(?:0|[1-9]\d{0,2})[.,]\d{5,}$/.test(s.written) ||
        /\d[.]\d{1,2},\d|,\d\d$/.test(s.written) ||
        // 0.4/0.2/0.4: fractions with slashes between.
        /^\d\.\d+(?: ?\/ ?\d\.\d+)+$/.test(s.written)) &&
      !isDictated(s),
    yes: 'seconds 324.200400',
    no: 'seconds 212.555.0147',
  },
  {
    name: 'thousands in groups of three',
    weight: -LEVELS.strong,
    holds: (s) => isThousands(s) && !(writtenAsAtHome(s) && s.valid) && !isDictated(s),
    yes: 'call at noon, 2 125 550 147',
    no: 'call 212 555 0147',
  },
  {
    name: 'written without a break and without a prefix',
    weight: -LEVELS.slight,
    holds: (s) => s.groups.length === 1 && s.form !== 'international' && !/^0/.test(s.path.digits),
    yes: 'call 2125550147',
    no: 'call 212-5550147',
  },
  {
    name: 'a digit beside an unbroken number',
    weight: -LEVELS.marked,
    holds: (s) => s.groups.length === 2 && s.groups[0]!.length >= UNBROKEN && s.groups[1]!.length === 1,
    yes: 'call 212555014 7',
    no: 'call 212-555-0147',
  },
  {
    name: 'in groups that no country in play writes',
    weight: -LEVELS.usual,
    holds: (s) =>
      s.groups.length > 1 &&
      s.form === 'national' &&
      !s.run.pieces.slice(s.from, s.to).some((piece) => piece.sense === 'letters') &&
      !s.path.digits.startsWith('+') &&
      s.path.weight === 0 &&
      !s.groups.every((group) => group.length === 1) &&
      !writtenAsAtHome(s) &&
      s.open === 0,
    yes: 'call 21-25-550-147',
    no: 'call 212-555-0147',
  },
]
