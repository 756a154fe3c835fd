// The manual page of the program, from the table of commands; man(7) macros, as man and mandoc read them.
import type { CommandWords, OptionWords } from './command-words.js'
import { EXIT_CODES, PURPOSE } from './program-words.js'

/** Section 1; without a date, so that it is the same whenever it is made. */
export function manPage(commands: readonly CommandWords[], version: string): string {
  const lines = [
    `.TH WRONGNUMBER 1 "" "wrongnumber ${version}" "User Commands"`,
    '.SH NAME',
    `wrongnumber \\- ${escaped(PURPOSE[0]!.toLowerCase() + PURPOSE.slice(1).replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    ...commands.flatMap(({ row }) => [
      '.br',
      `\\fBwrongnumber ${escaped(row.name)}\\fR [option...] ${escaped(row.usage)}`,
    ]),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, meaning]) => ['.TP', String(code), escaped(meaning)]),
    '.SH FILES',
    '.TP',
    'wrongnumber.config.yaml',
    'Settings: every option under its name in camelCase.',
    '.TP',
    escaped('.wrongnumberignore'),
    'What below a folder is not read, by the rules of .gitignore.',
    '.TP',
    'wrongnumber.accepted.yaml',
    'Numbers that may stand.',
    '.SH NOTES',
    'A clear verdict is no legal advice.',
  ]
  return `${lines.join('\n')}\n`
}

function commandLines({ row, options, examples }: CommandWords): string[] {
  return [
    `.SS wrongnumber ${escaped(row.name)}`,
    `${escaped(row.summary[0]!.toUpperCase() + row.summary.slice(1))}.`,
    ...options.flatMap(optionLines),
    ...examples.flatMap((each) => ['.PP', `.RS 4\n.nf\n${escaped(each)}\n.fi\n.RE`]),
  ]
}

function optionLines({ long, short, value, choices, description }: OptionWords): string[] {
  const names = (short === undefined ? [long] : [short, long]).map((name) => `\\fB${escaped(name)}\\fR`)
  const takes = value === undefined ? '' : ` \\fI${escaped(value)}\\fR`
  const among = choices.length === 0 ? '' : ` (${choices.join(', ')})`
  return ['.TP', names.join(', ') + takes, escaped(description + among)]
}

/** A dash is a hyphen unless it is escaped, and a line must not begin with a dot or an apostrophe. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
}
