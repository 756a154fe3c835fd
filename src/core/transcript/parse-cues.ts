// Transcripts that people wrote or corrected: the cues of .srt, .vtt and .ass files as lines with times.
import { resolveEntity } from '../text/parse-html.js'
import { dialogueIn, looksLikeSubStation } from '../text/read-substation.js'
import { subtitleLines } from '../text/subtitle-lines.js'
import type { TranscriptLine } from './transcript.js'

/** Markup of subtitles: tags, and the overrides of SubStation that some tools leave. */
const MARKUP = /<\/?[a-z][^<>]*>|<\d+:[\d:.]+>|\{\\[^{}]*\}/gi

const ENTITY = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});/g

/** The cues of a file of subtitles that have a text, in order of time; words between two cues belong to the first. */
export function parseCues(text: string): TranscriptLine[] {
  const lines = looksLikeSubStation(text)
    ? dialogueIn(text).map((each) => ({ ...each, words: [] }))
    : parseTimedLines(text)
  return lines.sort((a, b) => a.start - b.start)
}

function parseTimedLines(text: string): TranscriptLine[] {
  const cues: { start: number; end: number; text: string[] }[] = []
  const before: string[] = []
  for (const { start, end, times } of subtitleLines(text)) {
    if (times !== undefined) cues.push({ ...times, text: cues.length === 0 ? before : [] })
    const words = text.slice(start, end).trim()
    if (words !== '') (cues.at(-1)?.text ?? before).push(words)
  }
  return cues.flatMap(lineOf)
}

/** A cue that ends before it begins is taken to last for no time. */
function lineOf({ start, end, text }: { start: number; end: number; text: string[] }): TranscriptLine[] {
  const said = text.join(' ').replace(MARKUP, '').trim().replace(ENTITY, resolveEntity)
  return said === '' ? [] : [{ start, end: Math.max(start, end), text: said, words: [] }]
}
