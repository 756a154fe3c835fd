// Command `scan`: reads everything that it is given and reports the numbers in it.

import type { DecoderName } from '../../audio/decode/decoder.js'
import { isProblem, problem } from '../../core/problem.js'
import { DECODERS, type HearingOptions, RUNTIMES, type ScanOptions } from '../../scan/scan-options.js'
import type { EngineName } from '../../speech/open-engine.js'
import type { RuntimeName } from '../../speech/runtime.js'
import type { Command, CommandContext, CommandLine, OptionRow } from '../command.js'
import { describeProgress } from '../describe-progress.js'
import type { FailOn } from '../exit-code.js'
import { exitCodeOf } from '../exit-code.js'
import { listedFiles } from '../listed-files.js'
import { collectSounds, makeReports } from '../make-reports.js'
import { PAGES, pagesOf } from '../page-options.js'
import {
  ACCEPTED,
  ENGINE,
  FAIL_ON,
  FILE,
  FORMAT,
  FRAME_RATE,
  LANGUAGE,
  MAX_REGISTER_AGE,
  MIN_CONFIDENCE,
  MODEL,
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

/** Options about what is read below a folder. */
const SELECTING: readonly OptionRow[] = [
  {
    flags: '--exclude <pattern>',
    description: 'leave out names below folders, by the rules of .gitignore (*.jpg, Scans/); repeatable',
    repeatable: true,
  },
  { flags: '--ignore <pattern>', description: 'the same as --exclude', repeatable: true },
  {
    flags: '--include <pattern>',
    description: 'read only these names below folders; repeatable',
    repeatable: true,
  },
  {
    flags: '--files-from <file>',
    description: 'read the files that are listed there, one a line (-: standard input)',
    ...FILE,
  },
  { flags: '--staged', description: 'read what is staged in the repository: for a hook before a commit' },
  { flags: '--no-gitignore', description: 'read what .gitignore files leave out too' },
  {
    flags: '--strict',
    description:
      'what holds no text and no sound below a folder is a problem, and sound that was not understood',
  },
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

/** Options about sound. */
const HEARING: readonly OptionRow[] = [
  { flags: '--numbers-only', description: 'listen for numbers alone: several times faster, no transcript' },
  { flags: '--list-hidden', description: 'list hidden passages also where no number is in them' },
  {
    flags: '--clips <folder>',
    description:
      'write a WAV file of each passage with a number, as the file has it where that is WAV or FLAC',
    ...FILE,
  },
  { flags: '--no-sidecar', description: 'listen to all, whatever song.srt beside song.mp3 says' },
  { flags: '--decoder <name>', description: 'use only this decoder', choices: DECODERS },
  { flags: '--runtime <name>', description: 'use only this runtime', choices: RUNTIMES },
  ENGINE,
  MODEL,
]

/** Options about how the work is shared. */
const SHARING: readonly OptionRow[] = [
  {
    flags: '--jobs <count>',
    description: 'listen to so many files at once (as many as cores and free memory bear unless told)',
    range: [1, 1024],
  },
]

/** What is kept of a thousand albums, in MB. */
const CACHE_MB = 500

/** Options about what was heard before. */
const KEEPING: readonly OptionRow[] = [
  { flags: '--no-cache', description: 'listen to everything, and keep nothing of it for the next scan' },
  {
    flags: '--cache-size <megabytes>',
    description: `keep at most so much of what was heard (${CACHE_MB} unless told); the oldest goes first`,
    range: [1, 1_000_000],
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
    MAX_REGISTER_AGE,
    MIN_CONFIDENCE,
    REDACT,
    SHOW_NUMBERS,
    ...SELECTING,
    ...BEFORE,
    ...PAGES,
    ...HEARING,
    NO_CLIPS,
    ...KEEPING,
    ...SHARING,
    VERBOSE,
  ],
  examples: [
    'wrongnumber scan album/',
    'wrongnumber scan --territory FR --territory US lyrics.txt',
    'wrongnumber scan --numbers-only --list-hidden --clips clips/ album/',
    'wrongnumber scan --report html=clearance.html album/',
    'wrongnumber scan --follow 2 https://band.example/',
    'wrongnumber scan --format json --output report.json album/',
  ],
  async run(line, context) {
    const { scan } = await import('../../scan.js')
    const listed = await listedFiles(line.text('files-from'), context)
    if (isProblem(listed)) return { text: '', problems: [listed], exitCode: 2 }
    if (line.arguments.length === 0 && line.text('files-from') === undefined && !line.flag('staged'))
      return { text: '', problems: [NO_INPUT], exitCode: 2 }
    const stream = await streamFindings(line, context)
    const collection = collectSounds(line, context)
    const options = {
      ...optionsOf(line, context),
      ...(await keepingOf(line, context)),
      ...(await pagesOf(line, context)),
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

const NO_INPUT = problem(
  'scan',
  'not-found',
  'nothing is named that could be read',
  'name files, folders or pages; help: wrongnumber scan --help',
)

function optionsOf(line: CommandLine, context: CommandContext): ScanOptions {
  const accepted = line.text('accepted')
  const baseline = line.text('baseline')
  const most = line.number('max-register-age')
  const least = line.number('min-confidence')
  const jobs = line.number('jobs')
  return {
    territories: line.list('territory'),
    languages: line.list('language'),
    exclude: [...line.list('exclude'), ...line.list('ignore')],
    include: line.list('include'),
    noGitignore: line.flag('no-gitignore'),
    strict: line.flag('strict'),
    staged: line.flag('staged'),
    reportUnusedIgnores: line.flag('report-unused-ignores'),
    updateBaseline: line.flag('update-baseline'),
    ...hearingOf(line),
    ...(accepted === undefined ? {} : { accepted }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(most === undefined ? {} : { maxRegisterAge: most }),
    ...(least === undefined ? {} : { minConfidence: least }),
    ...(jobs === undefined ? {} : { jobs }),
    redact: context.redact,
    debug: line.flag('debug'),
    today: context.today,
    signal: context.interrupted,
    readStdin: () => context.readStdin(),
    onProgress: describeProgress(
      (text) => context.progress(text),
      () => performance.now() / 1000,
    ),
  }
}

/** Where digits are hidden, none of them are written anywhere. */
async function keepingOf(line: CommandLine, context: CommandContext): Promise<Pick<ScanOptions, 'cache'>> {
  if (line.flag('no-cache') || context.redact) return {}
  const { HEARD_FOLDER } = await import('../../scan/cache/heard-folder.js')
  return { cache: { folder: HEARD_FOLDER, mostBytes: (line.number('cache-size') ?? CACHE_MB) * 1e6 } }
}

function hearingOf(line: CommandLine): HearingOptions {
  const [decoder, runtime, engine] = ['decoder', 'runtime', 'engine'].map((name) => line.text(name))
  const [model, clips] = ['model', 'clips'].map((name) => line.text(name))
  return {
    ...(decoder === undefined ? {} : { decoder: decoder as DecoderName }),
    ...(runtime === undefined ? {} : { runtime: runtime as RuntimeName }),
    ...(engine === undefined ? {} : { engine: engine as EngineName }),
    ...(model === undefined ? {} : { model }),
    ...(clips === undefined ? {} : { clips }),
    numbersOnly: line.flag('numbers-only'),
    listHidden: line.flag('list-hidden'),
    noSidecar: line.flag('no-sidecar'),
  }
}
