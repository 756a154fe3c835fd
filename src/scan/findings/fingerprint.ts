// Names a finding by its number and the words around it, so that it is known again in another run wherever it has moved.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Finding } from '../../core/finding.js'
import type { SourceText } from '../../core/text/source-text.js'

/** UTF-16 units of the same line on each side whose words count. */
const AROUND = 60

/**
 * Hexadecimal digits that are kept, 32 bits: far too many for two numbers in one place to have the same, and so few that
 * each stands for several of all the numbers that there are, so that nobody finds one by trying.
 */
const DIGITS = 8

/**
 * Made before anything is hidden: of the number as it is dialled, the words beside it, and the file's name without its
 * folder; not of line, column or second. `source` is the text that it stands in; what is heard has none.
 */
export function fingerprintOf(finding: Omit<Finding, 'id'>, source?: SourceText): string {
  const { input, place = '', span } = finding
  const number = dialledNumber(finding)
  const words = source === undefined || span === undefined ? '' : wordsAround(source.original, span)
  const hash = createHash('sha256').update([number, words, basename(input), place].join('\n'))
  return hash.digest('hex').slice(0, DIGITS)
}

/** The number of a finding as it is dialled by its first reading, else as it is written. */
export function dialledNumber({ readings, written }: Pick<Finding, 'readings' | 'written'>): string {
  return readings[0]?.numbers[0]?.e164 ?? readings[0]?.digits ?? written
}

function wordsAround(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split(/[\r\n]/)
    .at(-1)!
  const behind = text.slice(end, end + AROUND).split(/[\r\n]/)[0]!
  const words = `${before} ${behind}`.match(/\p{L}+/gu) ?? []
  return words.join(' ').toLowerCase()
}
