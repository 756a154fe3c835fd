// A transcript in the formats that people correct and players show: txt, srt, vtt, lrc, and json with word times.
import type { Transcript, TranscriptLine } from '../core/transcript/transcript.js'
import { printable } from './printable.js'

/** What a written transcript says of its origin; only json has room for it. */
export interface TranscriptOrigin {
  /** The file that was listened to, as the user named it. */
  readonly input: string
  /** Length of the sound in seconds. */
  readonly seconds: number
  /** Engine and model. */
  readonly engine: string
}

export type TranscriptFormat = (transcript: Transcript, origin: TranscriptOrigin) => string

/** Formats by the name that `--format` takes, which is also the extension of a sidecar. */
export const TRANSCRIPT_FORMATS: Readonly<Record<string, TranscriptFormat>> = {
  txt: ({ lines }) => lines.map((line) => `${printable(line.text)}\n`).join(''),
  srt: ({ lines }) =>
    lines
      .map(
        (line, index) =>
          `${index + 1}\n${stamp(line.start, ',')} --> ${stamp(cueEnd(lines, index), ',')}\n${printable(line.text)}\n`,
      )
      .join('\n'),
  vtt: ({ lines }) =>
    `WEBVTT\n\n${lines.map((line, index) => `${stamp(line.start, '.')} --> ${stamp(cueEnd(lines, index), '.')}\n${escapeCue(line.text)}\n`).join('\n')}`,
  lrc: writeLrc,
  json: (transcript, origin) => `${JSON.stringify(document(transcript, origin), null, 2)}\n`,
}

/** Silence longer than this ends a line of an .lrc file by an empty one, in seconds. */
const LRC_PAUSE = 3
/** A cue is shown at least this long, in seconds, if the next one leaves room. */
const SHORTEST_CUE = 1

function cueEnd(lines: readonly TranscriptLine[], index: number): number {
  const { start, end } = lines[index]!
  const next = lines[index + 1]?.start ?? Number.POSITIVE_INFINITY
  return Math.max(end, Math.min(start + SHORTEST_CUE, next))
}

/** `hh:mm:ss,mmm` as SubRip has it, with a point as WebVTT has it. */
function stamp(seconds: number, separator: string): string {
  const milliseconds = Math.round(seconds * 1000)
  const part = (value: number, width: number): string => String(Math.floor(value)).padStart(width, '0')
  const clock = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60, (milliseconds / 1000) % 60]
  return `${clock.map((value) => part(value, 2)).join(':')}${separator}${part(milliseconds % 1000, 3)}`
}

/** WebVTT reads `<` and `&` as markup. Source: WebVTT, section 4.2.2. */
function escapeCue(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** `[mm:ss.xx]` before each line; minutes go on counting past 99. */
function writeLrc({ lines }: Transcript): string {
  return lines
    .map(({ start, end, text }, index) => {
      const next = lines[index + 1]?.start
      const gap = next !== undefined && next - end < LRC_PAUSE ? '' : `${lrcStamp(end)}\n`
      return `${lrcStamp(start)}${printable(text)}\n${gap}`
    })
    .join('')
}

function lrcStamp(seconds: number): string {
  const hundredths = Math.round(seconds * 100)
  const minutes = String(Math.floor(hundredths / 6000)).padStart(2, '0')
  return `[${minutes}:${((hundredths % 6000) / 100).toFixed(2).padStart(5, '0')}]`
}

function document({ lines }: Transcript, origin: TranscriptOrigin): object {
  return {
    version: 1,
    ...origin,
    lines: lines.map((line) => ({
      start: round(line.start),
      end: round(line.end),
      ...(line.language === undefined ? {} : { language: line.language }),
      text: line.text,
      words: line.words.map(({ text, start, end, probability }) => ({
        text,
        start: round(start),
        end: round(end),
        probability: Math.round(probability * 1000) / 1000,
      })),
    })),
  }
}

/** Milliseconds are finer than any listener is. */
function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
