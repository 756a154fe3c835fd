// Command `scan`: reads everything that it is given and reports the numbers in it.

import type { Command, CommandContext, CommandLine } from '../command.js'
import { describeProgress } from '../describe-progress.js'
import type { FailOn } from '../exit-code.js'
import { exitCodeOf } from '../exit-code.js'
import {
  FAIL_ON,
  FORMAT,
  LANGUAGE,
  OUTPUT,
  REDACT,
  SHOW_NUMBERS,
  TERRITORY,
  VERBOSE,
} from '../standard-options.js'

export const command: Command = {
  options: [
    TERRITORY,
    LANGUAGE,
    FORMAT,
    OUTPUT,
    FAIL_ON,
    REDACT,
    SHOW_NUMBERS,
    {
      flags: '--ignore <pattern>',
      description: 'leave out names below folders (*.jpg, Scans/*); give it once for each',
      repeatable: true,
    },
    { flags: '--allow-private', description: 'let pages come from addresses of private networks' },
    VERBOSE,
  ],
  examples: [
    'wrongnumber scan album/',
    'wrongnumber scan --territory FR --territory US lyrics.txt',
    'wrongnumber scan --format json --output report.json album/',
  ],
  async run(line, context) {
    const { scan } = await import('../../scan.js')
    const { render } = await import('../../report/formats.js')
    const result = await scan(line.arguments, optionsOf(line, context))
    const look = { paint: context.paint, verbose: line.flag('verbose'), quiet: line.flag('quiet') }
    const outcomes = result.findings.map((finding) => finding.outcome)
    return {
      text: await render(result, line.text('format')!, look),
      problems: result.problems,
      exitCode: exitCodeOf(outcomes, result.problems, line.text('fail-on') as FailOn),
    }
  },
}

function optionsOf(line: CommandLine, context: CommandContext): import('../../scan.js').ScanOptions {
  return {
    territories: line.list('territory'),
    languages: line.list('language'),
    ignore: line.list('ignore'),
    allowPrivate: line.flag('allow-private'),
    redact: context.redact,
    today: context.today,
    signal: context.interrupted,
    readStdin: () => context.readStdin(),
    onProgress: describeProgress(
      (text) => context.progress(text),
      () => performance.now() / 1000,
    ),
  }
}
