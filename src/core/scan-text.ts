// Reads one text: every number that can be dialled in it, as findings; pure, so that registers come in as values.

import { findNumbers } from './find/find-numbers.js'
import type { Finding } from './finding.js'
import { type Judging, judgeOccurrence } from './judge-occurrence.js'
import { LinePlaces } from './text/line-places.js'
import type { SourceText } from './text/source-text.js'

/** A finding before it has its name in the report. */
export type FoundInText = Omit<Finding, 'id'>

/** The findings of one text, in order, `most` of them. `input` is its name as the user gave it. */
export function scanSourceText(
  source: SourceText,
  judging: Judging,
  input: string,
  most = Number.POSITIVE_INFINITY,
): FoundInText[] {
  const lines = new LinePlaces(source.original)
  const candidates = findNumbers(source, judging.context, judging.knowledge.plans)
  return candidates.slice(0, most).map((candidate) => {
    const { readings, outcome, verdict, notes, alternatives } = judgeOccurrence(candidate, judging)
    const bounded = candidate.bounded ? ['more readings exist than are listed'] : []
    return {
      input,
      kind: candidate.kind,
      written: candidate.written,
      span: candidate.span,
      around: candidate.around,
      ...lines.at(candidate.span.start),
      ...(candidate.place === undefined ? {} : { place: candidate.place }),
      outcome,
      verdict,
      confidence: candidate.confidence,
      readings,
      alternatives,
      notes: [...candidate.notes, ...notes, ...bounded],
    }
  })
}
