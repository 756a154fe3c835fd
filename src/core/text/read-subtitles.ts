// Subtitles (SubRip and WebVTT): what is said, without numbers of cues, times and markup.
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

const TIMING = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/
const MARKUP = /<\/?[a-z][^<>]{0,100}>|<(?:\d{2}:)?\d{2}:\d{2}\.\d{3}>|\{\\[^{}]{0,40}\}/gi
/** WebVTT blocks that are not shown: they last until an empty line. */
const UNSEEN_BLOCK = /^(?:NOTE|STYLE|REGION)\b/

/** Whether a text is SRT or VTT: it has the header or a timing line. */
export function looksLikeSubtitles(original: string): boolean {
  return (
    /^\ufeff?WEBVTT/.test(original) ||
    // Looked for first, as most texts have no arrow at all.
    (original.includes('-->') &&
      /^[^\S\n]{0,4}(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}[^\S\n]{0,4}-->/m.test(original))
  )
}

/** The cues as one text, a line each; cue borders are line ends. */
export function readSubtitles(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  const lines = linesOf(original)
  let unseen = false
  for (const [at, { start, end }] of lines.entries()) {
    const line = original.slice(start, end)
    if (line.trim() === '') {
      unseen = false
      continue
    }
    if (UNSEEN_BLOCK.test(line) || /^\ufeff?WEBVTT/.test(line)) unseen = true
    if (TIMING.test(line)) {
      unseen = false
      continue
    }
    if (unseen) continue
    const next = lines[at + 1]
    // The number or name of a cue stands right above its times.
    if (next !== undefined && TIMING.test(original.slice(next.start, next.end))) continue
    copyWithoutMarkup(builder, line, start)
    if (end < original.length) builder.copy(end, end + 1)
  }
  return [builder.build()]
}

function linesOf(original: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  while (start <= original.length) {
    const next = original.indexOf('\n', start)
    const end = next < 0 ? original.length : next
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

function copyWithoutMarkup(builder: SourceBuilder, line: string, start: number): void {
  let at = 0
  for (const markup of line.matchAll(MARKUP)) {
    builder.copy(start + at, start + markup.index)
    at = markup.index + markup[0].length
  }
  builder.copy(start + at, start + line.length)
}
