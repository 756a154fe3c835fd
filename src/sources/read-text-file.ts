// Reads a text file or a fetched page: bytes, encoding, then the reader of its kind.
import { isProblem, type Problem, problem } from '../core/problem.js'
import type { SourceText } from '../core/text/source-text.js'
import { looksLikeCueSheet, parseCueSheet } from '../core/tracks/cue-sheet.js'
import { declaredEncoding, decodeText } from './decode-text.js'
import { embeddedPictures } from './embedded-pictures.js'
import type { PictureReading } from './pictures/picture-reading.js'
import { sourceBytes } from './source-bytes.js'
import {
  NO_FACTS,
  type ReleaseFacts,
  type Source,
  type SourceContent,
  type SourceKind,
  type SourceReader,
  unreadContent,
} from './source.js'

/** A reader of files whose whole text goes through `read`; what is no text is read by what `kindOfBytes` finds it to be. */
export function textFileReader(
  read: (original: string) => readonly SourceText[] | Promise<readonly SourceText[]>,
  kindOfBytes?: (bytes: Uint8Array) => Promise<SourceKind>,
): SourceReader {
  return async (source, pictures) => {
    const bytes = await sourceBytes(source)
    if (isProblem(bytes)) return unreadContent(bytes)
    const stated = 'bytes' in source.place ? source.place.charset : undefined
    const decoded = await decodeText(bytes, stated ?? declaredEncoding(bytes))
    if (decoded === undefined) return readAsFound(source, pictures, await kindOfBytes?.(bytes))
    const { text, note } = decoded
    const plain = await read(text)
    const texts = note === undefined ? plain : plain.map((each) => ({ ...each, note }))
    const inside = await embeddedPictures(text, source.input, pictures)
    return { texts: [...texts, ...inside.texts], facts: factsOf(text), problems: inside.problems }
  }
}

/** An archive or a document under the name of a text; sound is heard under a name of its own alone. */
async function readAsFound(
  source: Source,
  pictures: PictureReading | undefined,
  kind: SourceKind | undefined,
): Promise<SourceContent> {
  const unread = binaryProblem(source.input)
  if (kind === undefined || kind.sound) return unreadContent(unread)
  const content = await (await kind.load())(source, pictures)
  return kind.extensions.length > 0 ? content : { ...content, problems: [unread] }
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
