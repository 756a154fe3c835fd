// A list in plain words of what is to be covered or looked at in each sound, to the millisecond.
import type { ScanResult } from '../../core/scan-result.js'
import { printable } from '../printable.js'
import { marksOf } from './marks.js'

/** The input's name, then a line for each mark, the words of a number indented under it. */
export function cueList(result: ScanResult): string {
  const marks = marksOf(result)
  const lines = marks.flatMap((mark, at) => {
    const head = marks[at - 1]?.input === mark.input ? [] : [...(at === 0 ? [] : ['']), printable(mark.input)]
    const indent = mark.kind === 'word' ? '    ' : '  '
    return [...head, `${indent}${stamp(mark.start)} to ${stamp(mark.end)}  ${mark.label}`]
  })
  return lines.length === 0 ? 'no number and no hidden passage was heard\n' : `${lines.join('\n')}\n`
}

/** `hh:mm:ss.mmm`. */
function stamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23)
}
