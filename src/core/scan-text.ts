// Reads one text: every number that can be dialled in it, as findings; pure, so that registers come in as values.

import type { Candidate } from './find/candidate.js'
import { findNumbers } from './find/find-numbers.js'
import {
  type Finding,
  type JudgedNumber,
  type JudgedReading,
  type Outcome,
  type Verdict,
  worstOutcome,
} from './finding.js'
import type { DialledNumber } from './plan/dial.js'
import type { PlanBook } from './plan/plan-book.js'
import type { ScanContext } from './scan-context.js'
import type { SourceText } from './text/source-text.js'

/** What a text is judged with. */
export interface TextKnowledge {
  readonly plans: PlanBook
}

/** A finding before it has its name in the report. */
export type FoundInText = Omit<Finding, 'id'>

/** All findings of one text, in order. `input` is the name of the input as the user gave it. */
export function scanSourceText(
  source: SourceText,
  context: ScanContext,
  knowledge: TextKnowledge,
  input: string,
): FoundInText[] {
  const lines = new Lines(source.original)
  return findNumbers(source, context, knowledge.plans).map((candidate) => findingOf(candidate, input, lines))
}

function findingOf(candidate: Candidate, input: string, lines: Lines): FoundInText {
  const readings = candidate.readings.map(judgeReading)
  const numbers = readings.flatMap((reading) => reading.numbers)
  const outcome = worstOutcome(numbers.map((number) => number.outcome))
  const verdict = numbers.find((number) => number.outcome === outcome)?.verdict ?? 'impossible'
  return {
    input,
    kind: candidate.kind,
    written: candidate.written,
    span: candidate.span,
    ...lines.at(candidate.span.start),
    ...(candidate.place === undefined ? {} : { place: candidate.place }),
    outcome,
    verdict,
    readings,
    alternatives: [],
    notes: candidate.bounded ? [...candidate.notes, 'more readings exist than are listed'] : candidate.notes,
  }
}

function judgeReading(reading: { digits: string; numbers: readonly DialledNumber[] }): JudgedReading {
  const open = reading.digits.split('*').length - 1
  return { digits: reading.digits, ...(open > 0 ? { open } : {}), numbers: reading.numbers.map(judgeByPlan) }
}

/** The verdict that the plan alone allows. */
function judgeByPlan(number: DialledNumber): JudgedNumber {
  const verdict: Verdict =
    number.form === 'impossible' ? 'impossible' : number.e164 === undefined ? 'partial' : 'possible'
  const outcome: Outcome = verdict === 'impossible' ? 'clear' : 'not-clear'
  return {
    territory: number.territory,
    ...(number.e164 === undefined ? {} : { e164: number.e164 }),
    verdict,
    outcome,
    evidence: [],
  }
}

/** Line and column (from 1) of offsets that come in rising order. */
class Lines {
  private line = 1
  private lineStart = 0
  private seen = 0

  constructor(private readonly text: string) {}

  at(offset: number): { line: number; column: number } {
    if (offset < this.seen) {
      this.line = 1
      this.lineStart = 0
    }
    for (;;) {
      const next = this.text.indexOf('\n', this.lineStart)
      if (next < 0 || next >= offset) break
      this.line++
      this.lineStart = next + 1
    }
    this.seen = offset
    return { line: this.line, column: offset - this.lineStart + 1 }
  }
}
