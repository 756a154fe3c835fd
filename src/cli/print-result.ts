// Prints what a command returned: problems on stderr, one line each, and the text on standard output.
import { isAdvisory, type Problem } from '../core/problem.js'
import { printable, printableLines } from '../report/printable.js'
import type { CommandResult, ExitCode } from './command.js'
import type { OutputStream, Terminal } from './terminal.js'

/** Inputs of one and the same problem that a line names. */
const NAMED = 5

/** How much is written. */
export interface Loudness {
  /** Leave out what leaves nothing undone. */
  readonly quiet?: boolean
  /** A line for every input, however many have the same problem. */
  readonly verbose?: boolean
}

/** Writes it and gives its exit code back. */
export function print(terminal: Terminal, result: CommandResult, loudness: Loudness = {}): ExitCode {
  const { quiet = false, verbose = false } = loudness
  const problems = quiet ? result.problems.filter((one) => !isAdvisory(one)) : result.problems
  for (const { inputs, message, advice, code } of verbose ? problems.map(alone) : together(problems)) {
    const more = inputs.length - NAMED
    const named = more > 0 ? `${inputs.slice(0, NAMED).join(', ')} and ${more} more` : inputs.join(', ')
    terminal.stderr.write(`wrongnumber: ${named}: ${sentence(message)}; ${sentence(advice)} [${code}]\n`)
  }
  writeParts(terminal.stderr, result.annotations ?? '')
  writeParts(terminal.stdout, result.text)
  return result.exitCode
}

type Told = Omit<Problem, 'input'> & { readonly inputs: string[] }

function alone({ input, ...told }: Problem): Told {
  return { ...told, inputs: [printable(input)] }
}

/** A problem that many inputs have once, in the place of the first; a few stay a line each. */
function together(problems: readonly Problem[]): Told[] {
  const same = new Map<string, Problem[]>()
  for (const each of problems) {
    const key = [each.code, each.message, each.advice].join('\0')
    const known = same.get(key)
    if (known === undefined) same.set(key, [each])
    else known.push(each)
  }
  return [...same.values()].flatMap((each) =>
    each.length <= NAMED + 1
      ? each.map(alone)
      : [{ ...alone(each[0]!), inputs: each.map(({ input }) => printable(input)) }],
  )
}

/** A stream that is closed fails at every write, an empty one included. */
function writeParts(stream: OutputStream, text: string | Iterable<string>): void {
  for (const part of typeof text === 'string' ? [text] : text) if (part !== '') stream.write(part)
}

/** In a row of others. The lines of a stack are lines of ours. */
function sentence(text: string): string {
  return printableLines(text).replace(/\.$/, '')
}
