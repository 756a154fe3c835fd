// Cue sheets as texts: titles, names and remarks, without commands, times and the disc's own numbers.
import { readCueLine } from '../tracks/cue-sheet.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** Commands that hold times, codes and file names. */
const SILENT =
  /^(?:INDEX|PREGAP|POSTGAP|TRACK|FILE|FLAGS|CATALOG|ISRC|CDTEXTFILE|UPC_EAN|DISC_ID|SIZE_INFO|TOC_INFO\d?)$/
/** Remarks that programs write: identifiers, dates and measures, one word each. */
const SILENT_REMARK =
  /^(?:(?:DISC|DISK)(?:_?ID|NUMBER|TOTAL|S|C)?|CDDB\w*|DATE|YEAR|TOTAL(?:DISCS|TRACKS)|REPLAYGAIN\w*|ACCURATERIP\w*|CRC\w*|MUSICBRAINZ\w*|ACOUSTID\w*|CATALOG\w*|BARCODE|UPC|EAN|ISRC|LABELNO)[ \t]+\S+$/i

/**
 * The words of a cue sheet: all remarks and lines that are no command as one text, and each title and name as one,
 * since they are not read on.
 */
export function readCueSheet(original: string): SourceText[] {
  const remarks = new SourceBuilder(original)
  const values: SourceText[] = []
  let start = 0
  for (const line of original.split('\n')) {
    const { command, value, at } = readCueLine(line) ?? { command: 'REM', value: line, at: 0 }
    const isRemark = command === 'REM'
    if (!SILENT.test(command) && !(isRemark && SILENT_REMARK.test(value))) {
      const builder = isRemark ? remarks : new SourceBuilder(original)
      builder.copy(start + at, start + at + value.length)
      if (isRemark) builder.insert('\n')
      else values.push(builder.build())
    }
    start += line.length + 1
  }
  return [remarks.build(), ...values]
}
