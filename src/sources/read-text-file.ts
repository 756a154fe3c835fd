// Reads a text file or a fetched page: bytes, encoding, then the reader of its kind.
import { readFile, stat } from 'node:fs/promises'
import { LARGEST_TEXT, tooLarge } from '../core/gather-bytes.js'
import { type Problem, problem } from '../core/problem.js'
import { readHtml } from '../core/text/read-html.js'
import { readJson } from '../core/text/read-json.js'
import { readLrc } from '../core/text/read-lrc.js'
import { readMarkdown } from '../core/text/read-markdown.js'
import { readSubStation } from '../core/text/read-substation.js'
import { readSubtitles } from '../core/text/read-subtitles.js'
import { readText } from '../core/text/read-text.js'
import { readTimedXml, readXml } from '../core/text/read-xml.js'
import type { SourceText } from '../core/text/source-text.js'
import { looksLikeCueSheet, parseCueSheet } from '../core/tracks/cue-sheet.js'
import { declaredEncoding, decodeText } from './decode-text.js'
import { fileProblem } from './file-problem.js'
import { NO_FACTS, type ReleaseFacts, type Source, type SourceReader, unreadContent } from './source.js'

/** The readers of the core by kind; a .txt may hold any of them, so it is looked at. */
export {
  readHtml as html,
  readJson as json,
  readLrc as lrc,
  readMarkdown as markdown,
  readSubStation as subStation,
  readSubtitles as subtitles,
  readText as plain,
  readTimedXml as timedXml,
  readXml as xml,
}

/** A reader of files whose whole text goes through `read`. */
export function textFileReader(read: (original: string) => readonly SourceText[]): SourceReader {
  return async (source) => {
    const bytes = await bytesOf(source)
    if (!(bytes instanceof Uint8Array)) return unreadContent(bytes)
    if (bytes.length === 0) return unreadContent(emptyProblem(source.input))
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

async function bytesOf(source: Source): Promise<Uint8Array | Problem> {
  if ('bytes' in source.place) return source.place.bytes
  try {
    const { size } = await stat(source.place.path)
    if (size > LARGEST_TEXT) return tooLarge(source.input)
    return await readFile(source.place.path)
  } catch (error) {
    return fileProblem(source.input, error)
  }
}

function emptyProblem(input: string): Problem {
  return problem(input, 'empty', 'the file is empty', 'check that it was copied completely')
}

function binaryProblem(input: string): Problem {
  return problem(input, 'unreadable', 'the content is no text', 'check its name: the extension does not fit')
}
