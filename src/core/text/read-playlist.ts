// Playlists (M3U, PLS): the titles in them as a text, and the files that they list.
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** Source: M3U with EXTINF (title behind the length), PLS version 2 (FileN, TitleN). */
const TITLE = /^(?:#EXTINF:-?[\d.]*[^,\n]*,|#(?:PLAYLIST|EXTALB|EXTART|EXTGENRE):|Title\d+\s*=)\s*/i

/** Titles and remarks, a line each, each a text of its own. */
export function readPlaylist(original: string): SourceText[] {
  const texts: SourceText[] = []
  let start = 0
  for (const line of original.split('\n')) {
    const head = TITLE.exec(line)
    const from = head !== null ? head[0].length : /^#(?!EXT)/.test(line) ? 1 : undefined
    if (from !== undefined) {
      const builder = new SourceBuilder(original)
      builder.copy(start + from, start + line.length)
      texts.push(builder.build())
    }
    start += line.length + 1
  }
  return texts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** The files and addresses that a playlist lists, in order. */
export function listedInPlaylist(original: string): string[] {
  const isPls = /^\s*\[playlist\]/i.test(original)
  return original.split(/\r?\n/).flatMap((line) => {
    const entry = isPls ? /^\s*File\d+\s*=\s*(.+)$/i.exec(line)?.[1]?.trim() : line.trim()
    return entry === undefined || entry === '' || (!isPls && entry.startsWith('#')) ? [] : [entry]
  })
}
