// ChordPro songs: the words without the chords between their syllables, what directives say as lines.
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** [C#m7/G], [*Coda]; not [Chorus] or [bip], which are words. Source: chordpro.org, chords and directives. */
const CHORD =
  /\[(?:\*[^\]\n]{0,40}|[A-HN](?:[#b♯♭]|\.C\.)?(?:m|M|maj|min|dim|aug|sus|add|\d|\+|-|°|ø|[#b()])*(?:\/[A-H][#b]?)?)\]/g
const DIRECTIVE = /^\s*\{\s*[\w-]+\s*(?::?\s*)([^{}\n]*)\}\s*$/
/** Directives without words. */
const SILENT =
  /^\s*\{\s*(?:define|chord|tempo|time|key|capo|duration|year|columns?|col|grid|textsize|chordsize|textfont|chordfont|transpose|new_page|np|start_of_\w+|end_of_\w+|so\w|eo\w)\b/i

/** Whether a text is such a song: a directive says its title or who sings it. */
export function looksLikeChordPro(original: string): boolean {
  return /^\s*\{\s*(?:title|t|subtitle|st|artist)\s*:[^{}\n]*\}/im.test(original)
}

/** The words as one text. */
export function readChordPro(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  let start = 0
  for (const line of original.split('\n')) {
    const directive = DIRECTIVE.exec(line)
    if (directive === null) {
      let at = 0
      for (const { 0: chord, index } of line.matchAll(CHORD)) {
        builder.copy(start + at, start + index)
        at = index + chord.length
      }
      builder.copy(start + at, Math.min(start + line.length + 1, original.length))
    } else if (!SILENT.test(line)) {
      const from = start + line.lastIndexOf('}') - directive[1]!.length
      builder.copy(from, from + directive[1]!.length)
      builder.insert('\n')
    }
    start += line.length + 1
  }
  return [builder.build()]
}
