// The table of report formats: a new one is one file and one row.
import type { ScanResult } from '../core/scan-result.js'
import type { FormatRow, Look } from './report-format.js'
import type { ReportMaterial } from './report-material.js'

/** In the order in which `--format` lists them. */
export const FORMATS: readonly FormatRow[] = [
  { name: 'text', extensions: ['txt'], load: async () => (await import('./text-report.js')).textReport },
  { name: 'json', extensions: ['json'], load: async () => (await import('./json-report.js')).jsonReport },
  {
    name: 'html',
    extensions: ['html', 'htm'],
    withSound: true,
    load: async () => (await import('./html/html-report.js')).htmlReport,
  },
]

/** The row of that name, or undefined. */
export function formatNamed(name: string): FormatRow | undefined {
  return FORMATS.find((each) => each.name === name)
}

/** The format that a file's name asks for by its extension, or undefined. */
export function formatOfFile(path: string): FormatRow | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  return FORMATS.find((each) => extension !== undefined && each.extensions.includes(extension))
}

/** The report in that format. */
export async function render(
  result: ScanResult,
  format: FormatRow,
  look: Look,
  material: ReportMaterial,
): Promise<string> {
  return (await format.load())(result, look, material)
}
