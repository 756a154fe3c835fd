// The table of report formats: a new one is one file and one row.
import type { ScanResult } from '../core/scan-result.js'
import type { Look, Report } from './report-format.js'

interface FormatRow {
  readonly name: string
  load(): Promise<Report>
}

/** In the order in which `--format` lists them. */
export const FORMATS: readonly FormatRow[] = [
  { name: 'text', load: async () => (await import('./text-report.js')).textReport },
  { name: 'json', load: async () => (await import('./json-report.js')).jsonReport },
]

/** The report in the format of that name, which `--format` has checked. */
export async function render(result: ScanResult, format: string, look: Look): Promise<string> {
  const row = FORMATS.find((each) => each.name === format)!
  return (await row.load())(result, look)
}
