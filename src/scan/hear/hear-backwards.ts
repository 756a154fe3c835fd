// Listens to a sound from its end to its beginning: messages are hidden so that are heard only when it is played backwards.
import { mirrored, reversedSound } from '../../audio/reversed-sound.js'
import { LISTENING_RATE, type Sound } from '../../audio/sound.js'
import { overlap } from '../../core/finding.js'
import type { HeardNumber } from '../../core/hear/heard-number.js'
import type { PlanBook } from '../../core/plan/plan-book.js'
import type { ScanContext } from '../../core/scan-context.js'
import { type ListenOptions, listen, type SoundedParts } from '../../speech/listen.js'
import type { Listeners } from '../../speech/read-passage.js'
import type { HeardBackwards, Unheard } from './heard-sound.js'

/** What it is heard with. */
interface BackwardsTools {
  readonly context: ScanContext
  readonly plans: PlanBook
  readonly listeners: Listeners
}

/**
 * Listens for numbers alone. What is a number forwards is none backwards: the same sound is explained once, and by what
 * people say rather than by what they hide.
 */
export async function hearBackwards(
  sound: Sound,
  { sounding, hidden }: SoundedParts,
  forwards: readonly HeardNumber[],
  { context, plans, listeners }: BackwardsTools,
  options: Omit<ListenOptions, 'engine'>,
): Promise<HeardBackwards & { readonly unheard: readonly Unheard[] }> {
  const seconds = sound.length / LISTENING_RATE
  const backwards = { sounding: mirrorAll(sounding, seconds), hidden: mirrorAll(hidden, seconds) }
  const heard = await listen(reversedSound(sound), backwards, context, plans, listeners, options)
  const numbers = heard.numbers.map((number) => ({
    ...number,
    time: mirrored(number.time, seconds),
    words: number.words.map((word) => mirrored(word, seconds)),
  }))
  return {
    numbers: numbers.filter(({ time }) => !forwards.some((other) => overlap(other.time, time))).reverse(),
    passages: mirrorAll(heard.passages, seconds),
    unheard: mirrorAll(heard.unheard, seconds),
  }
}

/** In order of time again. */
function mirrorAll<Range extends { readonly start: number; readonly end: number }>(
  ranges: readonly Range[],
  seconds: number,
): Range[] {
  return ranges.map((range) => mirrored(range, seconds)).reverse()
}
