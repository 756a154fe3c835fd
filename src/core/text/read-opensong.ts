// Songs of OpenSong: XML whose words stand in one element, line by line under lines of chords.
import { SourceBuilder } from './source-builder.js'
import { type SourceText, withinSource } from './source-text.js'

/** What the reader of XML puts before the words of an element. */
const LABEL = /^lyrics: /

/** Whether XML is such a song; a line of chords, of a part or of words begins with a sign that says so. */
export function looksLikeOpenSong(original: string): boolean {
  return /<song\b[^<>]*>/.test(original.slice(0, 2000)) && /<lyrics>\s*(?:\[|[. ;\d])/.test(original)
}

/**
 * The words of a `lyrics` element: chords, remarks' signs, numbers of verses and the signs that stretch a syllable or end a
 * page are gone. Source: OpenSong, "Song file format".
 */
export function openSongWords(lyrics: SourceText): SourceText {
  const { text, place } = lyrics
  const builder = new SourceBuilder(text)
  let start = LABEL.exec(text)?.[0].length ?? 0
  for (const line of text.slice(start).split('\n')) {
    if (!/^(?:\.|\[|---|-!!)/.test(line)) copyLine(builder, line, start)
    start += line.length + 1
  }
  return withinSource(builder.build(place), lyrics)
}

/** The first sign says whether it is words (blank), a verse's number, or a remark (;). */
function copyLine(builder: SourceBuilder, line: string, start: number): void {
  let at = /^(?:\s+|;|\d(?=\D))?/.exec(line)![0].length
  for (const { 0: stretched, index } of line.matchAll(/_+|\|+/g)) {
    if (index < at) continue
    builder.copy(start + at, start + index)
    if (stretched.startsWith('|')) builder.insert('\n')
    at = index + stretched.length
  }
  builder.copy(start + at, start + line.length)
  builder.insert('\n')
}
