// Prints what a command returned: problems on stderr, one line each, and the text on standard output.
import { printable, printableLines } from '../report/printable.js'
import type { CommandResult, ExitCode } from './command.js'
import { isAdvisory } from './exit-code.js'
import type { OutputStream, Terminal } from './terminal.js'

/** Writes it, in quiet without what leaves nothing undone, and gives its exit code back. */
export function print(terminal: Terminal, result: CommandResult, quiet = false): ExitCode {
  for (const each of quiet ? result.problems.filter((one) => !isAdvisory(one)) : result.problems)
    terminal.stderr.write(
      `wrongnumber: ${printable(each.input)}: ${sentence(each.message)}; ${sentence(each.advice)} [${each.code}]\n`,
    )
  writeParts(terminal.stderr, result.annotations ?? '')
  writeParts(terminal.stdout, result.text)
  return result.exitCode
}

/** A stream that is closed fails at every write, an empty one included. */
function writeParts(stream: OutputStream, text: string | Iterable<string>): void {
  for (const part of typeof text === 'string' ? [text] : text) if (part !== '') stream.write(part)
}

/** In a row of others. The lines of a stack are lines of ours. */
function sentence(text: string): string {
  return printableLines(text).replace(/\.$/, '')
}
