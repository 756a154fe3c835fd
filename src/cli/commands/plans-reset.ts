// Command `plans reset`: takes the user's own copies away; the package's registers are in use again.
import type { Command } from '../command.js'
import { exitCodeOf } from '../exit-code.js'

export const command: Command = {
  options: [],
  examples: ['wrongnumber plans reset', 'wrongnumber plans reset FR'],
  async run(line) {
    const { resetPlans } = await import('../../registers/update/reset-plans.js')
    const { printableLines } = await import('../../report/printable.js')
    const { text, problems } = await resetPlans(line.arguments)
    return { text: printableLines(text), problems, exitCode: exitCodeOf([], problems) }
  },
}
