// OpenDocument texts and presentations: paragraphs, notes, annotations, headers and footers, links, properties.
import { packedReader, whole } from './document-reader.js'
import { beside } from './docx.js'
import { type MarkupGrammar, markupTexts } from './markup-words.js'

/** Source: OpenDocument 1.3, part 3, sections 5, 6 and 9. */
export const OPEN_DOCUMENT_GRAMMAR: MarkupGrammar = {
  paragraph: new Set(['p', 'h', 'title', 'desc']),
  cell: new Set(['table-cell', 'covered-table-cell']),
  skip: new Set(['tracked-changes', 'note-citation', 'creator', 'date', 'automatic-styles']),
  signs: { s: ' ', tab: '\t', 'line-break': '\n' },
}

/** Reads a text or a presentation. */
export const readOpenDocument = packedReader(/^(?:content|styles|meta)\.xml$/, (parts) =>
  whole(
    [...parts].flatMap(([name, xml]) => {
      if (name === 'meta.xml') return beside(name, xml)
      const where = name === 'styles.xml' ? 'header or footer, ' : ''
      return markupTexts(xml, OPEN_DOCUMENT_GRAMMAR, (at) => `${where}paragraph ${at}`)
    }),
  ),
)
