// Reads a text file or a fetched page: bytes, encoding, then the reader of its kind.
import { isProblem, type Problem, problem } from '../core/problem.js'
import { readChordPro } from '../core/text/read-chordpro.js'
import { readHtml } from '../core/text/read-html.js'
import { readJson } from '../core/text/read-json.js'
import { readLrc } from '../core/text/read-lrc.js'
import { readMarkdown } from '../core/text/read-markdown.js'
import { readPlaylist } from '../core/text/read-playlist.js'
import { readSubStation } from '../core/text/read-substation.js'
import { readSubtitles } from '../core/text/read-subtitles.js'
import { readTable } from '../core/text/read-table.js'
import { readText } from '../core/text/read-text.js'
import { readTimedXml } from '../core/text/read-xml.js'
import { readYaml } from '../core/text/read-yaml.js'
import type { SourceText } from '../core/text/source-text.js'
import { looksLikeCueSheet, parseCueSheet } from '../core/tracks/cue-sheet.js'
import { declaredEncoding, decodeText } from './decode-text.js'
import { NO_FACTS, type ReleaseFacts, type SourceReader, unreadContent } from './source.js'
import { sourceBytes } from './source-bytes.js'

/** The readers of the core by kind; a .txt may hold any of them, so it is looked at. */
export {
  readChordPro as chordPro,
  readHtml as html,
  readJson as json,
  readLrc as lrc,
  readMarkdown as markdown,
  readPlaylist as playlist,
  readSubStation as subStation,
  readSubtitles as subtitles,
  readTable as table,
  readText as plain,
  readTimedXml as timedXml,
  readYaml as yaml,
}

/** A reader of files whose whole text goes through `read`. */
export function textFileReader(read: (original: string) => readonly SourceText[]): SourceReader {
  return async (source) => {
    const bytes = await sourceBytes(source)
    if (isProblem(bytes)) return unreadContent(bytes)
    const stated = 'bytes' in source.place ? source.place.charset : undefined
    const decoded = await decodeText(bytes, stated ?? declaredEncoding(bytes))
    if (decoded === undefined) return unreadContent(binaryProblem(source.input))
    const { text, note } = decoded
    const texts = note === undefined ? read(text) : read(text).map((each) => ({ ...each, note }))
    return { texts, facts: factsOf(text), problems: [] }
  }
}

/** A cue sheet says what the release is; other texts are read for that as they are. */
function factsOf(original: string): ReleaseFacts {
  if (!looksLikeCueSheet(original)) return NO_FACTS
  const { isrc, names } = parseCueSheet(original)
  return { isrc, names, languages: [] }
}

function binaryProblem(input: string): Problem {
  return problem(input, 'unreadable', 'the content is no text', 'check its name: the extension does not fit')
}
