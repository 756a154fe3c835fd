// Reads the words in a picture: a cover, a page of a booklet, and what its fields say.
import { readFile, stat } from 'node:fs/promises'
import { isProblem, problem } from '../../core/problem.js'
import { LARGEST_TEXT } from '../../core/text/gather-bytes.js'
import { sourceBytes } from '../source-bytes.js'
import { NO_FACTS, type SourceReader, unreadContent } from '../source.js'
import { INSTALL_OCR } from './find-ocr.js'
import { pictureWords } from './picture-words.js'

/** A picture that was named is a problem where it cannot be read. */
export const readPicture: SourceReader = async (source, pictures) => {
  const bytes = await sourceBytes(source)
  if (isProblem(bytes)) return unreadContent(bytes)
  if (pictures?.areRead === true) return { ...(await pictures.read(bytes, source.input)), facts: NO_FACTS }
  const texts = await pictureWords(bytes)
  const message = 'pictures are not read without OCR'
  return {
    texts,
    facts: NO_FACTS,
    problems: [problem(source.input, 'unknown-kind', message, INSTALL_OCR)],
  }
}

/** The fields of a picture in a folder alone: that it is not read otherwise is said once for all. */
export const readPictureFields: SourceReader = async (source) => {
  const bytes = await sourceBytes(source)
  if (isProblem(bytes)) return unreadContent(bytes)
  return { texts: await pictureWords(bytes), facts: NO_FACTS, problems: [] }
}

/** Whether the fields of a picture say anything. Rejects never. */
export async function hasPictureWords(path: string): Promise<boolean> {
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  const bytes = size > LARGEST_TEXT ? undefined : await readFile(path).catch(() => undefined)
  return bytes !== undefined && (await pictureWords(bytes)).length > 0
}
