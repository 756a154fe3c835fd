// Command `cache info`: says what is kept of earlier scans, where, and since when.
import type { Command } from '../command.js'

export const command: Command = {
  options: [],
  examples: ['wrongnumber cache info'],
  async run() {
    const { HeardCache, countHearings } = await import('../../scan/cache/heard-cache.js')
    const { HEARD_FOLDER } = await import('../../scan/cache/kept-folders.js')
    const { hearings, bytes, oldest, newest } = await new HeardCache({ folder: HEARD_FOLDER }).content()
    const days = (date: Date | undefined): string => date?.toISOString().slice(0, 10) ?? ''
    const since = hearings === 0 ? '' : `, kept from ${days(oldest)} to ${days(newest)}`
    const text = `${HEARD_FOLDER}\n${countHearings(hearings)}, ${(bytes / 1e6).toFixed(1)} MB${since}\n`
    return { text, problems: [], exitCode: 0 }
  },
}
