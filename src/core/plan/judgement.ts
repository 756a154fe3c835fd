// What a step of judging says: the verdict, the outcome that goes with it, and what it rests on.
import type { Evidence, Outcome, Verdict } from '../finding.js'

/** What a step of judging says; undefined where it does not speak. */
export interface Judgement {
  readonly verdict: Verdict
  readonly outcome: Outcome
  readonly evidence: readonly Evidence[]
  /** For the finding: what is true and decides nothing. */
  readonly notes: readonly string[]
}

const OUTCOMES: Readonly<Record<Exclude<Verdict, 'partial'>, Outcome>> = {
  fiction: 'clear',
  impossible: 'clear',
  accepted: 'clear',
  unallocated: 'caution',
  returned: 'caution',
  unclear: 'caution',
  allocated: 'not-clear',
  service: 'not-clear',
  possible: 'not-clear',
}

/** The outcome of every verdict but *partial*, which goes by its completions. */
function outcomeOf(verdict: Exclude<Verdict, 'partial'>): Outcome {
  return OUTCOMES[verdict]
}

/** Puts a judgement together. */
export function judgement(
  verdict: Exclude<Verdict, 'partial'>,
  evidence: readonly Evidence[],
  notes: readonly string[] = [],
): Judgement {
  return { verdict, outcome: outcomeOf(verdict), evidence, notes }
}
