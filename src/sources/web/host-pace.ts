// Keeps a pause between two requests at one host, however many wait for it.
import { setTimeout as wait } from 'node:timers/promises'

/** The turns of one host, in the order in which they are asked for. */
export class HostPace {
  private next = 0

  /** `delay` in seconds; more may be asked for later. */
  constructor(public delay: number) {}

  /** Resolves when the next request may begin, or at once where the signal is aborted. */
  async turn(signal: AbortSignal): Promise<void> {
    const now = performance.now()
    const at = Math.max(now, this.next)
    this.next = at + this.delay * 1000
    if (at > now) await wait(at - now, undefined, { signal }).catch(() => {})
  }
}
