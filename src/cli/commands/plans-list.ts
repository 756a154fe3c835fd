// Command `plans list`: each register with publisher, date, age, blocks, licence and where its copy came from.
import type { Command } from '../command.js'
import { LIST_FORMAT } from '../standard-options.js'

/** Days after which an age is shown as one to look at. */
const OLD = 365

export const command: Command = {
  options: [LIST_FORMAT],
  examples: ['wrongnumber plans list', 'wrongnumber plans list --format json'],
  async run(line, context) {
    const { listPlans } = await import('../../registers/load-knowledge.js')
    const { isPartial } = await import('../../core/plan/register.js')
    const { daysBetween } = await import('../../core/plan/judge-register.js')
    const plans = listPlans().map(({ path, info }) => ({
      ...info,
      path,
      age: daysBetween(info.date, context.today),
    }))
    if (line.text('format') === 'json')
      return { text: `${JSON.stringify(plans, undefined, 2)}\n`, problems: [], exitCode: 0 }
    const { printableWhole } = await import('../../report/printable.js')
    const head = ['territory', 'publisher', 'file', 'date', 'age', 'rows', 'licence', 'copy']
    const rows = printableWhole(plans).map((each) => [
      each.territory === '001' ? 'all' : each.territory,
      each.publisher,
      each.title + (isPartial(each.coverage) ? ' (partial)' : ''),
      each.date,
      `${each.age} days`,
      each.blocks.toLocaleString('en'),
      each.licence,
      each.origin ?? 'of the package',
    ])
    const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]!.length)))
    const write = (row: readonly string[]): string =>
      row
        .map((cell, at) => (at === 4 || at === 5 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  ')
        .trimEnd()
    const lines = rows.map((row, at) =>
      plans[at]!.age > OLD ? context.paint.caution(write(row)) : write(row),
    )
    return {
      text: `${[context.paint.strong(write(head)), ...lines].join('\n')}\n`,
      problems: [],
      exitCode: 0,
    }
  },
}
