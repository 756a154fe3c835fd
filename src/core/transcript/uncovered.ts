// What a transcript that somebody wrote leaves to be listened to.
import type { TimeRange } from '../finding.js'
import type { Transcript } from './transcript.js'

/** People set a line's times loosely: so much before and behind it belongs to it, in seconds. */
const LOOSE = 0.75
/** What is left between two lines is listened to from this length on, in seconds. */
const WORTH_HEARING = 2

/** The parts of the stretches (seconds, in order) that no line of the transcript covers. */
export function uncovered(stretches: readonly TimeRange[], { lines }: Transcript): TimeRange[] {
  const covered = lines
    .map(({ start, end }) => ({ start: start - LOOSE, end: end + LOOSE }))
    .sort((a, b) => a.start - b.start)
  return stretches.flatMap((stretch) => {
    const left: TimeRange[] = []
    let from = stretch.start
    for (const { start, end } of covered) {
      if (end <= from || start >= stretch.end) continue
      if (start > from) left.push({ start: from, end: start })
      from = end
    }
    if (from < stretch.end) left.push({ start: from, end: stretch.end })
    return left.filter(
      (part) =>
        part.end - part.start >= WORTH_HEARING || (part.start === stretch.start && part.end === stretch.end),
    )
  })
}
