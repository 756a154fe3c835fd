// What a report may show beside the result: when it was made, what the inputs were, and the sound of the findings.

import type { TimeRange } from '../core/finding.js'

/** The sound around one finding. */
export interface PassageSound {
  /** When the number itself is heard, as the finding has it. */
  readonly time: TimeRange
  /** Second of the track at which it begins. */
  readonly start: number
  /** Its length in seconds. */
  readonly seconds: number
  /** Loudest sample, 0 to 1, of as many equal parts. */
  readonly peaks: readonly number[]
  /** A file in itself, Base64. */
  readonly audio: { readonly mediaType: string; readonly base64: string }
}

export interface ReportMaterial {
  /** When the scan ended: ISO date and time, UTC. */
  readonly made: string
  /** SHA-256 of the bytes of each input that is a file, by its name in the result. */
  readonly sha256: ReadonlyMap<string, string>
  /** Inputs whose sound was to be shown and could not be opened again. */
  readonly uncut?: ReadonlySet<string>
  /** By the finding's `id`. */
  readonly passages: ReadonlyMap<string, PassageSound>
}

/** Where no report shows more than the result; `made` is an ISO date and time, UTC. */
export function bareMaterial(made: string): ReportMaterial {
  return { made, sha256: new Map(), passages: new Map() }
}
