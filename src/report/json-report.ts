// The result as the versioned JSON document that docs/report.md describes.
import type { ScanResult } from '../core/scan-result.js'

/** Indented by two blanks, so that two reports can be compared line by line. */
export function jsonReport(result: ScanResult): string {
  return `${JSON.stringify(result, null, 2)}\n`
}
