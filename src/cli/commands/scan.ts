// Command `scan`: reads everything that it is given and reports the numbers in it.

import { isProblem, problem } from '../../core/problem.js'
import type { ScanOptions } from '../../scan/options/scan-options.js'
import type { Command, CommandLine, OptionRow } from '../command.js'
import type { FailOn } from '../exit-code.js'
import { exitCodeOf } from '../exit-code.js'
import { listedFiles } from '../listed-files.js'
import { collectSounds, makeReports } from '../make-reports.js'
import { PAGES } from '../page-options.js'
import { HEARING, SELECTING, scanWishOf } from '../scan-wish.js'
import { JOBS, KEEPING, QUEUE, ROOT } from '../sharing-options.js'
import {
  ACCEPTED,
  DIRECTORY,
  FAIL_ON,
  FILE,
  FORMAT,
  FRAME_RATE,
  LANGUAGE,
  MAX_REGISTER_AGE,
  MIN_CONFIDENCE,
  NAMES,
  NO_ANNOTATIONS,
  NO_CLIPS,
  OUTPUT,
  REDACT,
  REPORT,
  REPORT_LANGUAGE,
  SHOW_NUMBERS,
  TERRITORY,
  VERBOSE,
} from '../standard-options.js'
import { streamFindings } from '../stream-findings.js'

/** Inputs that are named elsewhere than on the command line. */
const LISTS: readonly OptionRow[] = [
  {
    flags: '--files-from <file>',
    description: 'read the files that are listed there, one a line (-: standard input)',
    ...FILE,
  },
  { flags: '--staged', description: 'read what is staged in the repository: for a hook before a commit' },
]

/** Options about findings that are left out. */
const BEFORE: readonly OptionRow[] = [
  { flags: '--baseline <file>', description: 'report only findings that are not in this file', ...FILE },
  { flags: '--update-baseline', description: 'write all that is found into the file of --baseline' },
  {
    flags: '--report-unused-ignores',
    description: 'say which comments in texts (wrongnumber-ignore) leave nothing out',
  },
]

export const command: Command = {
  options: [
    TERRITORY,
    LANGUAGE,
    FORMAT,
    OUTPUT,
    REPORT,
    NO_ANNOTATIONS,
    REPORT_LANGUAGE,
    FRAME_RATE,
    FAIL_ON,
    ACCEPTED,
    NAMES,
    DIRECTORY,
    MAX_REGISTER_AGE,
    MIN_CONFIDENCE,
    REDACT,
    SHOW_NUMBERS,
    ...LISTS,
    ...SELECTING,
    ...BEFORE,
    ...PAGES,
    ...HEARING,
    NO_CLIPS,
    ...KEEPING,
    JOBS,
    QUEUE,
    ROOT,
    VERBOSE,
  ],
  examples: [
    'wrongnumber scan album/',
    'wrongnumber scan --territory FR --territory US lyrics.txt',
    'wrongnumber scan --numbers-only --list-hidden --clips clips/ album/',
    'wrongnumber scan --report html=clearance.html album/',
    'wrongnumber scan --follow 2 https://band.example/',
    'wrongnumber scan --format json --output report.json album/',
    'wrongnumber scan --queue redis://queue.example:6379 --root /mnt/catalogue /mnt/catalogue/1998',
  ],
  async run(line, context) {
    const { scan } = await import('../../scan.js')
    const listed = await listedFiles(line.text('files-from'), context)
    if (isProblem(listed)) return { text: '', problems: [listed], exitCode: 2 }
    if (line.arguments.length === 0 && line.text('files-from') === undefined && !line.flag('staged'))
      return { text: '', problems: [NO_INPUT], exitCode: 2 }
    if (line.flag('update-baseline') && line.text('baseline') === undefined)
      return { text: '', problems: [NO_BASELINE], exitCode: 2 }
    const stream = await streamFindings(line, context)
    const collection = collectSounds(line, context)
    const options = {
      ...(await scanWishOf(line, context)),
      ...optionsOf(line),
      listed,
      ...(stream && { onScanned: stream.onScanned }),
      ...(collection && { onPassages: collection.onPassages }),
    }
    const result = await scan(line.arguments, options)
    const outcomes = result.findings.map((finding) => finding.outcome)
    const reports = await makeReports(result, line, context, collection?.sounds)
    return {
      ...reports,
      ...(stream && { text: stream.rest(result) }),
      problems: result.problems,
      exitCode: exitCodeOf(outcomes, result.problems, line.text('fail-on') as FailOn),
    }
  },
}

const NO_BASELINE = problem(
  '--update-baseline',
  'baseline-invalid',
  'no file is named that could be written',
  'name it with --baseline FILE',
)

const NO_INPUT = problem(
  'scan',
  'not-found',
  'nothing is named that could be read',
  'name files, folders or pages; help: wrongnumber scan --help',
)

function optionsOf(line: CommandLine): Partial<ScanOptions> {
  const queue = line.text('queue')
  const [baseline, names, directory] = ['baseline', 'names', 'directory'].map((name) => line.text(name))
  return {
    staged: line.flag('staged'),
    reportUnusedIgnores: line.flag('report-unused-ignores'),
    updateBaseline: line.flag('update-baseline'),
    ...(baseline === undefined ? {} : { baseline }),
    ...(queue === undefined ? {} : { queue: { url: queue, root: line.text('root') ?? '.' } }),
    ...(names === undefined ? {} : { names }),
    ...(directory === undefined ? {} : { directory }),
  }
}
