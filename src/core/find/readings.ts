// The readings of a stretch, likeliest first, each with the numbers that it dials in the territories in play.
import { type DialledNumber, dial } from '../plan/dial.js'
import type { DialledReading } from '../plan/judge-readings.js'
import { countryMetadata } from '../plan/numbering-metadata.js'
import type { DialForm } from '../plan/plan-automaton.js'
import type { PlanBook } from '../plan/plan-book.js'
import type { ScoredStretch } from './candidates.js'
import { isWithoutAreaCode } from './local-numbers.js'
import { isGroupedAs } from './territories/grouping.js'

/** Most readings listed of a candidate, and most numbers of a reading. */
export const MOST_READINGS = 6
const MOST_NUMBERS = 6
/** Readings this much less likely than the best are left out (log-weight). */
const READING_MARGIN = 6

/** The readings of a stretch, each with the numbers that it dials in the territories in play, some of them named. */
export function readingsOf(
  stretch: ScoredStretch,
  territories: readonly string[],
  book: PlanBook,
  named: readonly string[] = [],
): DialledReading[] {
  const { paths, situation } = stretch
  if (isWithoutAreaCode(stretch)) return localReadings(situation)
  const best = paths[0]!.weight
  const readings = paths
    .filter(({ weight }) => weight >= best - READING_MARGIN)
    .map((path) => ({ path, numbers: numbersOf(path.digits, territories, book, situation.groups, named) }))
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ path, numbers }) => ({
      reading: { digits: path.digits, numbers },
      rank:
        path.weight +
        (numbers.some(({ valid }) => valid) ? 1 : 0) +
        (numbers.some(({ form }) => form === 'national' || form === 'international') ? 0.5 : 0),
    }))
    .sort((a, b) => b.rank - a.rank)
  return readings.slice(0, MOST_READINGS).map(({ reading }) => reading)
}

/** Figures behind a word for telephone, whose area code nobody writes. */
function localReadings({ path, accepted }: ScoredStretch['situation']): DialledReading[] {
  const { digits } = path
  const numbers = accepted.map(({ asked, form, valid }): DialledNumber => {
    const callingCode = countryMetadata(asked)?.callingCode ?? ''
    return { digits, asked, territory: asked, form, callingCode, national: digits, valid }
  })
  return [{ digits, numbers }]
}

const FORM_RANK: Readonly<Record<DialForm, number>> = { international: 0, national: 1, local: 2, short: 3 }

/**
 * One entry per E.164 number; of territories that somebody named none is left out for another's sake: those of a number type before those of mere shape, those of a country that groups
 * figures so first, in the order of the territories.
 */
export function numbersOf(
  digits: string,
  territories: readonly string[],
  book: PlanBook,
  groups: readonly string[] = [],
  named: readonly string[] = [],
): DialledNumber[] {
  const found = new Map<string, DialledNumber>()
  const isAbroad = digits.startsWith('+')
  for (const territory of territories) {
    // A plus and a country code dial the same wherever they are dialled.
    if (isAbroad && found.size > 0) break
    for (const number of dial(digits, territory, book)) {
      if (number.form === 'impossible') continue
      const key = number.e164 ?? `${number.callingCode} ${number.national}`
      const known = found.get(key)
      if (known === undefined || (!known.valid && number.valid)) found.set(key, number)
    }
  }
  const numbers = [...found.values()]
  const typed = numbers.filter(({ valid }) => valid)
  const home = territories[0]
  const kept =
    typed.length > 0
      ? numbers.filter(
          (number) =>
            number.valid ||
            number.asked === home ||
            named.includes(number.asked) ||
            isGroupedAs(groups, isAbroad, number.asked),
        )
      : numbers
  // Of those that are kept: what is left out must not take the others with it.
  const firstForm = Math.min(...kept.map(({ form }) => (form === 'impossible' ? 9 : FORM_RANK[form])))
  const order = (number: DialledNumber): number =>
    (number.valid ? 0 : 2) + (isGroupedAs(groups, isAbroad, number.asked) ? 0 : 1)
  return kept
    .sort((a, b) => order(a) - order(b))
    .filter(({ form }) => form !== 'impossible' && FORM_RANK[form] <= Math.max(firstForm, 1))
    .slice(0, MOST_NUMBERS)
}
