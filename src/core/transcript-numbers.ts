// The numbers that the words of a transcript spell, with the seconds in which they are said: one more sense of hearing.
import type { Candidate } from './find/candidate.js'
import { findNumbers } from './find/find-numbers.js'
import type { TimeRange } from './finding.js'
import type { PlanBook } from './plan/plan-book.js'
import type { ScanContext } from './scan-context.js'
import type { Transcript } from './transcript.js'
import { transcriptText } from './transcript-text.js'

/** A candidate whose span is in the transcript's text, and when it is said. */
export interface SpokenCandidate {
  readonly candidate: Candidate
  readonly time: TimeRange
}

/** All numbers in a transcript, in order; bleeps, masks and cues count as they do in a text. */
export function spokenNumbers(
  transcript: Transcript,
  context: ScanContext,
  book: PlanBook,
): SpokenCandidate[] {
  const { source, timeOf } = transcriptText(transcript)
  return findNumbers(source, context, book).map((candidate) => ({
    candidate,
    time: timeOf(candidate.span),
  }))
}
