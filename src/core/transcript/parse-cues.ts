// Transcripts that people wrote or corrected: the cues of .srt and .vtt files as lines with times.
import type { TranscriptLine } from './transcript.js'

const CUE = /^\s*((?:\d+:)?\d+:\d+[.,]\d+)\s*-->\s*((?:\d+:)?\d+:\d+[.,]\d+)/
/** Markup of subtitles: tags, and the overrides of SubStation that some tools leave. */
const MARKUP = /<\/?[a-z][^>]*>|<\d+:[\d:.]+>|\{\\[^}]*\}/gi

/** The cues of an .srt or .vtt file that have a text, in order of time. */
export function parseCues(text: string): TranscriptLine[] {
  const lines: TranscriptLine[] = []
  let cue: { start: number; end: number; text: string[] } | undefined
  const finish = (): void => {
    if (cue === undefined) return
    const said = cue.text.join(' ').replace(MARKUP, '').trim()
    if (said !== '' && cue.end >= cue.start)
      lines.push({ start: cue.start, end: cue.end, text: unescapeCue(said), words: [] })
    cue = undefined
  }
  for (const line of text.split(/\r\n|\r|\n/)) {
    const times = CUE.exec(line)
    if (times !== null) {
      finish()
      cue = { start: seconds(times[1]!), end: seconds(times[2]!), text: [] }
    } else if (line.trim() === '') finish()
    else cue?.text.push(line.trim())
  }
  finish()
  return lines.sort((a, b) => a.start - b.start)
}

/** `hh:mm:ss,mmm` or `mm:ss.mmm` in seconds. */
function seconds(stamp: string): number {
  return stamp
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

function unescapeCue(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}
