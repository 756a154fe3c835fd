// Chooses who reads and listens for a scan: this machine, or workers behind a queue.
import type { Problem } from '../../core/problem.js'
import type { Source } from '../../sources/source.js'
import type { Hands } from '../hands/hands.js'
import { ownHands } from '../hands/own-hands.js'
import type { ScanOptions } from '../options/scan-options.js'

/** A queue that cannot be used is a problem. */
export async function openHands(options: ScanOptions, sources: readonly Source[]): Promise<Hands | Problem> {
  if (options.queue === undefined) return ownHands(options, sources.filter(({ kind }) => kind.sound).length)
  const { queueHands } = await import('./queue-hands.js')
  return queueHands(options, options.queue)
}
