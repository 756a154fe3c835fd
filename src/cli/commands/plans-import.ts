// Command `plans import`: takes publishers' files from the disk into use.
import { type Problem, problem } from '../../core/problem.js'
import type { Command } from '../command.js'
import { exitCodeOf } from '../exit-code.js'
import { ANY_SIZE, updateSetting } from '../update-setting.js'

export const command: Command = {
  options: [
    {
      flags: '--date <day>',
      description: 'day of the files (2026-11-24), where they do not state it',
    },
    ANY_SIZE,
  ],
  examples: [
    'wrongnumber plans import ~/Downloads/MAJNUM.csv',
    'wrongnumber plans import nummers_csv.zip --date 2026-11-24',
  ],
  async run(line, context) {
    const { importFile } = await import('../../registers/update/import-file.js')
    const { printable } = await import('../../report/printable.js')
    const { describeTaken } = await import('../../registers/update/describe-taken.js')
    const date = line.text('date')
    const { yearFirstDate } = await import('../../registers/read-date.js')
    if (date !== undefined && yearFirstDate(date) === undefined)
      return { text: '', problems: [wrongDay(date)], exitCode: 2 }
    const setting = await updateSetting(line, context)
    const problems: Problem[] = []
    const lines: string[] = []
    for (const path of line.arguments) {
      const done = await importFile(path, date, setting)
      problems.push(...done.problems)
      lines.push(...done.taken.map(describeTaken))
    }
    return {
      text: lines.map((each) => `${printable(each)}\n`).join(''),
      problems,
      exitCode: exitCodeOf([], problems),
    }
  },
}

function wrongDay(date: string): Problem {
  return problem('--date', 'update-failed', `${date} is no day`, 'write it as 2026-11-24')
}
