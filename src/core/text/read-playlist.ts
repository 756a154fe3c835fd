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

/** The files and addresses in the order of the list, as they stand there. */
export function playlistEntries(text: string): string[] {
  const isPls = /^\s*\[playlist\]/i.test(text)
  return text.split('\n').flatMap((line) => {
    const entry = (isPls ? /^File\d+\s*=\s*(.*)$/i.exec(line)?.[1] : line)?.trim() ?? ''
    return entry === '' || entry.startsWith('#') ? [] : [entry.replace(/^\ufeff/, '')]
  })
}
