// Options about how work is shared among processes and machines, and about what is kept of it.
import type { CacheSetting } from '../scan/hear/hearing-options.js'
import type { CommandContext, CommandLine, OptionRow } from './command.js'
import { FILE } from './standard-options.js'

/** How many listen on this machine. */
export const JOBS: OptionRow = {
  flags: '--jobs <count>',
  description: 'listen to so many files at once (as many as cores and free memory bear unless told)',
  range: [1, 1024],
}

export const QUEUE: OptionRow = {
  flags: '--queue <address>',
  description: 'the queue by which machines share the work (redis://HOST:PORT, rediss://)',
}

export const ROOT: OptionRow = {
  flags: '--root <folder>',
  description: 'the folder that all machines of the queue see, wherever it lies on this one',
  ...FILE,
}

export const ALLOW_PRIVATE: OptionRow = {
  flags: '--allow-private',
  description: 'let pages and files come from addresses of private networks',
}

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

/** Where hearings are kept; undefined with `--no-cache`, and where digits are hidden: none of them are written anywhere. */
export async function cacheSettingOf(
  line: CommandLine,
  context: CommandContext,
): Promise<CacheSetting | undefined> {
  if (line.flag('no-cache') || context.redact) return undefined
  const { HEARD_FOLDER } = await import('../scan/cache/kept-folders.js')
  return { folder: HEARD_FOLDER, mostBytes: (line.number('cache-size') ?? CACHE_MB) * 1e6 }
}
