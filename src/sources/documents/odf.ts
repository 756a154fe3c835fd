// OpenDocument texts and presentations: paragraphs, what was deleted, notes, annotations, forms, headers, links, properties.
import type { SourceText } from '../../core/text/source-text.js'
import { whole } from './document-reader.js'
import { type MarkupGrammar, markupTexts } from './markup-words.js'
import { propertyTexts } from './office-parts.js'
import { packedReader } from './packed-document.js'

/** Source: OpenDocument 1.3, part 3, sections 5, 6 and 9. */
export const OPEN_DOCUMENT_GRAMMAR: MarkupGrammar = {
  paragraph: new Set(['p', 'h', 'title', 'desc', 'creator']),
  cell: new Set(['table-cell', 'covered-table-cell']),
  skip: new Set(['change-info', 'note-citation', 'date', 'automatic-styles', 'binary-data']),
  deleted: new Set(['deletion']),
  signs: { s: ' ', tab: '\t', 'line-break': '\n' },
}

/** Of a document and of those that lie in it: charts, formulas, tables. */
export const OPEN_PARTS = /(?:^|\/)(?:content|styles|meta)\.xml$/
export const OPEN_TECHNICAL =
  /(?:^|\/)(?:settings|manifest)\.(?:xml|rdf)$|^ObjectReplacements\/|(?:^|\/)(?:layout-cache|current\.xml)$/

/** The texts of one part; `name` is that in the archive. */
export function openPartTexts(name: string, xml: string): SourceText[] {
  if (name === 'meta.xml') return propertyTexts(xml)
  const inside = name.includes('/') ? `${name.slice(0, name.lastIndexOf('/'))}, ` : ''
  const where = name.endsWith('styles.xml') ? 'header or footer, ' : ''
  return markupTexts(xml, OPEN_DOCUMENT_GRAMMAR, (at) => `${inside}${where}paragraph ${at}`)
}

/** Reads a text or a presentation. */
export const readOpenDocument = packedReader({
  parts: OPEN_PARTS,
  technical: OPEN_TECHNICAL,
  read: (parts) => whole([...parts].flatMap(([name, xml]) => openPartTexts(name, xml))),
})

/** Reads a document that is one file of XML. */
export function readFlatDocument(xml: string): SourceText[] {
  return openPartTexts('content.xml', xml)
}
