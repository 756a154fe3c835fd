// Which sources a scan is told to look for, with what holds where nothing is said.

import type { SourceWish } from '../../sources/found-sources.js'
import { OddNames } from '../../sources/odd-names.js'
import { PictureReading } from '../../sources/pictures/picture-reading.js'
import { PAGE_ALONE, type ScanOptions } from './scan-options.js'

const NEVER = new AbortController().signal

/** By the options of a scan. */
export function sourceWishOf(options: ScanOptions, pictures: PictureReading): SourceWish {
  return {
    exclude: options.exclude ?? [],
    include: options.include ?? [],
    gitIgnore: options.noGitignore !== true,
    strict: options.strict === true,
    listed: options.listed ?? [],
    own: [options.names, options.directory].flatMap((file) => file ?? []),
    staged: options.staged === true,
    pictures,
    oddNames: new OddNames(),
    allowPrivate: options.allowPrivate ?? false,
    remote: options.queue !== undefined,
    site: { ...PAGE_ALONE, ...options.site },
    browser: options.browser === true,
    keptPages: options.keptPages,
    ...(options.isComplete === undefined ? {} : { isComplete: options.isComplete }),
    onPage: (input) => options.onProgress?.({ input, stage: 'fetching' }),
    signal: options.signal ?? NEVER,
    readStdin: options.readStdin ?? (async () => new Uint8Array()),
  }
}

/** What reads the pictures of a scan; nothing is loaded before there is one. */
export function picturesOf({ languages = [], noOcr = false, signal = NEVER }: ScanOptions): PictureReading {
  return new PictureReading({ languages, off: noOcr, signal })
}
