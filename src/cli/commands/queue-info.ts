// Command `queue info`: says what lies on a queue, who works on it, and which files were given up and why.
import { isProblem } from '../../core/problem.js'
import type { Command } from '../command.js'
import { QUEUE } from '../sharing-options.js'

/** Dead letters that are listed. */
const MOST = 1000

export const command: Command = {
  options: [{ ...QUEUE, mandatory: true }],
  examples: ['wrongnumber queue info --queue redis://localhost:6379'],
  async run(line) {
    const { lookAtQueue } = await import('../../scan/queue/look-at-queue.js')
    const state = await lookAtQueue(line.text('queue')!, MOST)
    if (isProblem(state)) return { text: '', problems: [state], exitCode: 2 }
    const { printableLines } = await import('../../report/printable.js')
    const { workers, waiting, underWay, done, dead } = state
    const rows = dead.map(
      ({ input, tries, reason, at }) =>
        `${at.toISOString().slice(0, 16)}Z ${input}: ${reason} (${tries} tries)`,
    )
    const head = `${workers} workers, ${waiting} waiting, ${underWay} under way, ${done} done, ${dead.length} given up`
    return { text: printableLines(`${[head, ...rows].join('\n')}\n`), problems: [], exitCode: 0 }
  },
}
