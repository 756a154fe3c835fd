// The contract of a report: a pure function from the result, and what is known beside it, to text.
import type { ScanResult } from '../core/scan-result.js'
import type { Paint } from './paint.js'
import type { ReportMaterial } from './report-material.js'

/** How the person at the terminal wants it. */
export interface Look {
  readonly paint: Paint
  /** Every reading with its evidence, and transcripts. */
  readonly verbose: boolean
  /** Only what is not clear. */
  readonly quiet: boolean
  /** ISO 639-1 code of the language of a report that people read as a page; English unless told. */
  readonly language?: string
  /** Name of the frame rate of an edit decision list (studio/frame-rates.ts); the usual one unless told. */
  readonly frameRate?: string
}

/** Made part by part, as often as it is asked for: the report of many findings is longer than a string may be. */
export type ReportParts = Iterable<string>

export type Report = (
  result: ScanResult,
  look: Look,
  material: ReportMaterial,
) => string | ReportParts | Promise<string>

/** A row of the table of formats. */
export interface FormatRow {
  readonly name: string
  /** Of files in that format, lower case, without the dot; the first row that has it is meant. */
  readonly extensions: readonly string[]
  /** It shows the sound itself, which is gathered only then. */
  readonly withSound?: true
  load(): Promise<Report>
}
