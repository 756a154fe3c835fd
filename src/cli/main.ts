// The program from its arguments to its exit code; what can fail on the way is a problem, and printed.
import { internalProblem } from '../core/problem.js'
import { printableLines } from '../report/printable.js'
import { version } from '../version.js'
import { makeContext } from './make-context.js'
import { parseCommandLine } from './parse-command-line.js'
import { print } from './print-result.js'
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
      // A usage error quotes what was typed.
      stream.write(printableLines(parsed.text))
      return parsed.exitCode
    }
    const { row, command, line } = parsed
    const { applyConfig } = await import('./config/apply-config.js')
    const wrong = await applyConfig(row, line)
    if (wrong.length > 0) return print(terminal, { text: '', problems: wrong, exitCode: 2 })
    const progress = progressLine(terminal, line.flag('quiet'))
    const context = await makeContext(terminal, line, progress)
    if (line.flag('print-config')) {
      const { printConfig } = await import('./config/print-config.js')
      const text = await printConfig(row, line, context)
      return print(terminal, { text, problems: [], exitCode: 0 })
    }
    const refused = await checkOutputs(filesWanted(line))
    if (refused !== undefined) return print(terminal, { text: '', problems: [refused], exitCode: 2 })
    const result = await command.run(line, context)
    progress.clear()
    const written = await writeFiles(result, command.writesOutput ? undefined : outputFile(line))
    return print(terminal, written, {
      quiet: line.flag('quiet'),
      verbose: line.has('verbose') && line.flag('verbose'),
    })
  } catch (error) {
    return print(terminal, {
      text: '',
      problems: [internalProblem('internal error', error, debug)],
      exitCode: 2,
    })
  }
}
