// Takes out of the findings of a text what a word in it says may stand, and notes which of those words took nothing out.

import type { FoundInText } from '../../core/clearance/scan-text.js'
import type { Finding } from '../../core/finding.js'
import { type Problem, problem } from '../../core/problem.js'
import type { Ignored } from '../../core/scan-result.js'
import { type IgnoreMark, ignoreMarks } from '../../core/text/ignore-marks.js'
import type { SourceText } from '../../core/text/source-text.js'

/** Lines that a problem names before it only counts. */
const NAMED = 10

/** The words of one text, each with whether it took something out. */
type Marks = readonly (IgnoreMark & { used: boolean })[]

/** Of one input: several of its texts may come from the same original. */
export class IgnoreMarks {
  private readonly marks = new Map<string, Marks>()

  /** Which findings of a text stay, and which are taken out; what is clear needs no word and stays. */
  part(
    found: readonly FoundInText[],
    { original }: SourceText,
  ): { readonly kept: FoundInText[]; readonly ignored: (FoundInText & Ignored)[] } {
    let marks = this.marks.get(original)
    if (marks === undefined) {
      marks = ignoreMarks(original).map((mark) => ({ ...mark, used: false }))
      this.marks.set(original, marks)
    }
    if (marks.length === 0) return { kept: [...found], ignored: [] }
    const byLine = new Map(marks.map((mark) => [mark.speaksOf, mark]))
    const kept: FoundInText[] = []
    const ignored: (FoundInText & Ignored)[] = []
    for (const finding of found) {
      const mark = finding.outcome === 'clear' ? undefined : markOf(finding, original, byLine)
      if (mark === undefined) kept.push(finding)
      else {
        mark.used = true
        const { line, reason } = mark
        ignored.push({ ...finding, ignored: { line, ...(reason === undefined ? {} : { reason }) } })
      }
    }
    return { kept, ignored }
  }

  /** The words that took nothing out, as one problem. */
  unused(input: string): readonly Problem[] {
    const idle = [...this.marks.values()].flatMap((marks) => marks.filter(({ used }) => !used))
    if (idle.length === 0) return []
    const lines = idle.slice(0, NAMED).map(({ line }) => line)
    const more = idle.length > NAMED ? ` and ${idle.length - NAMED} more` : ''
    const where = `${idle.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}`
    const message = `${where}: nothing is found that the comment would have to ignore`
    return [problem(input, 'ignore-unused', message, 'take it out')]
  }
}

/** The word for one of the lines on which a finding stands. */
function markOf<T>(
  { line = 1, span }: Omit<Finding, 'id'>,
  original: string,
  marks: ReadonlyMap<number, T>,
): T | undefined {
  const written = span === undefined ? '' : original.slice(span.start, span.end)
  const last = line + (written.match(/\n/g)?.length ?? 0)
  for (let at = line; at <= last; at++) {
    const mark = marks.get(at)
    if (mark !== undefined) return mark
  }
  return undefined
}
