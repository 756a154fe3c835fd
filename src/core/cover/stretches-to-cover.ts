// Which stretches of a sound have to be covered so that a number in it cannot be heard: words as the ear places them, widened.
import type { Finding, TimeRange } from '../finding.js'

/** All digits, or at least so many at the end. */
export type DigitsToCover = 'all' | { readonly last: number }

/** The ear marks a word where it is sure of it: the sound of it begins and ends by at most this much outside, in seconds. */
const WORD_MARGIN = 0.35

/**
 * Seconds to cover, joined where they touch. A word counts as one digit, so that rather one more than one less is
 * covered; where the words of a finding are not known, all of it is.
 */
export function stretchesToCover(findings: readonly Finding[], digits: DigitsToCover): TimeRange[] {
  const stretches = findings.flatMap((finding) => stretchOf(finding, digits) ?? [])
  const joined: TimeRange[] = []
  for (const stretch of stretches.sort((a, b) => a.start - b.start)) {
    const before = joined.at(-1)
    if (before === undefined || stretch.start > before.end) joined.push(stretch)
    else joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, stretch.end) }
  }
  return joined
}

function stretchOf({ time, words = [] }: Finding, digits: DigitsToCover): TimeRange | undefined {
  if (time === undefined) return undefined
  const end = Math.max(time.end, words.at(-1)?.end ?? 0) + WORD_MARGIN
  const at = digits === 'all' ? 0 : words.length - digits.last
  const [before, first] = [words[at - 1], words[at]]
  if (before === undefined || first === undefined)
    return { start: Math.max(0, time.start - WORD_MARGIN), end }
  return { start: Math.max(first.start - WORD_MARGIN, (before.end + first.start) / 2), end }
}
