// What `plans update` and `plans import` have in common: where copies lie, and what the user allows.
import type { UpdateSetting } from '../registers/update/take-register.js'
import type { CommandContext, CommandLine, OptionRow } from './command.js'

export const ANY_SIZE: OptionRow = {
  flags: '--any-size',
  description: 'take a register although its number of blocks changed by more than a fifth',
}

/** The setting of an update; the folders are those of the package and of this user. */
export async function updateSetting(line: CommandLine, context: CommandContext): Promise<UpdateSetting> {
  const { PLAN_FOLDERS, USER_PLANS } = await import('../registers/plan-folders.js')
  return {
    folder: USER_PLANS,
    folders: PLAN_FOLDERS,
    today: context.today,
    anySize: line.flag('any-size'),
    signal: context.interrupted,
    progress: (text) => context.progress(text),
  }
}
