// Asks each of several named territories by itself, so that one more never takes away what another finds.
import { overlap } from '../finding.js'
import type { DialledReading } from '../plan/judge-readings.js'
import type { PlanBook } from '../plan/plan-book.js'
import { type FoundAlone, isWholeRun, type ScoredStretch } from './candidates.js'
import type { ReadStretch } from './read-stretch.js'
import { readingsOf } from './readings.js'
import type { Situation } from './score/situation.js'

/** A stretch read in all named territories, with what each of them finds alone: beside the number it overlaps, else as one more. */
export function readInEach(
  together: ReadStretch,
  named: readonly string[],
  readIn: (territory: string) => ReadStretch,
): ReadStretch {
  const left = named.length < 2 ? [] : named.filter((territory) => !isSettledIn(territory, together))
  const chosen = [...together.chosen]
  const alone: FoundAlone[] = []
  for (const territory of left)
    for (const stretch of readIn(territory).chosen)
      if (!chosen.some((other) => overlap(other.situation, stretch.situation))) chosen.push(stretch)
      else if (!chosen.some((other) => isCutOutOf(other, stretch))) alone.push({ stretch, territory })
  if (chosen.length === together.chosen.length && alone.length === 0) return together
  const more = [...chosen.slice(together.chosen.length), ...alone.map(({ stretch }) => stretch)]
  chosen.sort((a, b) => a.situation.start - b.situation.start)
  return { ...together, chosen, alone, scored: [...together.scored, ...more] }
}

/** What one territory alone finds in the place of a stretch: less of what is written, or more. */
export function readingsAlone(
  whole: ScoredStretch,
  alone: readonly FoundAlone[],
  book: PlanBook,
): DialledReading[] {
  return alone.flatMap(({ stretch, territory }) => {
    const leftOver = digitsLeftOver(whole.situation, stretch.situation)
    const readings = readingsOf(stretch, [territory], book, [territory])
    return leftOver === 0 ? readings : readings.map((reading) => ({ ...reading, leftOver }))
  })
}

/** Digits of a stretch that are written before or behind a part of it. */
function digitsLeftOver(whole: Situation, part: Situation): number {
  if (part.start <= whole.start && part.end >= whole.end) return 0
  return Math.max(0, whole.known + whole.open - part.known - part.open)
}

/** The whole is one number, and the territory dials it: by itself it finds nothing else. */
function isSettledIn(territory: string, { chosen }: ReadStretch): boolean {
  return (
    chosen.length === 1 &&
    isWholeRun(chosen[0]!) &&
    chosen[0]!.situation.accepted.some(({ asked, valid }) => asked === territory && valid)
  )
}

/** Words that are said one behind the other are a number somewhere, and nobody leaves some of them out in the middle of a breath. */
function isCutOutOf({ situation: whole }: ScoredStretch, { situation: part }: ScoredStretch): boolean {
  if (whole.words === 0 || !whole.valid || part.start < whole.start || part.end > whole.end) return false
  const { pieces } = part.run
  const begins = part.start > whole.start ? pieces[part.from] : undefined
  const goesOn = part.end < whole.end ? pieces[part.to] : undefined
  return begins?.joint === 'blank' || goesOn?.joint === 'blank'
}
