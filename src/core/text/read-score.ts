// Scores as MusicXML: what is sung, syllable by syllable, as one text for each verse.
import { copyResolved } from './entities.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** Whether XML is a score. Source: MusicXML 4.0, score-partwise and score-timewise. */
export function looksLikeScore(original: string): boolean {
  return /<score-(?:partwise|timewise)\b/.test(original.slice(0, 4000))
}

const LYRIC = /<lyric\b([^<>]*)>([\s\S]*?)<\/lyric>/g
const SYLLABLE = /<text\b[^<>]*>([^<]*)<\/text>/g

/** The syllables of each verse in their order; those within a word are joined. */
export function readSungWords(original: string): SourceText[] {
  const verses = new Map<string, SourceBuilder>()
  for (const { 0: whole, 1: head = '', 2: body = '', index } of original.matchAll(LYRIC)) {
    const verse = /\bnumber\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? '1'
    const builder = verses.get(verse) ?? new SourceBuilder(original)
    verses.set(verse, builder)
    const begin = index + whole.length - '</lyric>'.length - body.length
    for (const { 0: element, 1: words = '', index: at } of body.matchAll(SYLLABLE)) {
      const start = begin + at + element.length - '</text>'.length - words.length
      copyResolved(builder, original, { start, end: start + words.length })
    }
    if (!/<syllabic>\s*(?:begin|middle)\s*</.test(body)) builder.insert(' ')
  }
  return [...verses].map(([verse, builder]) => builder.build(`lyrics, verse ${verse}`))
}
