// Tells by looking at a text what it is, and reads it: cue sheet, LRC, subtitles, XML, JSON, HTML, Markdown or plain.
import { looksLikeCueSheet } from '../tracks/cue-sheet.js'
import { lineEnds } from './line-ends.js'
import { looksLikeHtml, looksLikeJson, looksLikeSubtitles, looksLikeXml } from './looks-like.js'
import { looksLikeChordPro, readChordPro } from './read-chordpro.js'
import { readCueSheet } from './read-cue-sheet.js'
import { looksLikeLrc, readLrc } from './read-lrc.js'
import { looksLikeMarkdown, readMarkdown } from './read-markdown.js'
import { readPlain } from './read-plain.js'
import { looksLikeSubStation, readSubStation } from './read-substation.js'
import { looksLikeUltraStar, readUltraStar } from './read-ultrastar.js'
import type { SourceText } from './source-text.js'

/** The readable texts of an input of unknown kind, each with the way back to `original`. Parsers of markup are loaded for markup alone. */
export async function readText(text: string): Promise<SourceText[]> {
  const original = lineEnds(text)
  if (looksLikeCueSheet(original)) return readCueSheet(original)
  if (looksLikeUltraStar(original)) return readUltraStar(original)
  if (looksLikeChordPro(original)) return readChordPro(original)
  if (looksLikeSubStation(original)) return readSubStation(original)
  if (looksLikeSubtitles(original)) return (await import('./read-subtitles.js')).readSubtitles(original)
  if (looksLikeLrc(original)) return readLrc(original)
  if (looksLikeXml(original)) return (await import('./read-xml.js')).readXml(original)
  if (looksLikeJson(original)) return (await import('./read-json.js')).readJson(original)
  if (looksLikeHtml(original)) return (await import('./read-html.js')).readHtml(original)
  if (looksLikeMarkdown(original)) return readMarkdown(original)
  return readPlain(original)
}
