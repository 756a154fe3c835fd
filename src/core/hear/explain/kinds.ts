// The table of kinds that a run of number words is explained by: a new kind is one file and one row.
import { codesAt } from '../kinds/codes.js'
import { countsAt } from '../kinds/count.js'
import { listsAt } from '../kinds/list.js'
import { loopsAt } from '../kinds/loop.js'
import { numbersAt } from '../kinds/number.js'
import { otherAt } from '../kinds/other.js'
import { recitalsAt } from '../kinds/recital.js'
import type { Run, Segment } from '../kinds/run.js'
import { scoresAt } from '../kinds/score.js'
import { writtenAt } from '../kinds/written.js'
import { yearsAt } from '../kinds/years.js'

/** Everything of one kind that begins at a word of a run. */
export type Kind = (run: Run, from: number) => Iterable<Segment>

/** All kinds by name; what a transcript writes down is named by that. */
export const KINDS: Readonly<Record<string, Kind>> = {
  number: numbersAt,
  count: countsAt,
  loop: loopsAt,
  years: yearsAt,
  list: listsAt,
  codes: codesAt,
  score: scoresAt,
  recital: recitalsAt,
  written: writtenAt,
  other: otherAt,
}
