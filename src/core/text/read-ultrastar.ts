// UltraStar songs: the syllables put together to lines, the head's values as lines of their own.
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** A note: its kind, beat, length and pitch before the syllable. Source: UltraStar song file format, usdx.eu/format. */
const NOTE = /^[:*FRG] -?\d+ \d+ -?\d+ /
/** Heads that hold file names, times and tempo. */
const SILENT_HEAD =
  /^#(?:MP3|AUDIO|VOCALS|INSTRUMENTAL|VIDEO|COVER|BACKGROUND|BPM|GAP|VIDEOGAP|START|END|PREVIEWSTART|MEDLEY\w*|CALCMEDLEY|RELATIVE|ENCODING|RESOLUTION|NOTESGAP|VERSION|YEAR|DUETSINGER\w*):/i

/** Whether a text is such a song: a head with a title, and a note. */
export function looksLikeUltraStar(original: string): boolean {
  return (
    /^\ufeff?#[A-Z0-9]+:/.test(original) &&
    /^#TITLE:/im.test(original) &&
    new RegExp(NOTE, 'm').test(original)
  )
}

/** The words as one text. */
export function readUltraStar(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  let start = 0
  for (const line of original.split('\n')) {
    const end = start + line.replace(/\r$/, '').length
    const note = NOTE.exec(line)
    if (note !== null) builder.copy(start + note[0].length, end)
    else {
      if (!builder.endsWith('\n')) builder.insert('\n')
      const head = /^#[A-Z0-9]+:/i.exec(line)
      const isOwn = SILENT_HEAD.test(line) || /^(?:-|E\s*$|P\s?\d\s*$|B:)/.test(line)
      if (!isOwn) builder.copy(start + (head?.[0].length ?? 0), end)
    }
    start += line.length + 1
  }
  return [builder.build()]
}
