// Rules against figures that are cut out of a row of something else: bytes, versions, opening hours, sums, sentences.
import { lineBegin } from '../../text/line-begin.js'
import type { Feature } from './features.js'
import type { Situation } from './situation.js'
import { LEVELS } from './weights.js'

/** Longest run that is looked at whole, in units. */
const LONGEST_RUN = 160
/** Units beside a run in which its neighbours stand. */
const BESIDE = 24

function runText({ text, run }: Situation): string {
  const start = run.tokens[0]!.start
  return text.slice(start, Math.min(run.tokens.at(-1)!.end, start + LONGEST_RUN))
}

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

/** Longer runs are recitals, if they are no lists. */
const MOST_BYTES = 64

/** A line of hexdump or xxd: eight figures that say where it stands, and eight bytes or more, in ones or twos. */
const DUMPED = /^[ \t]*[\da-f]{7,8}:?\s+(?:[\da-f]{2}\s*){8}/i

/** One of the bytes beside the run has a figure and a letter (2b), as no word has; or the line is one of a dump. */
function isInBytes({ text, run, words }: Situation): boolean {
  if (
    words > 0 ||
    run.tokens.length > MOST_BYTES ||
    !run.tokens.every(({ digits }) => /^(?:2|4|8)$/.test(String(digits.length)))
  )
    return false
  const start = run.tokens[0]!.start
  if (DUMPED.test(text.slice(lineBegin(text, start).from, start + LONGEST_RUN))) return true
  const before = text.slice(Math.max(0, start - BESIDE), start)
  const end = run.tokens.at(-1)!.end
  const bytes = [BYTES_BEFORE.exec(before)?.[0], BYTES_BEHIND.exec(text.slice(end, end + BESIDE))?.[0]]
  return bytes.some((row) => row !== undefined && (/\d[a-f]|[a-f]\d/i.test(row) || isLettered(row)))
}

/** aa bb cc and ff 00 30 da: three bytes of letters, or two among four. */
function isLettered(row: string): boolean {
  const bytes = row.match(/[\da-f]{2}/gi) ?? []
  const letters = bytes.filter((byte) => /^[a-f]/i.test(byte)).length
  return letters > 2 || (letters === 2 && bytes.length > 3)
}

/** 0, 999,999 and 12,34 56: figures around a comma or a full stop that other groups do not have. */
function isAcrossStop({ separators, groups, path, words, open }: Situation): boolean {
  // A bleep behind figures with commas has none before it.
  if (words > 0 || open > 0 || path.digits.startsWith('+')) return false
  const stops = separators.filter((separator) => /[,;:]|\.\s/.test(separator))
  // 0,7500,15000: with nothing but commas, and groups of any size.
  const uneven = groups.length > 2 && new Set(groups.slice(1).map((group) => group.length)).size > 1
  // A comma at the end of a line has no blank behind it.
  const kinds = new Set(separators.map((separator) => separator.replace(/\s+/g, ' ')))
  return stops.length > 0 && (kinds.size > 1 || (separators[0] === ',' && uneven))
}

/** 0-2-2-0-3-0: a fret for each of six strings. */
const CHORD = /(?<![\dx-])[\dx](?:-[\dx]){5}(?![\dx-])/i

/** The line has the strings of a guitar in it: --, |, fret-fret, or chords of six strings. */
function isTablature({ text, start, end, words, open, groups }: Situation): boolean {
  if (words + open > 0 || groups.length < 4 || !groups.every((group) => group.length <= 2)) return false
  const before = text.slice(Math.max(lineBegin(text, start).from, start - 80), end)
  const line = before + text.slice(end, end + 80).split('\n', 1)[0]
  return /--|-\||\|-/.test(line) || CHORD.test(line)
}

/** …, six oh two. One, two, three: behind a full stop a count from one. */
function goesOnCounting({ run, from, to, words, text }: Situation): boolean {
  if (words === 0) return false
  let stop = -1
  for (let at = from + 1; at < to; at++)
    if (/[.!?:]\s/.test(text.slice(run.tokens[at - 1]!.end, run.tokens[at]!.start))) stop = at
  if (stop < 0) return false
  const counted = run.pieces.slice(stop, to).filter(({ sense }) => sense === 'unit')
  return counted.length > 1 && counted.every(({ value }, at) => value === at + 1)
}

/** 0069 0307 0301: code points, four figures each with a nought in front. */
function isCodePoints({ groups, words, open }: Situation): boolean {
  return words + open === 0 && groups.length > 2 && groups.every((group) => /^0\d{3}$/.test(group))
}

/** The middle of a century is the roundest year that eras begin and end with. */
const ROUND_YEAR = 50

/** 60000-64999, 6000/8000, 450-1100 and 0..65535: from a round number to another, to one before the next, or from the first. Firms like round numbers too, and say that they are dialled. */
function isRoundRange({ written, before, above }: Situation): boolean {
  if (Math.min(before.cue, above.cue) < Number.POSITIVE_INFINITY) return false
  if (/^(?:[1-9]\d{0,3}00+ ?[-–] ?\d{1,4}99+|[1-9]000+ ?\/ ?[1-9]000+|[01](?:\.\.|…)\d+)$/.test(written))
    return true
  const [, from, to] = /^([1-9]\d{2,3})[-–]([12]?\d{3})$/.exec(written) ?? []
  return from !== undefined && [from, to].every((year) => Number(year) % ROUND_YEAR === 0)
}

/** The word o and nothing else: drawn with signs, not said. */
function isDrawn({ run, from, to, words }: Situation): boolean {
  if (words === 0) return false
  const tokens = run.tokens.slice(from, to)
  return tokens.every(({ kind, entry }) => kind === 'mask' || (kind === 'word' && entry!.word === 'o'))
}

/** Rules against what is cut out of a row. */
export const FEATURES_OF_ROWS: readonly Feature[] = [
  {
    name: 'code points of four figures, each with a nought in front',
    weight: -LEVELS.decides,
    holds: isCodePoints,
    yes: 'I WITH DOT; 0069 0307 0301; LETTER',
    no: 'I WITH DOT; 0069 307 0301; LETTER',
  },
  {
    name: 'from a round number to another, or to one before it',
    weight: -LEVELS.decides,
    holds: isRoundRange,
    yes: 'uids 60000-64999',
    no: 'uids 60010-64999',
  },
  {
    name: 'in a row of versions or fractions',
    weight: -LEVELS.decides,
    holds: (s) => s.words === 0 && isDottedRow(s),
    yes: 'appelle 0.1 0.2 0.3 0.4 0.5',
    no: 'call 212.555.0147',
  },
  {
    name: 'in a row of bytes',
    weight: -LEVELS.decides,
    holds: isInBytes,
    yes: 'appelle 2b 01 99 00 12 34',
    no: 'appelle le 01 99 00 12 34',
  },
  {
    name: 'across a comma or a full stop that its other groups do not have',
    weight: -LEVELS.strong,
    holds: isAcrossStop,
    yes: 'ring 0, 212 555 0147',
    no: 'ring 01, 99, 00, 12, 34',
  },
  {
    name: 'in a line of tablature',
    weight: -LEVELS.decides,
    holds: isTablature,
    yes: 'ring |-2-1-2-5-5-5-0-1-4-7-|',
    no: 'ring 2-1-2-5-5-5-0-1-4-7',
  },
  {
    name: 'nothing but the letter o',
    weight: -LEVELS.decides,
    holds: isDrawn,
    yes: 'ring o o (___) o o (___) o o',
    no: 'ring oh two oh seven nine four six oh nine five eight',
  },
  {
    name: 'behind a full stop a count from one',
    weight: -LEVELS.decides,
    holds: goesOnCounting,
    yes: 'ring oh two oh seven nine four six. One, two, three, four',
    no: 'ring oh two oh seven nine four six. Oh nine five eight',
  },
]
