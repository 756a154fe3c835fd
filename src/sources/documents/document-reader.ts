// Reads a document by its kind: bytes, the parts of its archive, then the reader of its format; faults are problems.
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { SourceText } from '../../core/text/source-text.js'
import type { ZipFault } from '../../parsers/unpack-zip.js'
import type { PassedFile } from '../passed-over.js'
import type { PictureReading } from '../pictures/picture-reading.js'
import { sourceBytes } from '../source-bytes.js'
import { NO_FACTS, type SourceReader, unreadContent } from '../source.js'

/** What a reader makes of a document. */
export interface DocumentContent {
  readonly texts: readonly SourceText[]
  readonly problems: readonly Problem[]
  readonly passedOver?: readonly PassedFile[]
}

/** A reader of documents; what it throws is the problem of a document that is damaged. */
export function documentReader(
  read: (
    bytes: Uint8Array,
    input: string,
    pictures: PictureReading | undefined,
    depth: number,
  ) => Promise<DocumentContent | Problem>,
): SourceReader {
  return async (source, pictures) => {
    const bytes = await sourceBytes(source)
    if (isProblem(bytes)) return unreadContent(bytes)
    try {
      const content = await read(bytes, source.input, pictures, source.depth ?? 0)
      return isProblem(content) ? unreadContent(content) : { ...content, facts: NO_FACTS }
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      return unreadContent(damaged(source.input, text))
    }
  }
}

/** The problem of a document that cannot be read to its end. */
export function damaged(input: string, why: string): Problem {
  return problem(input, 'unreadable', `the document is damaged: ${why}`, 'open it and save it again')
}

/** The problem of an archive that gave nothing. */
export function zipProblem(input: string, { fault, isProtected }: ZipFault): Problem {
  return isProtected === true
    ? problem(input, 'unreadable', 'it is protected by a password', 'save a copy without one')
    : damaged(input, fault)
}

/** Texts without problems. */
export function whole(texts: readonly SourceText[]): DocumentContent {
  return { texts, problems: [] }
}
