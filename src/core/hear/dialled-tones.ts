// Touch-tones heard in a track as a number: their digits, dialled wherever the release or nothing points.
import type { Reading } from '../find/candidate.js'
import { numbersOf } from '../find/readings.js'
import { territoriesInPlay } from '../find/territories-in-play.js'
import type { TimeRange } from '../finding.js'
import type { PlanBook } from '../plan/plan-book.js'
import type { ScanContext } from '../scan-context.js'
import type { HeardNumber } from './heard-number.js'

/** Keys dialled one after the other. */
export interface DialledRun extends TimeRange {
  /** 0-9, *, #, A-D. */
  readonly digits: string
  /** The ear in which the tones stand out most: mono, left, right, side or channel N. */
  readonly channel: string
  readonly keys: readonly { readonly evidence: number }[]
}

/** A key with less evidence against the background (nats) may be another one or none. */
const SURE_KEY = 10

/** What a run of tones dials; star and hash end a number, the longest stretch between them counts. */
export function dialledNumber(
  run: DialledRun,
  hidden: boolean,
  context: ScanContext,
  book: PlanBook,
): HeardNumber {
  const digits = run.digits.split(/\D/).reduce((a, b) => (b.length > a.length ? b : a), '')
  const territories = territoriesInPlay(context, { languages: context.languages, places: [] })
  const numbers = numbersOf(digits, territories, book)
  const readings: Reading[] = numbers.length > 0 ? [{ digits, numbers }] : []
  const certain = readings.length > 0 && run.keys.every(({ evidence }) => evidence >= SURE_KEY)
  const all = run.channel === 'mono' || run.channel === 'side'
  return {
    time: { start: run.start, end: run.end },
    ...(all ? {} : { channel: run.channel }),
    hidden,
    written: run.digits,
    kind: 'tones',
    certain,
    readings,
    ears: [`touch-tones, ${run.channel}`],
    agree: 1,
    notes: certain ? [] : ['touch-tones are dialled here, but not a number that is known with certainty'],
  }
}
