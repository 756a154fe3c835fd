// Asks each of several named territories by itself, so that one more never takes away what another finds.
import type { DialledNumber } from '../plan/dial.js'
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
      if (!chosen.some((other) => isOverlap(other, stretch))) chosen.push(stretch)
      else if (!chosen.some((other) => isCutOutOf(other, stretch))) alone.push({ stretch, territory })
  if (chosen.length === together.chosen.length && alone.length === 0) return together
  const more = [...chosen.slice(together.chosen.length), ...alone.map(({ stretch }) => stretch)]
  chosen.sort((a, b) => a.situation.start - b.situation.start)
  return { ...together, chosen, alone, scored: [...together.scored, ...more] }
}

/** The readings of a stretch, and behind them those that one territory alone finds in its place: less of what is written, or more. */
export function withAlone(
  whole: ScoredStretch,
  readings: readonly DialledReading[],
  alone: readonly FoundAlone[],
  book: PlanBook,
): readonly DialledReading[] {
  const merged = [...readings]
  for (const { stretch, territory } of alone) {
    const leftOver = digitsLeftOver(whole.situation, stretch.situation)
    for (const { digits, numbers } of readingsOf(stretch, [territory], book, [territory])) {
      const at = merged.findIndex((each) => each.digits === digits)
      if (at < 0) merged.push({ digits, numbers, ...(leftOver > 0 ? { leftOver } : {}) })
      else merged[at] = { ...merged[at]!, numbers: oncePerNumber([...merged[at]!.numbers, ...numbers]) }
    }
  }
  return merged
}

/** Digits of a stretch that are written before or behind a part of it. */
function digitsLeftOver(whole: Situation, part: Situation): number {
  if (part.start <= whole.start && part.end >= whole.end) return 0
  return Math.max(0, whole.known + whole.open - part.known - part.open)
}

function oncePerNumber(numbers: readonly DialledNumber[]): readonly DialledNumber[] {
  const keyOf = ({ asked, form, callingCode, national }: DialledNumber): string =>
    [asked, form, callingCode, national].join()
  return [...new Map(numbers.map((number) => [keyOf(number), number])).values()]
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

/** Whether two stretches have something of the text in common. */
export function isOverlap({ situation: a }: ScoredStretch, { situation: b }: ScoredStretch): boolean {
  return a.start < b.end && b.start < a.end
}
