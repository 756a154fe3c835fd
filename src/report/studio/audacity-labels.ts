// Audacity's label track: start, end and text of each mark, separated by tabs (File, Import, Labels).
import type { ScanResult } from '../../core/scan-result.js'
import { labelIn, marksOf } from './marks.js'

/** Seconds with six decimals. Source: Audacity manual, "Importing and exporting labels". */
export function audacityLabels(result: ScanResult): string {
  const marks = marksOf(result)
  return marks
    .map((mark) => `${mark.start.toFixed(6)}\t${mark.end.toFixed(6)}\t${labelIn(mark, marks)}\n`)
    .join('')
}
