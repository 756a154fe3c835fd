// Pictures that a page or a drawing carries in itself, as data: addresses.
import { problem } from '../core/problem.js'
import type { SourceText } from '../core/text/source-text.js'
import type { PictureContent, PictureReading } from './pictures/picture-reading.js'

/** Source: RFC 2397. */
const DATA = /data:image\/([\w.+-]+)((?:;[\w=.-]+)*?)(;base64)?,([^"'<>)\s]{20,})/gi
/** Pictures that are looked at in one text. */
const MOST_PICTURES = 200

/** The words of all pictures in a text; those that cannot be read are problems. Drawings (SVG) are read as text. */
export async function embeddedPictures(
  text: string,
  input: string,
  pictures: PictureReading | undefined,
): Promise<PictureContent> {
  const texts: SourceText[] = []
  const problems: PictureContent['problems'][number][] = []
  if (!text.includes('data:image/')) return { texts, problems }
  let number = 0
  for (const [, kind = '', , base64, data = ''] of text.matchAll(DATA)) {
    number += 1
    if (number > MOST_PICTURES) {
      const message = `pictures in it beyond ${MOST_PICTURES} were not read`
      problems.push(problem(input, 'too-many', message, 'split it into smaller files'))
      break
    }
    const name = `picture ${number} in it`
    const bytes = base64 === undefined ? Buffer.from(unescaped(data)) : Buffer.from(data, 'base64')
    if (kind.toLowerCase() === 'svg+xml') {
      const { readXml } = await import('../core/text/read-xml.js')
      for (const each of readXml(bytes.toString('utf8')))
        texts.push({ ...each, place: `${name}, ${each.place ?? ''}` })
      continue
    }
    const read = await pictures?.read(bytes, input, name)
    for (const each of read?.texts ?? []) texts.push(each)
    for (const each of read?.problems ?? []) problems.push(each)
  }
  return { texts, problems }
}

function unescaped(data: string): string {
  try {
    return decodeURIComponent(data)
  } catch {
    return data
  }
}
