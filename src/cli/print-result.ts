// Prints what a command returned: problems on stderr, one line each, and the text on standard output.
import { printable } from '../report/printable.js'
import type { CommandResult, ExitCode } from './command.js'
import type { Terminal } from './terminal.js'

/** Writes it and gives its exit code back. */
export function print(terminal: Terminal, result: CommandResult): ExitCode {
  for (const each of result.problems)
    terminal.stderr.write(
      `wrongnumber: ${printable(each.input)}: ${sentence(each.message)}; ${sentence(each.advice)} [${each.code}]\n`,
    )
  if (result.annotations !== undefined) terminal.stderr.write(result.annotations)
  if (result.text !== '') terminal.stdout.write(result.text)
  return result.exitCode
}

/** In a row of others. The lines of a stack are lines of ours. */
function sentence(text: string): string {
  return text.split('\n').map(printable).join('\n').replace(/\.$/, '')
}
