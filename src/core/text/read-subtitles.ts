// Subtitles (SubRip, WebVTT, SubViewer, SBV): what is said, without numbers of cues, times and markup.
import { copyResolved } from './entities.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'
import { hasVttHeader, subtitleLines } from './subtitle-lines.js'

const MARKUP = /<\/?[a-z][^<>]{0,100}>|<(?:\d{2}:)?\d{2}:\d{2}\.\d{3}>|\{\\[^{}]{0,40}\}/gi

/** The cues as one text, a line each; cue borders are line ends. What nobody is shown (notes, names of cues) stands apart. */
export function readSubtitles(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  for (const { start, end } of subtitleLines(original))
    if (original.slice(start, end).trim() !== '') copyWithoutMarkup(builder, original, start, end)
  const aside = asideOf(original)
  return aside === undefined ? [builder.build()] : [builder.build(), aside]
}

/** Notes, the words behind the header, and names of cues of WebVTT, a line each. Settings of its looks are none. */
function asideOf(original: string): SourceText | undefined {
  if (!hasVttHeader(original)) return undefined
  const shown = new Set(subtitleLines(original).map(({ end }) => end))
  const builder = new SourceBuilder(original)
  let settings = false
  let start = 0
  for (const line of original.split('\n')) {
    const end = start + line.length
    settings = line.trim() !== '' && (settings || /^(?:STYLE|REGION)(?!\S)/.test(line))
    if (!settings && !shown.has(end) && /\d{2}/.test(line)) {
      builder.copy(start, end)
      builder.insert('\n')
    }
    start = end + 1
  }
  const aside = builder.build('note')
  return aside.segments.length === 0 ? undefined : aside
}

function copyWithoutMarkup(builder: SourceBuilder, original: string, start: number, end: number): void {
  let at = start
  for (const markup of original.slice(start, end).matchAll(MARKUP)) {
    copyResolved(builder, original, { start: at, end: start + markup.index })
    at = start + markup.index + markup[0].length
  }
  copyResolved(builder, original, { start: at, end: Math.min(end + 1, original.length) })
}
