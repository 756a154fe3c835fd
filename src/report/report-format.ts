// The contract of a report: a pure function from the result to text.
import type { ScanResult } from '../core/scan-result.js'
import type { Paint } from './paint.js'

/** How the person at the terminal wants it. */
export interface Look {
  readonly paint: Paint
  /** Every reading with its evidence, and transcripts. */
  readonly verbose: boolean
  /** Only what is not clear. */
  readonly quiet: boolean
}

export type Report = (result: ScanResult, look: Look) => string
