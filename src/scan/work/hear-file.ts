// Listens to one file after the other in this process, with models that are loaded once.
import { isProblem, type Problem } from '../../core/problem.js'
import { loadKnowledge } from '../../registers/load-knowledge.js'
import { hearSound, openWished } from '../hear-sound.js'
import { type OpenListeners, openListeners } from '../open-listeners.js'
import type { Heard, HearingTask, ListeningWish, TaskRun } from './hearing-task.js'

/** What stands in a report where nothing was listened with. */
export const NO_LISTENER = { runtime: 'none', model: { name: 'none', sha256: '' } } as const

/** The models stay loaded for the next file that is to be listened to in the same way. */
export class FileListener {
  private readonly plans = loadKnowledge().plans
  private asked: string | undefined
  private opening: Promise<OpenListeners | Problem> | undefined

  /** `threads` of the runtime. */
  constructor(private readonly threads: number) {}

  /** Decodes and listens. A file of which nothing can be decoded is a problem; what was not heard stands in the answer. */
  async hear({ wish, listening }: HearingTask, run: TaskRun): Promise<Heard | Problem> {
    const opened = await openWished(wish, { ...listening, ...run })
    if (isProblem(opened)) return opened
    let used: Pick<Heard, 'runtime' | 'model' | 'slower'> = NO_LISTENER
    try {
      const listeners = async (): Promise<OpenListeners | Problem> => {
        const open = await this.listeners(listening)
        if (!isProblem(open)) used = usedOf(open)
        return open
      }
      const tools = { plans: this.plans, listeners }
      const heard = await hearSound(opened, wish, { ...listening, ...run }, tools)
      return { heard, decoder: opened.info.decoder, ...used }
    } finally {
      await opened.sound.close()
    }
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

function usedOf({ runtime, model, slower }: OpenListeners): Pick<Heard, 'runtime' | 'model' | 'slower'> {
  return { runtime, model, ...(slower === undefined ? {} : { slower }) }
}
