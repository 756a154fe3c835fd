// The lines of subtitles that are shown, without numbers and names of cues, settings and notes.
import type { Span } from '../finding.js'
import { type CueTimes, readCueTimes } from './subtitle-times.js'

const VTT_HEADER = /^\ufeff?WEBVTT(?!\S)/

/** Blocks of WebVTT that are not shown: they last until an empty line. SubRip has none, so there they are words. */
const UNSEEN_BLOCK = /^(?:NOTE|STYLE|REGION)(?!\S)/

const CUE_NUMBER = /^\s*(?:0|[1-9]\d{0,5})\s*$/

/** A line, or what stands in it behind the times of a cue; its end is the line's. */
export interface SubtitleLine extends Span {
  /** A cue begins here. */
  readonly times?: CueTimes
}

/** Whether a text says that it is WebVTT. */
export function hasVttHeader(text: string): boolean {
  return VTT_HEADER.test(text)
}

/** In order; a line that opens a cue comes even where nothing stands behind the times. */
export function subtitleLines(text: string): SubtitleLine[] {
  const isVtt = hasVttHeader(text)
  let unseen = isVtt
  let beginsBlock = true
  let cues = 0
  const lines = linesOf(text)
  return lines.filter(({ start, end, times }, at) => {
    const line = text.slice(start, end)
    const empty = line.trim() === ''
    unseen = (isVtt && beginsBlock && UNSEEN_BLOCK.test(line)) || (unseen && !empty && times === undefined)
    // The number or name of a cue stands right above its times; where no empty line parts the cues, only its number does.
    const isNumber = CUE_NUMBER.test(line) && (beginsBlock || [cues, cues + 1].includes(Number(line)))
    const named = lines[at + 1]?.times !== undefined && (isNumber || (isVtt && beginsBlock))
    if (times !== undefined) cues += 1
    beginsBlock = empty && times === undefined
    return times !== undefined || !(empty || unseen || named)
  })
}

function linesOf(text: string): SubtitleLine[] {
  const lines: SubtitleLine[] = []
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const times = readCueTimes(text.slice(start, end))
    lines.push(times === undefined ? { start, end } : { start: start + times.length, end, times })
    start = end + 1
  }
  return lines
}
