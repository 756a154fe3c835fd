// EPUB: each chapter as the page that it is, its file as the place, tables of contents, what its style sheets write, and the book's own description.

import { readStyleSheet } from '../../core/text/html-unseen.js'
import { readHtml } from '../../core/text/read-html.js'
import { readXml } from '../../core/text/read-xml.js'
import type { SourceText } from '../../core/text/source-text.js'
import { whole } from './document-reader.js'
import { packedReader } from './packed-document.js'

/** Reads a book. */
export const readEpub = packedReader({
  parts: /\.(?:x?html?|opf|ncx|svg|css)$/i,
  technical: /^(?:iTunesMetadata\.plist|encryption\.xml)$/,
  read: (parts) =>
    whole(
      [...parts].flatMap(([name, text]) =>
        wordsOf(name, text).map((each) => ({
          ...each,
          place: each.place === undefined ? name : `${name}, ${each.place}`,
        })),
      ),
    ),
})

function wordsOf(name: string, text: string): readonly SourceText[] {
  if (/\.ncx$/i.test(name)) return readXml(text).filter(({ place = '' }) => !place.includes('@'))
  if (/\.css$/i.test(name)) return [readStyleSheet(text, { start: 0, end: text.length }) ?? []].flat()
  return /\.opf$/i.test(name) ? descriptionIn(text) : readHtml(text)
}

/** Of the package file, what a shop shows. */
function descriptionIn(xml: string): SourceText[] {
  return readXml(xml).filter(({ place = '' }) =>
    /dc:(?:title|description|creator|contributor|publisher|subject|rights|coverage)|meta(?:\[\d+\])?(?:\/@content)?$/.test(
      place,
    ),
  )
}
