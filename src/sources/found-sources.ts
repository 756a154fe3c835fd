// What is asked of the search for sources, and what it finds.
import type { Problem } from '../core/problem.js'
import type { KeptPages } from './fetch-page.js'
import type { OddNames } from './odd-names.js'
import type { PassedFile } from './passed-over.js'
import type { PictureReading } from './pictures/picture-reading.js'
import type { Source } from './source.js'
import type { SiteWish } from './web/site-wish.js'

/** How the arguments are to be read. */
export interface SourceWish {
  /** Patterns of names below folders that are left out (`*.jpg`, `Scans/`), by the rules of .gitignore. */
  readonly exclude: readonly string[]
  /** Patterns of names below folders that alone are read; none: all. */
  readonly include: readonly string[]
  /** Ask .gitignore files. */
  readonly gitIgnore: boolean
  /** What holds no text and no sound is a problem below a folder too. */
  readonly strict: boolean
  /** Files that a list names: of kinds without text and sound they are passed over as below a folder. */
  readonly listed: readonly string[]
  /** Files of the user's that say how to read the rest (a list of names): below a folder they are passed over. */
  readonly own?: readonly string[]
  /** The files that are staged in the repository too. */
  readonly staged: boolean
  /** Reads pictures, or counts those that are not read. */
  readonly pictures: PictureReading
  /** Reaches what has no name in UTF-8, until it is closed. */
  readonly oddNames: OddNames
  readonly allowPrivate: boolean
  /** Files at addresses are left to workers of a queue. */
  readonly remote?: boolean
  readonly site: SiteWish
  /** Run the scripts of pages in a browser that is on the machine. */
  readonly browser: boolean
  /** Where pages are kept that may come again; nowhere where it is left out. */
  readonly keptPages?: KeptPages | undefined
  /** Whether a file is complete, so that it can be read; every one where it is left out. Others are counted. */
  isComplete?(path: string): Promise<boolean>
  /** Each page when it is asked for. */
  onPage?(address: string): void
  readonly signal: AbortSignal
  readStdin(): Promise<Uint8Array | Problem>
}

/** The sources, and what could not be found or was left out. */
export interface FoundSources {
  readonly sources: readonly Source[]
  readonly problems: readonly Problem[]
  /** Files below folders that were not read, with reason. */
  readonly passedOver: readonly PassedFile[]
}

/** Where nothing was looked for. */
export const NOTHING_FOUND: FoundSources = { sources: [], problems: [], passedOver: [] }
