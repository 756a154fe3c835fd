// What is reported of one occurrence of a number: the shapes that the JSON document (docs/report.md) promises.

export type Outcome = 'clear' | 'caution' | 'not-clear'

export type Verdict =
  | 'fiction'
  | 'impossible'
  | 'accepted'
  | 'unallocated'
  | 'returned'
  | 'unclear'
  | 'allocated'
  | 'service'
  | 'possible'
  | 'partial'

/** How the number was found. */
export type FindingKind = 'digits' | 'words' | 'vanity' | 'masked' | 'link' | 'tones'

/** What a verdict rests on: who says so, when (ISO date of the file or document), and the sentence. */
export interface Evidence {
  readonly source: string
  readonly date: string
  readonly text: string
}

/** One number that a reading dials in one territory, judged. */
export interface JudgedNumber {
  /** Territory of the E.164 number; without one, the territory that was asked. */
  readonly territory: string
  readonly e164?: string
  readonly verdict: Verdict
  readonly outcome: Outcome
  readonly evidence: readonly Evidence[]
}

/** Digits at the end of a number that a redacted result hides: without them ten thousand numbers remain. */
export const HIDDEN_DIGITS = 4
/** What stands for each of them. */
export const HIDDEN_SIGN = '•'

/** One way of reading what was written or heard. */
export interface JudgedReading {
  /** Digits as they would be dialled, `+` in front where it was written, `*` for each open digit. */
  readonly digits: string
  /** How many digits are open. */
  readonly open?: number
  readonly numbers: readonly JudgedNumber[]
}

/** UTF-16 units of a text, end exclusive; of a finding, in the input's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** In points from the lower left corner of the page, to a tenth. */
export interface PageBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Seconds from the start of the decoded sound. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

/** A number word or a tone as it was heard: its figure or key, and where it was surest, in seconds of the sound. */
export interface SpokenWord extends TimeRange {
  readonly text: string
}

/** Whether two stretches have something in common; touching ends are nothing. */
export function overlap(a: Span | TimeRange, b: Span | TimeRange): boolean {
  return a.start < b.end && a.end > b.start
}

/** How long all of them are together, in seconds, to the millisecond. */
export function secondsOf(ranges: readonly TimeRange[]): number {
  return Math.round(ranges.reduce((sum, { start, end }) => sum + end - start, 0) * 1000) / 1000
}

/** Whole samples of a sound at its file's own rate, from its first one; end exclusive. */
export interface SampleRange {
  readonly start: number
  readonly end: number
}

/** In which track of a file that holds several something is heard. */
export interface TrackPlace {
  readonly number: number
  readonly title?: string
  /** It lies before the track's own beginning. */
  readonly pregap?: true
  /** Seconds behind the track's beginning at which it is heard; left out where the track begins in another file. */
  readonly at?: number
}

/** One occurrence of a number that can be dialled. */
export interface Finding {
  readonly id: string
  /** The same for the same number among the same words, wherever they have moved (docs/report.md). */
  readonly fingerprint?: string
  readonly input: string
  readonly kind: FindingKind
  /** The written form, or what was heard. */
  readonly written: string
  readonly span?: Span
  /** What stands before and behind it in the text that a reader sees, on one line. */
  readonly around?: { readonly before: string; readonly after: string }
  /** From 1. */
  readonly line?: number
  /** From 1, in UTF-16 units. */
  readonly column?: number
  /** Tag, page or element in which it stands. */
  readonly place?: string
  /** Where it stands on its page, where the input has such places. */
  readonly box?: PageBox
  readonly time?: TimeRange
  /** The same in samples, which `time` is rounded to. */
  readonly samples?: SampleRange
  /** Each number word or tone that was heard in it, in order; left out where only the transcript has it. */
  readonly words?: readonly SpokenWord[]
  readonly channel?: string
  readonly hidden?: boolean
  /** It is heard where the sound is played backwards; times are those of the sound as it is. */
  readonly reversed?: true
  /** The track in which it lies, where one file holds several. */
  readonly track?: TrackPlace
  readonly outcome: Outcome
  readonly verdict: Verdict
  /** Between 0 and 1, of what was read: how likely it is a number at all, whatever it dials. */
  readonly confidence?: number
  readonly heard?: { readonly ears: readonly string[]; readonly agree: number }
  readonly readings: readonly JudgedReading[]
  readonly alternatives: readonly string[]
  readonly notes: readonly string[]
}

const SEVERITY: Record<Outcome, number> = { clear: 0, caution: 1, 'not-clear': 2 }

/** The worst of several outcomes; nothing at all is clear. */
export function worstOutcome(outcomes: Iterable<Outcome>): Outcome {
  let worst: Outcome = 'clear'
  for (const outcome of outcomes) if (SEVERITY[outcome] > SEVERITY[worst]) worst = outcome
  return worst
}
