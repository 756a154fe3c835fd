// Every sentence of the clearance report that is not the result's own, in one language.
import type { FindingKind, Outcome, Verdict } from '../../core/finding.js'
import type { DoubtTexts } from '../doubts.js'
import type { HearingNote } from '../hearing-notes.js'

export interface ReportTexts extends DoubtTexts {
  /** ISO 639-1. */
  readonly code: string
  readonly title: string
  /** Heading over the findings of each outcome, and what is to be done with them. */
  readonly outcomes: Readonly<Record<Outcome, { readonly heading: string; readonly todo: string }>>
  /** What a verdict says, behind "FR:". */
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly kinds: Readonly<Record<FindingKind, string>>
  /** Labels of the facts at the head. */
  readonly labels: {
    readonly release: string
    readonly made: string
    readonly territories: string
    readonly languages: string
    readonly tool: string
    readonly decoder: string
    readonly runtime: string
    readonly model: string
    readonly registers: string
    readonly inputs: string
    readonly input: string
    readonly kind: string
    readonly length: string
    readonly sha256: string
    readonly publisher: string
    readonly date: string
    readonly territory: string
    readonly hidden: string
    /** Of a number that a transcript beside the sound has and no hearing. */
    readonly beside: string
    readonly instead: string
    readonly otherReadings: string
    readonly note: string
    readonly play: string
    /** Under a waveform: what is marked in it. */
    readonly shaded: string
    readonly underlined: string
    readonly decision: string
    readonly name: string
    readonly ignored: string
    readonly passages: string
    readonly passedOver: string
    readonly filter: string
    readonly search: string
    readonly sort: string
    readonly byPlace: string
    readonly byNumber: string
    readonly summary: string
    readonly names: string
    readonly inDirectory: string
    readonly saidAlike: string
  }
  /** Where nothing was named: "where the context points". */
  readonly fromContext: string
  /** Where the user gave a list of names: what is to be done with those that occur, and that none does. */
  readonly namesTodo: string
  readonly noNames: string
  readonly everythingRead: string
  /** In its place where files were passed over. */
  readonly restRead: string
  readonly unreadHeading: string
  /** Seconds of an input that nobody heard. */
  unheard(seconds: number, why: string): string
  /** In place of a passage's sound. */
  readonly uncut: string
  /** What was listened to and not understood: `why` is the hearing's own word, in English. */
  notUnderstood(kind: HearingNote['kind'], why: string | undefined): string
  /** In place of `everythingRead` and of `promise` where nothing that is said was understood. */
  readonly nothingUnderstood: string
  /** The same results, heard by the runtime that takes longer. */
  readonly slowRuntime: string
  syllables(count: number): string
  /** Number words that were taken for something else. */
  passage(rule: string): string
  counts(clear: number, caution: number, notClear: number): string
  /** What the report does and does not promise. */
  readonly promise: string
  readonly evidenceLanguage: string
}
