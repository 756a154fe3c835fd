// The contract of a report: a pure function from the result to text, one file a format and one row here.
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

export interface ReportFormat {
  readonly name: string
  load(): Promise<Report>
}

/** In the order in which `--format` lists them. */
export const FORMATS: readonly ReportFormat[] = [
  { name: 'text', load: async () => (await import('./text-report.js')).textReport },
  { name: 'json', load: async () => (await import('./json-report.js')).jsonReport },
]

/** The report in the format of that name, which `--format` has checked. */
export async function render(result: ScanResult, format: string, look: Look): Promise<string> {
  const row = FORMATS.find((each) => each.name === format)!
  return (await row.load())(result, look)
}
