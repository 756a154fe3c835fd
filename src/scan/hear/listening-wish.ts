// How a sound is to be listened to: what of the options of a scan decides what is heard, beside the sound that it holds for.
import type { HearingOptions } from './hearing-options.js'
import type { SoundWish } from './sound-wish.js'

/** Of the options of a scan those that decide what is heard. */
export type ListeningWish = Pick<
  HearingOptions,
  'decoder' | 'runtime' | 'engine' | 'model' | 'numbersOnly' | 'reversed'
>

/** One sound file to listen to. */
export interface HearingTask {
  readonly wish: SoundWish
  readonly listening: ListeningWish
}

/** Without what was left out, so that two wishes that ask the same are written the same. */
export function listeningWishOf(options: HearingOptions): ListeningWish {
  const { decoder, runtime, engine, model, numbersOnly, reversed } = options
  return {
    ...(decoder === undefined ? {} : { decoder }),
    ...(runtime === undefined ? {} : { runtime }),
    ...(engine === undefined ? {} : { engine }),
    ...(model === undefined ? {} : { model }),
    ...(numbersOnly === undefined ? {} : { numbersOnly }),
    ...(reversed === undefined ? {} : { reversed }),
  }
}
