// Options by which inputs are read and listened to, and what a scan is told by them.

import type { DecoderName } from '../audio/decode/decoder.js'
import { DECODERS, type HearingOptions, RUNTIMES, type ScanOptions } from '../scan/scan-options.js'
import type { EngineName } from '../speech/open-engine.js'
import type { RuntimeName } from '../speech/runtime.js'
import type { CommandContext, CommandLine, OptionRow } from './command.js'
import { describeProgress } from './describe-progress.js'
import { pagesOf } from './page-options.js'
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

/** Options about how the work is shared. */
export const SHARING: readonly OptionRow[] = [
  {
    flags: '--jobs <count>',
    description: 'listen to so many files at once (as many as cores and free memory bear unless told)',
    range: [1, 1024],
  },
]

/** What is kept of a thousand albums, in MB. */
const CACHE_MB = 500

/** Options about what was heard before. */
export const KEEPING: readonly OptionRow[] = [
  { flags: '--no-cache', description: 'listen to everything, and keep nothing of it for the next scan' },
  {
    flags: '--cache-size <megabytes>',
    description: `keep at most so much of what was heard (${CACHE_MB} unless told); the oldest goes first`,
    range: [1, 1_000_000],
  },
]

/** What a scan is told by all commands that scan. */
export async function scanWishOf(line: CommandLine, context: CommandContext): Promise<ScanOptions> {
  const accepted = line.text('accepted')
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
    ...(await keepingOf(line, context)),
    ...(await pagesOf(line, context)),
  }
}

/** Where digits are hidden, none of them are written anywhere. */
async function keepingOf(line: CommandLine, context: CommandContext): Promise<Pick<ScanOptions, 'cache'>> {
  if (line.flag('no-cache') || context.redact) return {}
  const { HEARD_FOLDER } = await import('../scan/cache/heard-folder.js')
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
