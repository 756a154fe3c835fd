// Touch-tones that were dialled in a sound, as numbers that were heard.

import type { Sound } from '../audio/sound.js'
import { findToneRuns, type ToneRun } from '../audio/tones/find-tone-runs.js'
import { territoriesInPlay } from '../core/find/territories/territories-in-play.js'
import { overlap, type TimeRange } from '../core/finding.js'
import type { HeardNumber } from '../core/hear/heard-number.js'
import type { PlanBook } from '../core/plan/plan-book.js'
import { readDigits } from '../core/plan/read-digits.js'
import type { ScanContext } from '../core/scan-context.js'

/** Evidence of a key, in nats, below which it may be another one. */
const SURE_KEY = 10

/** Runs in which at least three digits were dialled; `hidden` as for what is spoken. */
export async function toneNumbers(
  sound: Sound,
  { sounding, hidden }: { sounding: readonly TimeRange[]; hidden: readonly TimeRange[] },
  context: ScanContext,
  plans: PlanBook,
  signal: AbortSignal | undefined,
): Promise<HeardNumber[]> {
  const runs = await findToneRuns(sound, { sounding, ...(signal === undefined ? {} : { signal }) })
  return runs.flatMap((run) => numberOf(run, hidden, context, plans) ?? [])
}

function numberOf(
  run: ToneRun,
  hidden: readonly TimeRange[],
  context: ScanContext,
  plans: PlanBook,
): HeardNumber | undefined {
  // Star, square and the letter keys end a number or begin a service of the exchange.
  const digits = run.digits.split(/\D+/).sort((a, b) => b.length - a.length)[0] ?? ''
  const territories = territoriesInPlay(context, { languages: [], places: [] })
  const named = context.territories.length > 0
  const certain = run.keys.every((key) => key.evidence >= SURE_KEY)
  return {
    time: { start: run.start, end: run.end },
    ...(run.channel === 'mono' ? {} : { channel: run.channel }),
    hidden: hidden.some((range) => overlap(range, run)),
    written: run.digits,
    kind: 'tones',
    certain,
    readings: readDigits([{ groups: [digits] }], territories, plans, { named }),
    ears: ['touch-tones'],
    agree: certain ? 1 : 0,
    notes: certain ? [] : ['a touch-tone was not heard with certainty'],
  }
}
