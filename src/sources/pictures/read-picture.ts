// Reads the words in a picture: a cover, a page of a booklet.
import { isProblem, problem } from '../../core/problem.js'
import { NO_FACTS, type SourceReader, unreadContent } from '../source.js'
import { sourceBytes } from '../source-bytes.js'
import { INSTALL_OCR } from './find-ocr.js'

/** A picture that was named is a problem where it cannot be read. */
export const readPicture: SourceReader = async (source, pictures) => {
  if (pictures?.areRead !== true)
    return unreadContent(
      problem(source.input, 'unknown-kind', 'pictures are not read without OCR', INSTALL_OCR),
    )
  const bytes = await sourceBytes(source)
  if (isProblem(bytes)) return unreadContent(bytes)
  return { ...(await pictures.read(bytes, source.input)), facts: NO_FACTS }
}
