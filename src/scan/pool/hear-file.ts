// Listens to one file after the other in this process, with models that are loaded once.
import { isProblem, type Problem } from '../../core/problem.js'
import { loadKnowledge } from '../../registers/load-knowledge.js'
import { hearSound } from '../hear/hear-sound.js'
import type { Heard } from '../hear/heard-sound.js'
import type { HearingTask, ListeningWish } from '../hear/listening-wish.js'
import { type OpenListeners, openListeners } from '../hear/open-listeners.js'
import type { TaskRun } from '../hear/sound-wish.js'

/** The models stay loaded for the next file that is to be listened to in the same way. */
export class FileListener {
  private readonly plans = loadKnowledge().plans
  private asked: string | undefined
  private opening: Promise<OpenListeners | Problem> | undefined

  /** `threads` of the runtime. */
  constructor(private readonly threads: number) {}

  /** A file of which nothing can be decoded is a problem; what was not heard stands in the answer. */
  hear({ wish, listening }: HearingTask, run: TaskRun): Promise<Heard | Problem> {
    const tools = { plans: this.plans, listeners: () => this.listeners(listening) }
    return hearSound(wish, { ...listening, ...run }, tools)
  }

  private async listeners(listening: ListeningWish): Promise<OpenListeners | Problem> {
    const asked = JSON.stringify(listening)
    if (this.asked !== asked) {
      const before = await this.opening
      if (before !== undefined && !isProblem(before)) await before.close()
      this.asked = asked
      this.opening = openListeners(listening, this.threads)
    }
    return this.opening!
  }
}
