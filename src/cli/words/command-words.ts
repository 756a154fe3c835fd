// What every command takes, in the words of `--help`, as data for completion and for the man page.
import type { Command, CommandRow, OptionRow } from '../command.js'
import { GROUPS } from '../commands/groups.js'
import { FRAME_OPTIONS } from '../standard-options.js'

/** One option, taken apart. */
export interface OptionWords {
  readonly long: string
  /** With its dash. */
  readonly short?: string
  /** What its value is called (`<file>`), where it takes one. */
  readonly value?: string
  readonly choices: readonly string[]
  readonly description: string
}

/** One command with its own options and those of all. */
export interface CommandWords {
  readonly row: CommandRow
  readonly options: readonly OptionWords[]
  readonly examples: Command['examples']
}

/** Loads every command. */
export async function commandWords(rows: readonly CommandRow[]): Promise<readonly CommandWords[]> {
  const all: CommandWords[] = []
  for (const row of rows) {
    const { options, examples } = (await row.load()).command
    all.push({ row, options: [...options, ...FRAME_OPTIONS, HELP].map(optionWords), examples })
  }
  return all
}

const HELP: OptionRow = { flags: '-h, --help', description: 'print this help' }

function optionWords({ flags, description, choices = [] }: OptionRow): OptionWords {
  const [, short, long, value] = /^(?:(-\w), )?(--[\w-]+)(?: (.+))?$/.exec(flags)!
  return {
    long: long!,
    description,
    choices,
    ...(short === undefined ? {} : { short }),
    ...(value === undefined ? {} : { value }),
  }
}

/** The words that may come first, groups among them, with what they are about. */
export function firstWords(commands: readonly CommandWords[]): ReadonlyMap<string, string> {
  return new Map(
    commands.map(({ row: { name, summary } }) => {
      const [first, second] = name.split(' ') as [string, string | undefined]
      return [first, second === undefined ? summary : (GROUPS[first] ?? '')]
    }),
  )
}

/** The words that may follow the name of a group. */
export function subcommandsOf(commands: readonly CommandWords[], group: string): ReadonlyMap<string, string> {
  const inGroup = commands.filter(({ row }) => row.name.startsWith(`${group} `))
  return new Map(inGroup.map(({ row }) => [row.name.slice(group.length + 1), row.summary]))
}
