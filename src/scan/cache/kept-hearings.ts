// Takes what was heard of a sound before, and keeps what is heard of it now.
import { isProblem, type Problem, type ProblemCode } from '../../core/problem.js'
import type { Heard } from '../hear/heard-sound.js'
import type { HearingTask } from '../hear/listening-wish.js'
import type { HeardCache } from './heard-cache.js'
import { hearingKey, stampOfFile } from './hearing-key.js'

/** Faults of the file itself, which the next scan would find again. */
const LASTING: ReadonlySet<ProblemCode> = new Set(['corrupt-audio', 'truncated-audio'])

/**
 * Looks the sound up by its bytes and everything else that its hearing depends on; listens only where it is not there, and
 * keeps that if the next scan would hear the same: not what broke off, and not of a file that changed meanwhile.
 */
export async function hearOnce(
  { wish, listening }: HearingTask,
  cache: HeardCache | undefined,
  hear: () => Promise<Heard | Problem>,
): Promise<Heard | Problem> {
  if (cache === undefined) return hear()
  const stamp = await stampOfFile(wish.path)
  const key = await hearingKey(wish, listening)
  if (key === undefined || stamp === undefined) return hear()
  const kept = await cache.get(key)
  if (kept !== undefined) {
    const problems = kept.heard.problems.map((each) => ({ ...each, input: wish.input }))
    return { ...kept, heard: { ...kept.heard, problems } }
  }
  const fresh = await hear()
  if (isProblem(fresh) || !fresh.heard.problems.every(({ code }) => LASTING.has(code))) return fresh
  if ((await stampOfFile(wish.path)) !== stamp) return fresh
  const { heard, decoder, runtime, model } = fresh
  await cache.put(key, { heard, decoder, runtime, model })
  return fresh
}
