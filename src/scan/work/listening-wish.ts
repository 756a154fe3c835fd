// What of the options of a scan decides what is heard.
import type { HearingOptions } from '../hearing-options.js'
import type { ListeningWish } from './hearing-task.js'

/** Without what was left out. */
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
