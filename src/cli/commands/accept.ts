// Command `accept`: puts a number on the label's list of numbers that may stand, with who answers for it and until when.
import type { Command } from '../command.js'
import { ACCEPTED, TERRITORY } from '../standard-options.js'

export const command: Command = {
  options: [
    TERRITORY,
    {
      flags: '--to <number>',
      description: 'the last number of a block of your own that begins with the number',
    },
    { flags: '--owner <name>', description: 'who holds the number or answers for it' },
    { flags: '--reason <text>', description: 'why it may stand' },
    { flags: '--approver <name>', description: 'who approved it (the owner unless told)' },
    { flags: '--until <date>', description: 'last day on which it holds (2027-01-31), two years at most' },
    {
      flags: '--scope <pattern>',
      description: 'only in files of this name (booklet*, **/*.pdf); give it once for each',
      repeatable: true,
    },
    ACCEPTED,
  ],
  examples: [
    'wrongnumber accept "+33 1 99 00 12 00" --to "+33 1 99 00 12 99" --owner "Label" --reason "our own block" --until 2027-11-30',
    'wrongnumber accept "+33 1 99 00 12 34" --owner "Booking" --reason "our own line" --until 2027-11-30 --scope "booklet*"',
  ],
  async run(line, context) {
    const { acceptNumber } = await import('../../registers/accept-number.js')
    const text = (name: string): Record<string, string> => {
      const value = line.text(name)
      return value === undefined ? {} : { [name]: value }
    }
    const file = line.text('accepted')
    const territory = line.list('territory')[0]
    const answer = await acceptNumber(
      {
        number: line.arguments[0]!,
        ...(territory === undefined ? {} : { territory }),
        ...text('to'),
        ...text('owner'),
        ...text('reason'),
        ...text('approver'),
        ...text('until'),
        scope: line.list('scope'),
      },
      { today: context.today, ...(file === undefined ? {} : { file }) },
    )
    if (typeof answer !== 'string') return { text: '', problems: [answer], exitCode: 2 }
    const { printableLines } = await import('../../report/printable.js')
    return { text: `${printableLines(answer)}\n`, problems: [], exitCode: 0 }
  },
}
