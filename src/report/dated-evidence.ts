// A piece of evidence as one sentence that says who says so and when.
import type { Evidence } from '../core/finding.js'

/** Sentences of registers say it themselves; to all others source and ISO date are added. */
export function datedEvidence({ text, source, date }: Evidence): string {
  return text.includes(date) ? text : `${text} (${source}, ${date})`
}
