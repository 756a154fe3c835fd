// The step of judging that knows ranges kept for fiction.
import type { Evidence } from '../finding.js'
import type { FictionRange } from './fiction.js'
import type { Knowledge } from './knowledge.js'

/** Sentence and source of a reserved range; the date is that of our list. */
export function fictionEvidence(range: FictionRange, knowledge: Knowledge): Evidence {
  const text = `+${range.from} to +${range.to} is kept for fiction: ${range.note} (${range.document})`
  return { source: range.regulator, date: knowledge.fiction.list.date, text }
}
