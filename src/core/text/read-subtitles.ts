// Subtitles (SubRip, WebVTT, SubViewer, SBV): what is said, without numbers of cues, times and markup.
import { copyResolved } from './entities.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'
import { subtitleLines } from './subtitle-lines.js'

const MARKUP = /<\/?[a-z][^<>]{0,100}>|<(?:\d{2}:)?\d{2}:\d{2}\.\d{3}>|\{\\[^{}]{0,40}\}/gi

/** The cues as one text, a line each; cue borders are line ends. */
export function readSubtitles(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  for (const { start, end } of subtitleLines(original))
    if (original.slice(start, end).trim() !== '') copyWithoutMarkup(builder, original, start, end)
  return [builder.build()]
}

function copyWithoutMarkup(builder: SourceBuilder, original: string, start: number, end: number): void {
  let at = start
  for (const markup of original.slice(start, end).matchAll(MARKUP)) {
    copyResolved(builder, original, { start: at, end: start + markup.index })
    at = start + markup.index + markup[0].length
  }
  copyResolved(builder, original, { start: at, end: Math.min(end + 1, original.length) })
}
