// The numbers that the words of a transcript spell, with the seconds in which they are said: one more sense of hearing.
import type { Candidate } from '../find/candidate.js'
import { findNumbers } from '../find/find-numbers.js'
import { mostDigits, stretches } from '../find/tokens/runs.js'
import { tokenize } from '../find/tokens/tokens.js'
import type { Span, TimeRange } from '../finding.js'
import type { PlanBook } from '../plan/plan-book.js'
import type { ScanContext } from '../scan-context.js'
import { transcriptText } from '../transcript/transcript-text.js'
import type { Transcript } from '../transcript/transcript.js'
import { LONGEST_NUMBER } from './number-words.js'

/** A candidate whose span is in the transcript's text, and when it is said. */
export interface SpokenCandidate {
  readonly candidate: Candidate
  readonly time: TimeRange
  /** Part of digits that go on far beyond any number, and not the same number again: pi, a serial number. */
  readonly recited: boolean
}

/** All numbers in a transcript, in order; bleeps, masks and cues count as they do in a text. */
export function spokenNumbers(
  transcript: Transcript,
  context: ScanContext,
  book: PlanBook,
): SpokenCandidate[] {
  const { source, timeOf } = transcriptText(transcript)
  const candidates = findNumbers(source, context, book)
  const recitals = recitalsIn(source.text)
  return candidates.map((candidate) => {
    const recital = recitals.find(
      ({ start, end }) => start <= candidate.span.start && candidate.span.end <= end,
    )
    const again = candidates.filter(({ readings }) => readings[0]?.digits === candidate.readings[0]?.digits)
    return { candidate, time: timeOf(candidate.span), recited: recital !== undefined && again.length < 2 }
  })
}

/** Stretches of number words without another word between that hold more digits than any number has. */
function recitalsIn(text: string): Span[] {
  return [...stretches(tokenize(text), LONGEST_NUMBER)]
    .filter((tokens) => mostDigits(tokens) > LONGEST_NUMBER)
    .map((tokens) => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end }))
}
