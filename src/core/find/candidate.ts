// A stretch of text that could be dialled, with everything that was read out of it; judging comes after.
import type { FindingKind, Span } from '../finding.js'
import type { DialledReading } from '../plan/judge-readings.js'

/** A span that could be dialled. */
export interface Candidate {
  readonly kind: FindingKind
  /** In the original text of the source. */
  readonly span: Span
  /** The original between start and end. */
  readonly written: string
  /** What stands before and behind it in the text that a reader sees, on one line. */
  readonly around: { readonly before: string; readonly after: string }
  readonly place?: string
  /** ISO 639-1 code of the language that the words around it are in, where that is known. */
  readonly language?: string
  /** Likeliest first. */
  readonly readings: readonly DialledReading[]
  /** Between 0 and 1: how likely it is a number, and not something else in figures or number words. */
  readonly confidence: number
  /** More readings exist than were listed. */
  readonly bounded: boolean
  readonly notes: readonly string[]
}
