// DOCX: body, headers, footers, notes, comments and text boxes by paragraph, links, and the document's properties.
import { readXml } from '../../core/text/read-xml.js'
import type { SourceText } from '../../core/text/source-text.js'
import { packedReader, whole } from './document-reader.js'
import { type MarkupGrammar, markupTexts } from './markup-words.js'

/** Source: ECMA-376-1, 17.2 to 17.4 (paragraphs, runs, tables) and 17.16 (fields); DrawingML text has the same names. */
export const WORD_GRAMMAR: MarkupGrammar = {
  paragraph: new Set(['p']),
  cell: new Set(['tc']),
  // A fallback repeats the text box before it for old programs.
  skip: new Set(['Fallback', 'pPr', 'rPr', 'tblPr', 'sectPr', 'delText', 'instrText']),
  words: new Set(['t']),
  signs: { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' },
}

const PARTS =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\d*\.xml|word\/(?:.*\/)?_rels\/.*\.rels|docProps\/(?:core|app)\.xml)$/

/** Reads a Word document. */
export const readDocx = packedReader(PARTS, (parts) =>
  whole(
    [...parts].flatMap(([name, xml]) => {
      const part = /^word\/(\w+)\.xml$/.exec(name)?.[1]
      if (part === undefined) return beside(name, xml)
      const where = part === 'document' ? '' : `${part}, `
      return markupTexts(xml, WORD_GRAMMAR, (at) => `${where}paragraph ${at}`)
    }),
  ),
)

/** Links lie beside the parts that have them; a document's properties are what a search shows of it. */
export function beside(name: string, xml: string): SourceText[] {
  if (name.endsWith('.rels')) return markupTexts(xml, LINKS, () => 'link')
  return readXml(xml).filter(({ place = '' }) =>
    /(?:title|subject|description|keywords|category|Company|Manager)$/.test(place),
  )
}

const LINKS: MarkupGrammar = { paragraph: new Set(), cell: new Set(), skip: new Set(), signs: {} }
