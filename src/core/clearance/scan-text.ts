// Reads one text: every number that can be dialled in it, as findings; pure, so that registers come in as values.

import type { Candidate } from '../find/candidate.js'
import { findByStretch } from '../find/find-numbers.js'
import { type Finding, overlap, type Span } from '../finding.js'
import { LinePlaces } from '../text/line-places.js'
import { boxAround } from '../text/page-box.js'
import { originalSpan, type SourceText } from '../text/source-text.js'
import { type Judging, judgeOccurrence } from './judge-occurrence.js'

/** A finding before it has its name in the report. */
export type FoundInText = Omit<Finding, 'id'>

/** What stands for the verdict of a number of which a digit may be another one. */
const UNCLEAR = { outcome: 'caution', verdict: 'unclear' } as const
const UNSURE = 'a digit was not read with certainty'

/** The findings of one text, in order. `input` is its name as the user gave it. */
export function scanSourceText(source: SourceText, judging: Judging, input: string): FoundInText[] {
  return [...findingsByStretch(source, judging, input)].flat()
}

/** The same, those of one stretch after the other, none for most: whoever asks may wait between them, or stop. */
export function* findingsByStretch(
  source: SourceText,
  judging: Judging,
  input: string,
): Generator<FoundInText[]> {
  const findingOf = findingsOf(source, judging, input)
  for (const candidates of findByStretch(source, judging.context, judging.knowledge.plans))
    yield candidates.map(findingOf)
}

function findingsOf(
  source: SourceText,
  judging: Judging,
  input: string,
): (candidate: Candidate) => FoundInText {
  const lines = new LinePlaces(source.original)
  const unsure = (source.unsure ?? []).map(({ start, end }) => originalSpan(source, start, end))
  return (candidate) => {
    const { readings, outcome, verdict, notes, alternatives } = judgeOccurrence(candidate, judging)
    const isUnsure = unsure.some((each) => overlap(each, candidate.span))
    const isOpen = isUnsure || (source.misread === true && outcome === 'clear' && verdict !== 'accepted')
    const bounded = candidate.bounded ? ['more readings exist than are listed'] : []
    return {
      input,
      kind: candidate.kind,
      written: candidate.written,
      span: candidate.span,
      around: candidate.around,
      ...lines.at(candidate.span.start),
      ...(candidate.place === undefined ? {} : { place: candidate.place }),
      ...boxOf(source, candidate.span),
      ...(isOpen ? UNCLEAR : { outcome, verdict }),
      confidence: candidate.confidence,
      readings,
      alternatives,
      notes: [...candidate.notes, ...(isUnsure ? [UNSURE] : []), ...notes, ...bounded],
    }
  }
}

function boxOf({ pieces = [] }: SourceText, span: Span): Pick<Finding, 'box'> {
  const box = boxAround(pieces, span)
  return box === undefined ? {} : { box }
}
