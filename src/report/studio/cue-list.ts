// A list in plain words of what is to be covered or looked at in each sound, to the millisecond.
import type { ScanResult } from '../../core/scan-result.js'
import { printable } from '../printable.js'
import { marksOf } from './marks.js'

/**
 * The input's name and its rate, then a line for each mark: time, samples from the first one of the file, and what it is;
 * the words of a number are indented under it.
 */
export function cueList(result: ScanResult): string {
  const marks = marksOf(result)
  const rates = new Map(result.inputs.map(({ input, rate }) => [input, rate]))
  const lines = marks.flatMap((mark, at) => {
    const rate = rates.get(mark.input)
    const name = `${printable(mark.input)}${rate === undefined ? '' : `, samples at ${rate} Hz`}`
    const head = marks[at - 1]?.input === mark.input ? [] : [...(at === 0 ? [] : ['']), name]
    const samples =
      rate === undefined ? '' : `  ${Math.round(mark.start * rate)} to ${Math.round(mark.end * rate)}`
    const indent = mark.kind === 'word' ? '    ' : '  '
    return [...head, `${indent}${stamp(mark.start)} to ${stamp(mark.end)}${samples}  ${mark.label}`]
  })
  return lines.length === 0 ? 'no number and no hidden passage was heard\n' : `${lines.join('\n')}\n`
}

/** `hh:mm:ss.mmm`. */
function stamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23)
}
