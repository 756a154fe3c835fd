// Turns the arguments into the command to run, or into the text to say instead (help, version, a usage error).
import { type Command as Commander, CommanderError, InvalidArgumentError, Option, program } from 'commander'
import type { Command, CommandRow, ExitCode, OpenCommandLine, OptionRow } from './command.js'
import { GROUPS } from './commands/groups.js'
import { COMMANDS } from './commands/table.js'
import { camelCase, contraries, readValue, takesValue } from './option-rules.js'
import { FRAME_OPTIONS } from './standard-options.js'
import { EXIT_CODES, PURPOSE } from './words/program-words.js'

export type Parsed =
  | {
      readonly kind: 'run'
      readonly row: CommandRow
      readonly command: Command
      readonly line: OpenCommandLine
    }
  | { readonly kind: 'say'; readonly text: string; readonly exitCode: ExitCode }

const HELP_END = `Exit codes: ${EXIT_CODES.map(([code, meaning]) => `${code} ${meaning}`).join(', ')}.`

/** Loads only the command that is asked for; usage errors are one line and code 2. */
export async function parseCommandLine(words: readonly string[], version: string): Promise<Parsed> {
  const argv = helpWords(words)
  const row = chosenRow(argv)
  const command = row === undefined ? undefined : (await row.load()).command
  let said = ''
  let result: Parsed | undefined
  const root = program
    .createCommand('wrongnumber')
    .description(PURPOSE)
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
  const quieten = (each: Commander): Commander =>
    each
      .exitOverride()
      .helpOption('-h, --help', 'print this help')
      .configureOutput({ writeOut: (text) => (said += text), writeErr: (text) => (said += text) })
  quieten(root).addHelpText('after', `\n${HELP_END}`)
  const leaves = addCommands(root, quieten)
  if (row !== undefined && command !== undefined) {
    const leaf = leaves.get(row)!
    const rows = [...command.options, ...FRAME_OPTIONS]
    for (const option of rows.map(optionOf)) leaf.addOption(option)
    for (const name of contraries(rows)) leaf.addOption(new Option(`--${name}`).hideHelp())
    leaf.addHelpText('after', `\nExamples:\n${command.examples.map((each) => `  ${each}`).join('\n')}`)
    leaf.action(() => {
      result = { kind: 'run', row, command, line: commandLine(leaf) }
    })
  }
  try {
    if (argv.length === 0) return usageError('no command given', 'wrongnumber')
    root.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'say', text: said, exitCode: 0 }
    return usageError(errorText(error, said, argv), nameOf(row, argv))
  }
  return result ?? usageError('no command given', nameOf(row, argv))
}

/** `help scan` asks what `scan --help` asks; of a command that there is not, nothing can be told. */
function helpWords(words: readonly string[]): readonly string[] {
  if (words[0] !== 'help') return words
  const rest = words.slice(1)
  const isKnown = rest.length === 0 || rest[0]! in GROUPS || chosenRow(rest) !== undefined
  return isKnown ? [...rest, '--help'] : rest
}

function chosenRow(argv: readonly string[]): CommandRow | undefined {
  return COMMANDS.find((row) => {
    const words = row.name.split(' ')
    return words.every((word, index) => argv[index] === word)
  })
}

function addCommands(
  root: Commander,
  quieten: (each: Commander) => Commander,
): ReadonlyMap<CommandRow, Commander> {
  const groups = new Map<string, Commander>()
  const leaves = new Map<CommandRow, Commander>()
  for (const row of COMMANDS) {
    const [first, second] = row.name.split(' ') as [string, string | undefined]
    let parent = root
    if (second !== undefined) {
      parent = groups.get(first) ?? quieten(root.command(first).description(GROUPS[first] ?? ''))
      groups.set(first, parent.helpCommand(false))
    }
    const leaf = quieten(parent.command(second ?? first))
    if (row.usage !== '') leaf.arguments(row.usage)
    leaves.set(
      row,
      leaf
        .summary(row.summary)
        .description(`${row.summary[0]!.toUpperCase()}${row.summary.slice(1)}.`)
        .allowExcessArguments(false),
    )
  }
  return leaves
}

function optionOf(row: OptionRow): Option {
  const option = new Option(row.flags, row.description)
  if (row.choices !== undefined) option.choices([...row.choices])
  if (row.default !== undefined) option.default(row.default)
  if (row.mandatory === true) option.makeOptionMandatory()
  if (takesValue(row))
    option.argParser((text, before: unknown) => {
      const read = readValue(row, text, Array.isArray(before) ? before : [])
      if ('refusal' in read) throw new InvalidArgumentError(read.refusal)
      return read.value
    })
  return option
}

function commandLine(leaf: Commander): OpenCommandLine {
  const known = new Set(leaf.options.map((option) => option.long?.replace(/^--/, '')))
  const value = (name: string): unknown => {
    if (!known.has(name)) throw new TypeError(`the command has no option --${name}`)
    return leaf.getOptionValue(keyOf(name))
  }
  const typed = <T>(name: string, type: string): T | undefined => {
    const given = value(name)
    return typeof given === type ? (given as T) : undefined
  }
  return {
    arguments: leaf.args,
    has: (name) => known.has(name),
    text: (name) => typed<string>(name, 'string'),
    list: (name) => {
      const given = value(name)
      return Array.isArray(given) ? (given as string[]) : []
    },
    number: (name) => typed<number>(name, 'number'),
    flag: (name) => value(name) === !name.startsWith('no-'),
    originOf: (name) => leaf.getOptionValueSource(keyOf(name)),
    settle(name, given, origin) {
      const key = keyOf(name)
      if (leaf.getOptionValueSource(key) === 'cli') return
      const isSaid = name.startsWith('no-') && typeof given === 'boolean' ? !given : given
      leaf.setOptionValueWithSource(key, isSaid, origin)
    },
  }
}

/** The name under which commander keeps a value: that of a flag and of its contrary is the same. */
function keyOf(name: string): string {
  return camelCase(name.replace(/^no-/, ''))
}

function errorText(error: CommanderError, said: string, argv: readonly string[]): string {
  if (error.code === 'commander.unknownCommand' && !(argv[0]! in GROUPS) && !said.includes('Did you mean'))
    return `unknown command '${argv[0]}'; to scan a file: wrongnumber scan ${argv[0]}`
  if (error.code === 'commander.help') return 'a command is missing'
  const text = said === '' ? error.message : said
  return text
    .replace(/^error: /, '')
    .trim()
    .replace(/\.$/, '')
    .replace(/\s*\n\s*/g, ' ')
}

function nameOf(row: CommandRow | undefined, argv: readonly string[]): string {
  if (row !== undefined) return `wrongnumber ${row.name}`
  return argv[0] !== undefined && argv[0] in GROUPS ? `wrongnumber ${argv[0]}` : 'wrongnumber'
}

function usageError(message: string, name: string): Parsed {
  return { kind: 'say', text: `wrongnumber: ${message}; help: ${name} --help\n`, exitCode: 2 }
}
