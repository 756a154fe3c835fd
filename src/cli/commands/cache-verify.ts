// Command `cache verify`: reads everything that is kept of earlier scans and takes away what is damaged.
import type { Command } from '../command.js'

export const command: Command = {
  options: [],
  examples: ['wrongnumber cache verify'],
  async run() {
    const { HeardCache, countHearings } = await import('../../scan/cache/heard-cache.js')
    const { HEARD_FOLDER } = await import('../../scan/cache/kept-folders.js')
    const { whole, damaged } = await new HeardCache({ folder: HEARD_FOLDER }).verify()
    const taken =
      damaged === 0 ? 'none damaged' : `${damaged} damaged and taken away: heard again at the next scan`
    return { text: `${countHearings(whole)} whole, ${taken}\n`, problems: [], exitCode: 0 }
  },
}
