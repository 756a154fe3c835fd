// Rules against figures that are cut out of a row of something else: bytes, versions, opening hours, sums, sentences.
import type { Feature } from './features.js'
import type { Situation } from './situation.js'

/** Longest run that is looked at whole, in units. */
const LONGEST_RUN = 160
/** Units beside a run in which its neighbours stand. */
const BESIDE = 24

function runText({ text, run }: Situation): string {
  const start = run.tokens[0]!.start
  return text.slice(start, Math.min(run.tokens.at(-1)!.end, start + LONGEST_RUN))
}

const HOUR = String.raw`(?:[01]?\d|2[0-4])[.:h][0-5]\d`
const HOURS = new RegExp(String.raw`(?<!\d)${HOUR}\s*[-–—]\s*${HOUR}(?!\d)`)

/** Two or more items of figures with dots: 0.9.5, 1.0.0, 1.0.1. */
const DOTTED = String.raw`\d{1,3}(?:\.\d{1,3}){1,3}`
const DOTTED_ROW = new RegExp(String.raw`(?<![\d.])${DOTTED}(?:[,;\s]+${DOTTED})+(?![\d.])`)

function isDottedRow(s: Situation): boolean {
  const row = DOTTED_ROW.exec(runText(s))?.[0]
  if (row === undefined) return false
  const items = row.split(/[,;\s]+/)
  // Three items, or two of a version's shape; numbers with dots have groups of more digits, or five pairs.
  return items.length > 2 || items.every((item) => /^\d{1,2}(?:\.\d{1,2}){1,2}$/.test(item))
}

/** Pairs, fours and eights of hexadecimal figures, as bytes are written, right before and right behind. */
const BYTE = '(?:[\\da-f]{2}|[\\da-f]{4}|[\\da-f]{8})'
const BYTES_BEFORE = new RegExp(String.raw`(?:(?:^|[\s,:(<[|])${BYTE}(?=[\s,:|]))+[\s,:|]+$`, 'i')
const BYTES_BEHIND = new RegExp(String.raw`^(?:[\s,:|]+${BYTE}(?![\p{L}\d]))+`, 'iu')

/** One of the bytes beside the run has a figure and a letter (2b), as no word has. */
function isInBytes({ text, run, words }: Situation): boolean {
  if (words > 0 || !run.tokens.every(({ digits }) => /^(?:2|4|8)$/.test(String(digits.length)))) return false
  const before = text.slice(Math.max(0, run.tokens[0]!.start - BESIDE), run.tokens[0]!.start)
  const end = run.tokens.at(-1)!.end
  const bytes = [BYTES_BEFORE.exec(before)?.[0], BYTES_BEHIND.exec(text.slice(end, end + BESIDE))?.[0]]
  return bytes.some((row) => row !== undefined && /\d[a-f]|[a-f]\d/i.test(row))
}

/** 0, 999,999 and 12,34 56: figures around a comma or a full stop that other groups do not have. */
function isAcrossStop({ separators, path, words }: Situation): boolean {
  if (words > 0 || path.digits.startsWith('+')) return false
  const stops = separators.filter((separator) => /[,;:]|\.\s/.test(separator))
  return stops.length > 0 && new Set(separators).size > 1
}

/** 0123456789 in a manual: figures in their order, seven or more. */
function isInOrder({ path, open, before, after, words }: Situation): boolean {
  if (words > 0 || open > 0 || Math.min(before.cue, after.cue) < Number.POSITIVE_INFINITY) return false
  return '01234567890123456789'.includes(path.digits) || '98765432109876543210'.includes(path.digits)
}

/** Rules against what is cut out of a row. */
export const FEATURES_OF_ROWS: readonly Feature[] = [
  {
    name: 'opening hours',
    weight: -6,
    holds: (s) => s.words === 0 && HOURS.test(runText(s)),
    yes: 'ruf an 08.30 - 12.00 / 14.00 - 18.00',
    no: 'appelle 01.99.00.12.34',
  },
  {
    name: 'in a row of versions or fractions',
    weight: -6,
    holds: (s) => s.words === 0 && isDottedRow(s),
    yes: 'appelle 0.1 0.2 0.3 0.4 0.5',
    no: 'call 212.555.0147',
  },
  {
    name: 'in a row of bytes',
    weight: -6,
    holds: isInBytes,
    yes: 'appelle 2b 01 99 00 12 34',
    no: 'appelle le 01 99 00 12 34',
  },
  {
    name: 'across a comma or a full stop that its other groups do not have',
    weight: -4,
    holds: isAcrossStop,
    yes: 'ring 0, 212 555 0147',
    no: 'ring 01, 99, 00, 12, 34',
  },
  {
    name: 'figures in their order',
    weight: -6,
    holds: isInOrder,
    yes: 'matches 0123456789 only',
    no: 'matches 0199001234 only',
  },
]
