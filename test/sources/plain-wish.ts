// What tests ask of finding sources where they ask for nothing else: all files, no pictures, pages alone, no private address.
import { PAGE_ALONE } from '../../src/scan/options/scan-options.js'
import { picturesOf } from '../../src/scan/options/source-wish.js'
import type { SourceWish } from '../../src/sources/found-sources.js'
import { OddNames } from '../../src/sources/odd-names.js'

export const PLAIN_WISH: SourceWish = {
  exclude: [],
  include: [],
  gitIgnore: true,
  strict: false,
  listed: [],
  staged: false,
  allowPrivate: false,
  pictures: picturesOf({ noOcr: true }),
  oddNames: new OddNames(),
  browser: false,
  site: PAGE_ALONE,
  signal: new AbortController().signal,
  readStdin: async () => new Uint8Array(),
}
