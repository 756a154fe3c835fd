// Which settings a file may hold: every option under its name in camelCase, and a section for each command.
import type { CommandRow, OptionRow } from '../command.js'
import { COMMANDS } from '../commands/table.js'
import { camelCase, longName } from '../option-rules.js'
import { FRAME_OPTIONS } from '../standard-options.js'

/** Settings by their keys. */
export type Settings = ReadonlyMap<string, OptionRow>

/** The command whose options stand at the top of the file. */
const MAIN = 'scan'

/** Everything that can be set for one command: what is given anew each time, and what is about the file itself, cannot. */
export async function settingsOf(row: CommandRow): Promise<Settings> {
  const { command } = await row.load()
  const settable = [...command.options, ...FRAME_OPTIONS].filter(
    (each) => each.mandatory !== true && each.unsettable !== true,
  )
  return new Map(settable.map((each) => [camelCase(longName(each)), each]))
}

/** Those at the top of the file. */
export async function topSettings(): Promise<Settings> {
  return settingsOf(COMMANDS.find(({ name }) => name === MAIN)!)
}

/** Those at the top of the file that hold for this command: it has the very same option. */
export async function sharedSettings(row: CommandRow): Promise<Settings> {
  const own = new Set((await settingsOf(row)).values())
  const shared = [...(await topSettings())].filter(
    ([, each]) => own.has(each) && (row.name === MAIN || each.ownCommand !== true),
  )
  return new Map(shared)
}

/** Commands by the keys of their sections: `plansUpdate`. */
export const SECTIONS: ReadonlyMap<string, CommandRow> = new Map(
  COMMANDS.map((row) => [camelCase(row.name), row]),
)
