// Reaper's list of regions (View, Region/Marker Manager, Import): a CSV with start, end and length of each.
import type { ScanResult } from '../../core/scan-result.js'
import { labelIn, marksOf } from './marks.js'

/** Times as `m:ss.mmm`, which Reaper reads whatever its ruler shows. */
export function reaperRegions(result: ScanResult): string {
  const marks = marksOf(result)
  const rows = marks.map((mark, at) => {
    const name = `"${labelIn(mark, marks).replaceAll('"', '""')}"`
    return `R${at + 1},${name},${minutes(mark.start)},${minutes(mark.end)},${minutes(mark.end - mark.start)}\n`
  })
  return `#,Name,Start,End,Length\n${rows.join('')}`
}

function minutes(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000)
  const rest = ((milliseconds % 60_000) / 1000).toFixed(3).padStart(6, '0')
  return `${Math.floor(milliseconds / 60_000)}:${rest}`
}
