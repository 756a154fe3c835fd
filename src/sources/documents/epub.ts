// EPUB: each chapter as the page that it is, its file as the place, and the book's own description.
import { readHtml } from '../../core/text/read-html.js'
import { readXml } from '../../core/text/read-xml.js'
import type { SourceText } from '../../core/text/source-text.js'
import { packedReader, whole } from './document-reader.js'

/** Reads a book. */
export const readEpub = packedReader(/\.(?:x?html?|opf|ncx|svg)$/i, (parts) =>
  whole(
    [...parts].flatMap(([name, text]) => {
      const read = /\.(?:opf|ncx)$/i.test(name) ? descriptionIn(text) : readHtml(text)
      return read.map((each) => ({
        ...each,
        place: each.place === undefined ? name : `${name}, ${each.place}`,
      }))
    }),
  ),
)

/** Of the package file, what a shop shows. */
function descriptionIn(xml: string): SourceText[] {
  return readXml(xml).filter(({ place = '' }) =>
    /dc:(?:title|description|creator|publisher|subject|rights)/.test(place),
  )
}
