// Command `plans diff`: what an update changed in a territory's registers, and which verdicts of a report change with it.
import type { Command } from '../command.js'
import { FILE, REDACT, SHOW_NUMBERS } from '../standard-options.js'

export const command: Command = {
  options: [
    {
      flags: '--report <file>',
      description: 'a report of `scan --format json`: which of its verdicts would change now',
      ...FILE,
    },
    {
      flags: '--with <file>',
      description: "compare the registers in use with a publisher's file instead",
      ...FILE,
    },
    { flags: '--all', description: 'every block that changed, not the first ten of a kind' },
    REDACT,
    SHOW_NUMBERS,
  ],
  examples: [
    'wrongnumber plans diff FR',
    'wrongnumber plans diff FR --report report.json',
    'wrongnumber plans diff FR --with MAJNUM_2025-07-03.csv',
  ],
  async run(line, context) {
    const { diffPlans } = await import('../../registers/update/diff-plans.js')
    const { printableLines } = await import('../../report/printable.js')
    const result = await diffPlans({
      territory: line.arguments[0]!.toUpperCase(),
      report: line.text('report'),
      file: line.text('with'),
      most: line.flag('all') ? Number.POSITIVE_INFINITY : 10,
      today: context.today,
      redact: context.redact,
    })
    return { ...result, text: printableLines(result.text) }
  },
}
