// Options by which inputs are read and listened to, and what a scan is told by them.

import type { DecoderName } from '../audio/decode/decoder.js'
import { DECODERS, type HearingOptions, RUNTIMES, type ScanOptions } from '../scan/options/scan-options.js'
import type { EngineName } from '../speech/open-engine.js'
import type { RuntimeName } from '../speech/runtime.js'
import type { CommandContext, CommandLine, OptionRow } from './command.js'
import { describeProgress } from './describe-progress.js'
import { pagesOf } from './page-options.js'
import { cacheSettingOf } from './sharing-options.js'
import { ENGINE, FILE, MODEL } from './standard-options.js'

/** Options about what is read below a folder. */
export const SELECTING: readonly OptionRow[] = [
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
  { flags: '--no-ocr', description: 'read no pictures, also where OCR is installed (docs/pictures.md)' },
  { flags: '--no-gitignore', description: 'read what .gitignore files leave out too' },
  {
    flags: '--strict',
    description:
      'what holds no text and no sound below a folder is a problem, and sound that was not understood',
  },
]

/** Options about sound. */
export const HEARING: readonly OptionRow[] = [
  { flags: '--numbers-only', description: 'listen for numbers alone: several times faster, no transcript' },
  {
    flags: '--reversed',
    description: 'listen for numbers in sound that is played backwards too (docs/hearing.md)',
  },
  { flags: '--list-hidden', description: 'list hidden passages also where no number is in them' },
  {
    flags: '--clips <folder>',
    description: 'write a WAV file of each passage with a number, at the rate of its file',
    ...FILE,
  },
  { flags: '--no-sidecar', description: 'listen to all, whatever song.srt beside song.mp3 says' },
  { flags: '--decoder <name>', description: 'use only this decoder', choices: DECODERS },
  { flags: '--runtime <name>', description: 'use only this runtime', choices: RUNTIMES },
  ENGINE,
  MODEL,
]

/** What a scan is told by all commands that scan. */
export async function scanWishOf(line: CommandLine, context: CommandContext): Promise<ScanOptions> {
  const accepted = line.text('accepted')
  const most = line.number('max-register-age')
  const least = line.number('min-confidence')
  const jobs = line.number('jobs')
  const cache = await cacheSettingOf(line, context)
  return {
    territories: line.list('territory'),
    languages: line.list('language'),
    exclude: [...line.list('exclude'), ...line.list('ignore')],
    include: line.list('include'),
    noGitignore: line.flag('no-gitignore'),
    strict: line.flag('strict'),
    noOcr: line.flag('no-ocr'),
    ...hearingOf(line),
    ...(accepted === undefined ? {} : { accepted }),
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
    ...(cache === undefined ? {} : { cache }),
    ...(await pagesOf(line, context)),
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
    reversed: line.flag('reversed'),
    listHidden: line.flag('list-hidden'),
    noSidecar: line.flag('no-sidecar'),
  }
}
