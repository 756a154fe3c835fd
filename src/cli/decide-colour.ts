// Decides colour once, from the flags, NO_COLOR, FORCE_COLOR and the terminal, and makes the brushes.
import { type Paint, PLAIN } from '../report/paint.js'

/** What speaks for or against colour, the first that speaks deciding. */
export interface ColourWish {
  readonly flag: boolean | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/** NO_COLOR: https://no-color.org; FORCE_COLOR as Node.js reads it (0 and false switch off). */
function wantsColour({ flag, env, isTerminal }: ColourWish): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}

/** Brushes for the 16 colours that every terminal has. */
export async function choosePaint(wish: ColourWish): Promise<Paint> {
  if (!wantsColour(wish)) return PLAIN
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    clear: (text) => chalk.green(text),
    caution: (text) => chalk.yellow(text),
    notClear: (text) => chalk.red.bold(text),
  }
}
