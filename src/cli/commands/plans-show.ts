// Command `plans show`: the line of the register that holds a number, and the lines around it.
import { isProblem, problem } from '../../core/problem.js'
import type { Command } from '../command.js'
import { TERRITORY } from '../standard-options.js'

export const command: Command = {
  options: [TERRITORY],
  examples: [
    'wrongnumber plans show "01 40 47 70 00" --territory FR',
    'wrongnumber plans show "+33 1 40 47 70 00"',
  ],
  async run(line, { paint }) {
    const { showNumber } = await import('../../scan/typed/show-number.js')
    const { printableWhole } = await import('../../report/printable.js')
    const { loadKnowledge } = await import('../../registers/load-knowledge.js')
    const knowledge = loadKnowledge()
    const written = line.arguments[0]!
    const shown = showNumber(written, line.list('territory'), knowledge)
    if (isProblem(shown)) return { text: '', problems: [shown], exitCode: 2 }
    if (shown.registers.length === 0) {
      const none = problem(
        written,
        'register-missing',
        'no register is loaded for this number',
        'wrongnumber plans list shows those that are',
      )
      return { text: '', problems: [...knowledge.problems(), none], exitCode: 2 }
    }
    const text = printableWhole(shown.registers).flatMap(({ title, rows }) => [
      paint.strong(title),
      ...rows.map(({ text, here }) => (here ? paint.strong(`> ${text}`) : `  ${text}`)),
    ])
    return { text: `${text.join('\n')}\n`, problems: knowledge.problems(), exitCode: 0 }
  },
}
