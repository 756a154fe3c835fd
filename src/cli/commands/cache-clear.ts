// Command `cache clear`: takes away all that is kept of earlier scans.
import { rm } from 'node:fs/promises'
import { problem } from '../../core/problem.js'
import type { Command } from '../command.js'

export const command: Command = {
  options: [],
  examples: ['wrongnumber cache clear'],
  async run() {
    const { HeardCache, countHearings } = await import('../../scan/cache/heard-cache.js')
    const { HEARD_FOLDER } = await import('../../scan/cache/kept-folders.js')
    const cache = new HeardCache({ folder: HEARD_FOLDER })
    try {
      const { hearings } = await cache.content()
      await cache.clear()
      const { PAGES_FOLDER } = await import('../../scan/cache/kept-folders.js')
      await rm(PAGES_FOLDER, { recursive: true, force: true })
      return { text: `${countHearings(hearings)} taken away\n`, problems: [], exitCode: 0 }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
      const kept = problem(
        HEARD_FOLDER,
        'output-unwritable',
        `it cannot be taken away (${code})`,
        'check its permissions',
      )
      return { text: '', problems: [kept], exitCode: 2 }
    }
  },
}
