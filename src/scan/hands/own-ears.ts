// Listens on this machine: each sound once, in processes of a pool.
import { internalProblem, type Problem, problem } from '../../core/problem.js'
import { HeardCache } from '../cache/heard-cache.js'
import { hearOnce } from '../cache/kept-hearings.js'
import type { Heard } from '../hear/heard-sound.js'
import { listeningWishOf } from '../hear/listening-wish.js'
import type { SoundWish } from '../hear/sound-wish.js'
import type { ScanOptions } from '../options/scan-options.js'
import { countProcesses } from '../pool/count-processes.js'
import { ListeningPool } from '../pool/listening-pool.js'
import type { Hands } from './hands.js'

/** `sounds` is how many there will be; nothing is started before the first. */
export function ownEars(options: ScanOptions, sounds: number): Pick<Hands, 'hear' | 'close'> {
  const { signal, onProgress } = options
  const cache = options.cache === undefined ? undefined : new HeardCache(options.cache)
  const pool = options.pool ?? new ListeningPool(countProcesses(sounds, options.jobs))
  const listening = listeningWishOf(options)
  const run = {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  }
  const hear = async (wish: SoundWish): Promise<Heard | Problem> => {
    if (signal?.aborted === true) return interrupted(wish.input)
    const task = { wish, listening }
    return hearOnce(task, cache, () => pool.hear(task, run))
  }
  return {
    hear: (wish) =>
      pool.turn(() => hear(wish)).catch((error) => internalProblem(wish.input, error, options.debug)),
    async close() {
      if (options.pool === undefined) pool.close()
      await cache?.trim()
    },
  }
}

function interrupted(input: string): Problem {
  return problem(input, 'interrupted', 'interrupted before it was listened to', 'run it again')
}
