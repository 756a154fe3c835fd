// Rules against figures of a list, a table or a span: small numbers, accounts, years, binaries, limits of computers.
import { isOwned, isTold } from '../words/told.js'
import { isNumberedOn } from './counts.js'
import type { Feature } from './features.js'
import type { Situation } from './situation.js'
import { LEVELS } from './weights.js'

/** Years up to here are written down as past ones, and soon ones. */
const LAST_YEAR = 2030

/** 0123456789 in a manual: figures in their order, seven or more. */
function isInOrder({ path, open, before, after, words }: Situation): boolean {
  if (words > 0 || open > 0) return false
  const ordered = '01234567890123456789'.includes(path.digits) || '98765432109876543210'.includes(path.digits)
  return ordered && Math.min(before.cue, after.cue) === Number.POSITIVE_INFINITY
}

/** Groups of four in a row, from which on they are no number. */
const FOURS = 4

/** Four or more groups of four in the run: an account or a card, and not a number with its country code. */
function isInFours({ run, from, to, path, words }: Situation): boolean {
  if (words > 0 || path.digits.startsWith('+')) return false
  let fours = 0
  for (const { digits, kind } of run.tokens.slice(Math.max(0, from - FOURS), to + FOURS)) {
    fours = kind === 'digits' && digits.length === 4 ? fours + 1 : 0
    if (fours >= FOURS) return true
  }
  return false
}

/** 310/320/440/460: figures of a chain with slashes that goes on beyond the stretch. */
function isInSlashes({ text, start, end, separators }: Situation): boolean {
  if (!separators.some((separator) => separator === '/')) return false
  return /\d\/$/.test(text.slice(Math.max(0, start - 2), start)) || /^\/\d/.test(text.slice(end, end + 2))
}

/** The largest integers of 31, 32 and 63 bits and their neighbours, cut to what a number has digits. */
const LIMITS = /^(?:214748364[78]|429496729[56]|9223372036854775\d*)$/

/** Nothing but zeros and ones, and no cue: a binary number, in figures or said. */
function isBinary({ path, open, before, after }: Situation): boolean {
  if (open > 0 || !/^[01]+$/.test(path.digits)) return false
  return Math.min(before.cue, after.cue) === Number.POSITIVE_INFINITY
}

/** How far a span of part numbers, plates or reels goes. */
const LONGEST_SPAN_OF_CODES = 100
/** Digits of its ends at least; a year or a page has fewer or is no number. */
const FEWEST_OF_SPAN = 4

/** 0177-0196, 0812\u20130813: from one code to a later one of the same length, and nothing that is told to be dialled. */
function isSpanOfCodes({ groups, words, open, separators, before }: Situation): boolean {
  const [first = '', last = ''] = groups
  if (words + open > 0 || groups.length !== 2 || first.length !== last.length) return false
  if (first.length < FEWEST_OF_SPAN || !/^ ?[-\u2013\u2014] ?$/.test(separators[0]!)) return false
  const far = Number(last) - Number(first)
  return far > 0 && far <= LONGEST_SPAN_OF_CODES && !isTold(before) && !isOwned(before)
}

/** 00482 00482: the same group twice, as number stations and counters read it out. */
function isTwice({ groups, words, open }: Situation): boolean {
  return words + open === 0 && groups.length === 2 && groups[0]!.length > 3 && groups[0] === groups[1]
}

/** 800 / 1200 / 1800: round figures with slashes between, as prices are. */
function isRoundInSlashes({ groups, separators }: Situation): boolean {
  return (
    groups.length > 2 &&
    separators.every((separator) => /^ \/ $/.test(separator)) &&
    groups.every((group) => /[^0]0+$/.test(group))
  )
}

/** Two blanks and more between all its groups, which are of any size: the columns of a table. */
function isColumns({ separators, groups, before }: Situation): boolean {
  return (
    separators.length > 1 &&
    separators.every((separator) => /^ {2,}$/.test(separator)) &&
    new Set(groups.map(({ length }) => length)).size > 1 &&
    before.cue === Number.POSITIVE_INFINITY
  )
}

/** 2001 ??, 1970 ____: a year with something left out. */
function isOpenYear({ open, groups }: Situation): boolean {
  return open > 0 && groups.length > 1 && /^(?:1[5-9]|20)\d\d$/.test(groups[0]!)
}

/** Years that a span of years goes over at most. */
const LONGEST_SPAN = 800

/** 930-1262, 1756-1791: from one year to a later one, with nothing that says telephone. */
function isSpanOfYears({ run, from, form, groups, words, before, after }: Situation): boolean {
  if (form !== 'local' || words > 0 || groups.length !== 2 || run.tokens[from]!.kind === 'exchange')
    return false
  const [first, last] = groups.map(Number)
  const span =
    !groups[1]!.startsWith('0') && first! < last! && last! <= LAST_YEAR && last! - first! <= LONGEST_SPAN
  return span && Math.min(before.cue, after.cue) === Number.POSITIVE_INFINITY
}

/** Rules against what lists and tables hold. */
export const FEATURES_OF_LISTS: readonly Feature[] = [
  {
    name: 'zeros and ones, and no cue near them',
    weight: -LEVELS.decides,
    holds: isBinary,
    yes: 'bits 0100, 0010',
    no: 'bits 0199 00 12 34',
  },
  {
    name: 'from one code to a later one',
    weight: -LEVELS.decides,
    looksAround: true,
    holds: isSpanOfCodes,
    yes: 'reels 0177-0196',
    no: 'reels 0177-1196',
  },
  {
    name: 'the same group twice',
    weight: -LEVELS.strong,
    holds: isTwice,
    yes: 'message 00482 00482',
    no: 'message 00482 10482',
  },
  {
    name: 'round figures with slashes between',
    weight: -LEVELS.decides,
    holds: isRoundInSlashes,
    yes: 'call 210 / 550 / 1200',
    no: 'call 212 / 555 / 0147',
  },
  {
    name: 'in columns with wide blanks',
    weight: -LEVELS.decides,
    holds: isColumns,
    yes: 'stat 0  6328  435  0',
    no: 'stat 01  99  00  12  34',
  },
  {
    name: 'a year with something left out',
    weight: -LEVELS.decides,
    holds: isOpenYear,
    yes: 'since 2014 ?? ?? ??',
    no: 'since 0199 ?? ??',
  },
  {
    name: 'from one year to a later one',
    weight: -LEVELS.strong,
    holds: isSpanOfYears,
    yes: 'Iceland, 930-1262',
    no: 'Jenny, 867-5309',
  },
  {
    name: 'in a chain with slashes',
    weight: -LEVELS.decides,
    holds: isInSlashes,
    yes: 'call 310/320/212/555/0147',
    no: 'call 212/555/0147',
  },
  {
    name: 'the largest integer of a computer',
    weight: -LEVELS.decides,
    holds: (s) => LIMITS.test(s.path.digits),
    yes: 'call 2147483647',
    no: 'call 2125550147',
  },
  {
    name: 'in groups of four, as accounts are',
    weight: -LEVELS.decides,
    holds: isInFours,
    yes: 'ring 61 1090 1014 0000 0712 1981 2874',
    no: 'ring 0712 1981 2874',
  },
  {
    name: 'figures in their order',
    weight: -LEVELS.decides,
    holds: isInOrder,
    yes: 'matches 0123456789 only',
    no: 'matches 0199001234 only',
  },
  {
    name: 'with the number of the next line',
    weight: -LEVELS.decides,
    holds: isNumberedOn,
    yes: 'scenes 656 - 661\n662',
    no: 'call 656 - 661\n0147',
  },
]
