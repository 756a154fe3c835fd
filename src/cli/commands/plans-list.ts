// Command `plans list`: each register with publisher, date, age and blocks, and on request licence and origin of the copy.
import type { Command } from '../command.js'
import { LIST_FORMAT, VERBOSE } from '../standard-options.js'

/** Days after which an age is shown as one to look at. */
const OLD = 365

/** Columns of the two that may be long: with the others, a line fits a hundred. */
const [PUBLISHER, FILE] = [20, 24]
/** Signs that take two columns. Source: UAX 11, the blocks of Chinese, Japanese and Korean. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g

function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0)
}

function shorten(text: string, columns: number, whole: boolean): string {
  if (whole || columnsOf(text) <= columns) return text
  let end = text.length
  while (columnsOf(text.slice(0, end)) >= columns) end--
  return `${text.slice(0, end)}…`
}

function padded(cell: string, columns: number, toTheRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, columns - columnsOf(cell)))
  return toTheRight ? blanks + cell : cell + blanks
}

export const command: Command = {
  options: [
    LIST_FORMAT,
    { ...VERBOSE, description: 'licence and origin of each copy too, however long the lines' },
  ],
  examples: ['wrongnumber plans list', 'wrongnumber plans list --format json'],
  async run(line, context) {
    const { listPlans } = await import('../../registers/list-plans.js')
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
    const whole = line.flag('verbose')
    const head = [
      'territory',
      'publisher',
      'file',
      'date',
      'age',
      'rows',
      ...(whole ? ['licence', 'copy'] : []),
    ]
    const rows = printableWhole(plans).map((each) => [
      each.territory === '001' ? 'all' : each.territory,
      shorten(each.publisher, PUBLISHER, whole),
      shorten(each.title, FILE, whole) + (isPartial(each.coverage) ? ' (partial)' : ''),
      each.date,
      `${each.age} days`,
      each.blocks.toLocaleString('en'),
      ...(whole ? [each.licence, each.origin ?? 'of the package'] : []),
    ])
    const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => columnsOf(row[at]!))))
    const write = (row: readonly string[]): string =>
      row
        .map((cell, at) => padded(cell, widths[at]!, at === 4 || at === 5))
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
