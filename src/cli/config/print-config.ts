// What holds for a command after all was read, as a file of settings that says behind each value where it comes from.
import type { CommandContext, CommandRow, OpenCommandLine, OptionRow } from '../command.js'
import { camelCase, contraryOf, longName, takesSeveral, takesValue } from '../option-rules.js'
import { type Settings, settingsOf } from './settings.js'

const ORIGINS: Readonly<Record<string, string>> = { cli: 'command line' }

/** YAML, one line a setting; what has no value stands in a comment. */
export async function printConfig(
  row: CommandRow,
  line: OpenCommandLine,
  context: CommandContext,
): Promise<string> {
  const lines: string[] = [`# wrongnumber ${row.name}`]
  const settings = await settingsOf(row)
  for (const [key, option] of settings) {
    const environment = context.fromEnvironment.get(longName(option))
    const value = environment === undefined ? givenValue(option, line, settings) : true
    const origin = environment ?? originOf(option, line)
    lines.push(
      value === undefined ? `# ${key}: not set` : `${`${key}: ${written(value)}`.padEnd(32)} # ${origin}`,
    )
  }
  return `${lines.join('\n')}\n`
}

function originOf(option: OptionRow, line: OpenCommandLine): string {
  const origin = line.originOf(longName(option)) ?? 'default'
  return ORIGINS[origin] ?? origin
}

/** Undefined where nothing is said; of a flag and its contrary, neither need hold. */
function givenValue(option: OptionRow, line: OpenCommandLine, settings: Settings): unknown {
  const name = longName(option)
  if (line.originOf(name) === undefined && settings.has(camelCase(contraryOf(name)))) return undefined
  if (!takesValue(option)) return line.flag(name)
  if (!takesSeveral(option)) return option.range === undefined ? line.text(name) : line.number(name)
  const list = line.list(name)
  return list.length === 0 ? undefined : list
}

/** JSON on one line, which is YAML too. */
function written(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(written).join(', ')}]` : JSON.stringify(value)
}
