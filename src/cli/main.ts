// The program from its arguments to its exit code; the only place that writes to the terminal.
import { internalProblem } from '../core/problem.js'
import { printable } from '../report/printable.js'
import { version } from '../version.js'
import type { CommandResult } from './command.js'
import { makeContext } from './make-context.js'
import { parseCommandLine } from './parse-command-line.js'
import { filesWanted, outputFile } from './report-wishes.js'
import { progressLine } from './show-progress.js'
import type { Terminal } from './terminal.js'
import { checkOutputs, writeFiles } from './write-output.js'

/** Runs the command that `argv` asks for and prints what it returns; resolves to the exit code and never rejects. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const debug = argv.includes('--debug')
  try {
    const parsed = await parseCommandLine(argv, version)
    if (parsed.kind === 'say') {
      const stream = parsed.exitCode === 0 ? terminal.stdout : terminal.stderr
      stream.write(parsed.text)
      return parsed.exitCode
    }
    const refused = await checkOutputs(filesWanted(parsed.line))
    if (refused !== undefined) return print(terminal, { text: '', problems: [refused], exitCode: 2 })
    const progress = progressLine(terminal, parsed.line.flag('quiet'))
    const result = await parsed.command.run(parsed.line, makeContext(terminal, parsed.line, progress))
    progress.clear()
    return print(
      terminal,
      await writeFiles(result, parsed.command.writesOutput === true ? undefined : outputFile(parsed.line)),
    )
  } catch (error) {
    return print(terminal, {
      text: '',
      problems: [internalProblem('internal error', error, debug)],
      exitCode: 2,
    })
  }
}

function print(terminal: Terminal, result: CommandResult): number {
  for (const each of result.problems)
    terminal.stderr.write(
      `wrongnumber: ${printable(each.input)}: ${sentence(each.message)}; ${sentence(each.advice)} [${each.code}]\n`,
    )
  if (result.text !== '') terminal.stdout.write(result.text)
  return result.exitCode
}

/** In a row of others. The lines of a stack are lines of ours. */
function sentence(text: string): string {
  return text.split('\n').map(printable).join('\n').replace(/\.$/, '')
}
