// Touch-tones that were dialled in a sound, as numbers that were heard.

import type { Sound } from '../../audio/sound.js'
import { type DialledKey, findToneRuns, type ToneRun } from '../../audio/tones/find-tone-runs.js'
import { territoriesInPlay } from '../../core/find/territories/territories-in-play.js'
import { overlap, type TimeRange } from '../../core/finding.js'
import { numbersInKeys } from '../../core/hear/explain/explain-keys.js'
import type { HeardNumber } from '../../core/hear/heard-number.js'
import type { WordRange } from '../../core/hear/kinds/run.js'
import type { PlanBook } from '../../core/plan/plan-book.js'
import { readDigits } from '../../core/plan/read-digits.js'
import type { ScanContext } from '../../core/scan-context.js'

/** Evidence of a key, in nats, below which it may be another one. */
const SURE_KEY = 10
/** Pause, in seconds, beyond which other keys are dialled for something else: a line, a code. */
const LONG_PAUSE = 0.6
/** Fewest digits that ring somebody by themselves. */
const FEWEST_DIGITS = 3

/** The numbers in all runs of keys; `hidden` as for what is spoken. */
export async function toneNumbers(
  sound: Sound,
  { sounding, hidden }: { sounding: readonly TimeRange[]; hidden: readonly TimeRange[] },
  context: ScanContext,
  plans: PlanBook,
  signal: AbortSignal | undefined,
): Promise<HeardNumber[]> {
  const runs = await findToneRuns(sound, { sounding, ...(signal === undefined ? {} : { signal }) })
  const pointedAt = territoriesInPlay(context, { languages: [], places: [] })
  const place: DialPlace = {
    territories: pointedAt.length > 0 ? pointedAt : plans.asked.always,
    named: context.territories.length > 0,
    plans,
  }
  return runs.flatMap((run) =>
    dialledIn(run, place).map((each) => ({
      ...each,
      ...(run.channel === 'mono' ? {} : { channel: run.channel }),
      hidden: hidden.some((range) => overlap(range, each.time)),
    })),
  )
}

/** Numbers of six digits and more by plan and pauses; where there is none, rows of keys as they were dialled. */
function dialledIn(run: ToneRun, place: DialPlace): Dialled[] {
  const keys = run.keys.map((key) => ({ ...key, sure: isSure(key) }))
  const numbers = numbersInKeys(keys, place.plans.union(place.territories))
  const rows = numbers.length > 0 ? numbers : rowsOf(run.keys)
  return rows.map((row) => numberOf(run.keys, row, place))
}

/** Where keys are dialled. */
interface DialPlace {
  readonly territories: readonly string[]
  /** The user named them. */
  readonly named: boolean
  readonly plans: PlanBook
}

type Dialled = Omit<HeardNumber, 'hidden' | 'channel'>

const isSure = ({ evidence }: DialledKey): boolean => evidence >= SURE_KEY

/** Rows of three digits or more, parted by star, square and pauses; the whole run where there is none. */
function rowsOf(keys: readonly DialledKey[]): WordRange[] {
  const rows: WordRange[] = []
  let from = 0
  for (let at = 0; at <= keys.length; at++) {
    const key = keys[at]
    const isDigit = key !== undefined && /\d/.test(key.digit)
    if (isDigit && (at === from || !isParted(keys, at))) continue
    if (at - from >= FEWEST_DIGITS) rows.push({ from, to: at })
    from = isDigit ? at : at + 1
  }
  return rows.length > 0 ? rows : [{ from: 0, to: keys.length }]
}

/** Whether the key at a place was pressed for something else than the one before: after a pause, or after star or square. */
function isParted(keys: readonly DialledKey[], at: number): boolean {
  const [before, key] = [keys[at - 1], keys[at]]
  if (before === undefined || key === undefined) return true
  return /\D/.test(before.digit + key.digit) || key.start - before.end > LONG_PAUSE
}

function numberOf(
  keys: readonly DialledKey[],
  { from, to }: WordRange,
  { territories, named, plans }: DialPlace,
): Dialled {
  const own = keys.slice(from, to)
  const written = own.map(({ digit }) => digit).join('')
  const digits = written.replace(/\D/g, '')
  const readings = readDigits([{ groups: [digits] }], territories, plans, { named }).filter(({ numbers }) =>
    numbers.some(({ form }) => form !== 'impossible'),
  )
  const notes: string[] = []
  if (!own.every(isSure)) notes.push('a touch-tone was not heard with certainty')
  const whole = isParted(keys, from) && isParted(keys, to)
  if (!whole) notes.push('other keys right beside it are no part of any number')
  if (readings.length === 0) notes.push('no number explains these keys')
  if (own.length < keys.length) notes.push(`dialled in one go: ${keys.map(({ digit }) => digit).join('')}`)
  const certain = whole && readings.length > 0 && own.every(isSure)
  return {
    time: { start: own[0]!.start, end: own.at(-1)!.end },
    written,
    words: own.map(({ digit, start, end }) => ({ text: digit, start, end })),
    kind: 'tones',
    certain,
    readings,
    ears: ['touch-tones'],
    agree: certain ? 1 : 0,
    notes,
  }
}
