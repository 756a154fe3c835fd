// The result as the versioned JSON document that docs/report.md describes.
import type { ScanResult } from '../core/scan-result.js'
import { printableJson } from './printable.js'

/** Indented by two blanks, so that two reports can be compared line by line. */
export function jsonReport(result: ScanResult): string {
  return `${printableJson(result, 2)}\n`
}
