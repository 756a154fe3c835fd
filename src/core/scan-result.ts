// The document that a scan returns and that `--format json` prints: version 1 may gain fields, never lose or change one.
import type { Finding, TimeRange, TrackPlace } from './finding.js'
import type { NameOccurrence } from './names/name-occurrence.js'
import type { Problem } from './problem.js'

/** One input that was asked for: read to its end, or with a problem that is named in `problems`. */
export interface ScannedInput {
  readonly input: string
  readonly status: 'scanned' | 'problem'
  /** The row of the table of kinds that read it (mp3, lrc, html …). */
  readonly kind: string
  /** Decoded length of a sound, in seconds. */
  readonly seconds?: number
  /** Samples a second in the file of a sound. */
  readonly rate?: number
  /** Seconds that were not heard, and why. */
  readonly unheard?: readonly (TimeRange & { readonly why: string })[]
  /** How a sound was listened to; left out where nothing of it was. */
  readonly hearing?: Hearing
}

/** How a sound was listened to, and how much of what is said in it became words. */
export interface Hearing {
  /** ONNX runtime that it was heard with, as in `tool`; `none` where a person had written down all that sounds. */
  readonly runtime: string
  /** Seconds that are not silent. */
  readonly sounding: number
  /** What is said was written down; otherwise only numbers were listened for. */
  readonly transcribed: boolean
  /** Seconds in which words were understood, or were written down beside the sound by a person. */
  readonly words: number
  /** Stretches that sound like speech and were not understood, and why. */
  readonly notUnderstood: readonly (TimeRange & { readonly why: string })[]
}

/** Files below folders that were not read: of a kind without text and sound, or left out by the user's own rules. */
export interface PassedOver {
  /** image, code, project … or ignored. */
  readonly kind: string
  readonly files: number
  /** The first of them, a thousand at most; a folder that was left out whole ends with a slash. */
  readonly names: readonly string[]
}

/** A register that a verdict may rest on. */
export interface RegisterStamp {
  readonly territory: string
  readonly publisher: string
  /** ISO date of the publisher's file. */
  readonly date: string
  /** Of the publisher's file. */
  readonly sha256: string
}

/** A stretch of sound that was listened to because it is hidden or holds number words. */
export interface Passage {
  readonly input: string
  readonly time: TimeRange
  readonly hidden: boolean
  /** The track in which it begins, where one file holds several. */
  readonly track?: TrackPlace
  readonly transcript?: string
  /** Name of the rule by which its number words are no number: `count`, `years`, `loop`. */
  readonly rule?: string
  /** Its number words are heard where the sound is played backwards. */
  readonly reversed?: true
}

/** Counts that the summary line is made of. */
export interface ScanSummary {
  readonly inputs: number
  readonly scanned: number
  readonly problems: number
  readonly findings: number
  readonly clear: number
  readonly caution: number
  readonly notClear: number
  /** Seconds of sound that were decoded. */
  readonly seconds: number
  /** Findings that words in the texts leave out; absent where there are none. */
  readonly ignored?: number
}

/** Why a finding is left out: a word in its text says so. */
export interface Ignored {
  readonly ignored: {
    /** Of that word, from 1. */
    readonly line: number
    /** What is written behind it. */
    readonly reason?: string
  }
}

/** A finding that a word in its text left out. */
export type IgnoredFinding = Finding & Ignored

/** What is known of some inputs before the rest is scanned. */
export type ScannedPart = Pick<
  ScanResult,
  'inputs' | 'findings' | 'ignored' | 'names' | 'passages' | 'problems'
>

export interface ScanResult {
  readonly version: 1
  readonly tool: {
    readonly name: string
    readonly version: string
    readonly decoder: string
    readonly runtime: string
    readonly model: { readonly name: string; readonly sha256: string }
  }
  readonly context: {
    readonly territories: readonly string[]
    readonly languages: readonly string[]
    readonly isrc?: readonly string[]
  }
  readonly registers: readonly RegisterStamp[]
  readonly inputs: readonly ScannedInput[]
  readonly passedOver?: readonly PassedOver[]
  readonly findings: readonly Finding[]
  /** Findings that the baseline has and that are left out here. */
  readonly known?: number
  /** Findings that a word in the text itself leaves out (`wrongnumber-ignore`). */
  readonly ignored?: readonly IgnoredFinding[]
  /** Where names of the user's list stand or are said; absent where none were asked for. */
  readonly names?: readonly NameOccurrence[]
  readonly passages: readonly Passage[]
  readonly problems: readonly Problem[]
  readonly summary: ScanSummary
}
