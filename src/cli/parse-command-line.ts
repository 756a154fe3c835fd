// Turns the arguments into the command to run, or into the text to say instead (help, version, a usage error).
import { type Command as Commander, CommanderError, InvalidArgumentError, Option, program } from 'commander'
import type { Command, CommandLine, CommandRow, ExitCode, OptionRow } from './command.js'
import { COMMANDS, GROUPS } from './commands/table.js'
import { FRAME_OPTIONS } from './standard-options.js'

export type Parsed =
  | { readonly kind: 'run'; readonly command: Command; readonly line: CommandLine }
  | { readonly kind: 'say'; readonly text: string; readonly exitCode: ExitCode }

const EXIT_CODES =
  'Exit codes: 0 everything was read and is clear, 1 a number needs a look or is not clear, 2 something could not be done.'

/** Loads only the command that is asked for; usage errors are one line and code 2. */
export async function parseCommandLine(argv: readonly string[], version: string): Promise<Parsed> {
  const row = chosenRow(argv)
  const command = row === undefined ? undefined : (await row.load()).command
  let said = ''
  let result: Parsed | undefined
  const root = program
    .createCommand('wrongnumber')
    .description('Finds every telephone number that can be dialled in a release, and says whom it rings.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
  const quieten = (each: Commander): Commander =>
    each
      .exitOverride()
      .helpOption('-h, --help', 'print this help')
      .configureOutput({ writeOut: (text) => (said += text), writeErr: (text) => (said += text) })
  quieten(root).addHelpText('after', `\n${EXIT_CODES}`)
  const leaves = addCommands(root, quieten)
  if (row !== undefined && command !== undefined) {
    const leaf = leaves.get(row)!
    for (const option of [...command.options, ...FRAME_OPTIONS]) leaf.addOption(optionOf(option))
    leaf.addHelpText('after', `\nExamples:\n${command.examples.map((each) => `  ${each}`).join('\n')}`)
    leaf.action(() => {
      result = { kind: 'run', command, line: commandLine(leaf) }
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
  if (row.range !== undefined) {
    const [low, high] = row.range
    option.argParser((value) => {
      const number = Number(value)
      const form = row.fraction ? /^\d*\.?\d+$/ : /^\d+$/
      if (!form.test(value) || number < low || number > high)
        throw new InvalidArgumentError(
          `A ${row.fraction ? '' : 'whole '}number from ${low} to ${high} is needed.`,
        )
      return number
    })
  }
  if (row.repeatable === true || row.listed === true)
    option.argParser((value, before: unknown) => {
      const given = row.listed === true ? value.split(/[\s,]+/).filter((each) => each !== '') : [value]
      return [...(Array.isArray(before) ? before : []), ...given]
    })
  if (row.refusal !== undefined) refuse(option, row.refusal)
  return option
}

function refuse(option: Option, refusalOf: (value: string) => string | undefined): void {
  const { parseArg } = option
  option.argParser((value, before: unknown) => {
    const refusal = refusalOf(value)
    if (refusal !== undefined) throw new InvalidArgumentError(refusal)
    return parseArg === undefined ? value : parseArg(value, before)
  })
}

function commandLine(leaf: Commander): CommandLine {
  const known = new Set(leaf.options.map((option) => option.long?.replace(/^--/, '')))
  const value = (name: string): unknown => {
    if (!known.has(name)) throw new TypeError(`the command has no option --${name}`)
    return leaf.getOptionValue(camelCase(name.replace(/^no-/, '')))
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
  }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
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
