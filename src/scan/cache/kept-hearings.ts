// Takes what was heard of a sound before, and keeps what is heard of it now.
import type { ProblemCode } from '../../core/problem.js'
import type { SoundWish } from '../hear-sound.js'
import type { HeardSound } from '../heard-sound.js'
import type { ScanOptions } from '../scan-options.js'
import type { ScanTools } from '../scan-tools.js'
import { hearingKey, stampOfFile } from './hearing-key.js'

/** What was heard of one sound before, and the way to keep what is heard now. */
export interface KeptHearings {
  readonly before: HeardSound | undefined
  /** Keeps it if the next scan would hear the same: not what broke off, and not of a file that changed meanwhile. */
  keep(heard: HeardSound, decoder: string): Promise<void>
}

/** Faults of the file itself, which the next scan would find again. */
const LASTING: ReadonlySet<ProblemCode> = new Set(['corrupt-audio', 'truncated-audio'])

/** Looks the sound up by its bytes and everything else that its hearing depends on. */
export async function openKept(
  wish: SoundWish,
  options: ScanOptions,
  { cache, used, heardBy, decodedBy }: ScanTools,
): Promise<KeptHearings> {
  const none = { before: undefined, keep: async () => {} }
  if (cache === undefined) return none
  const stamp = await stampOfFile(wish.path)
  const key = await hearingKey(wish, options)
  if (key === undefined || stamp === undefined) return none
  const kept = await cache.get(key)
  if (kept === undefined)
    return {
      before: undefined,
      async keep(heard, decoder) {
        const lasts =
          heard.problems.every(({ code }) => LASTING.has(code)) && options.signal?.aborted !== true
        if (!lasts || (await stampOfFile(wish.path)) !== stamp) return
        const { runtime, model } = used()
        await cache.put(key, { heard, decoder, runtime, model })
      },
    }
  heardBy(kept)
  decodedBy(kept.decoder)
  const problems = kept.heard.problems.map((each) => ({ ...each, input: wish.input }))
  return { ...none, before: { ...kept.heard, problems } }
}
