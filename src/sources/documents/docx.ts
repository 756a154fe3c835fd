// DOCX: body, headers, footers, notes, comments and text boxes by paragraph, what was deleted, fields, links, properties.
import { whole } from './document-reader.js'
import { type MarkupGrammar, markupTexts } from './markup-words.js'
import { besideTexts, OFFICE_PARTS, OFFICE_TECHNICAL } from './office-parts.js'
import { packedReader } from './packed-document.js'

/** Source: ECMA-376-1, 17.2 to 17.4 (paragraphs, runs, tables), 17.13 (revisions) and 17.16 (fields); DrawingML text has the same names. */
export const WORD_GRAMMAR: MarkupGrammar = {
  paragraph: new Set(['p']),
  cell: new Set(['tc']),
  // A fallback repeats the text box before it for old programs.
  skip: new Set(['Fallback', 'pPr', 'rPr', 'tblPr', 'sectPr']),
  words: new Set(['t', 'delText']),
  deleted: new Set(['del', 'moveFrom']),
  fields: new Set(['instrText', 'delInstrText']),
  signs: { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' },
}

/** Reads a Word document. */
export const readDocx = packedReader({
  parts: OFFICE_PARTS,
  technical: OFFICE_TECHNICAL,
  read: (parts) =>
    whole(
      [...parts].flatMap(([name, xml]) => {
        const beside = besideTexts(name, xml)
        if (beside !== undefined) return beside
        const part = name.replace(/^word\/|\.xml$/g, '')
        const where = /^document\d*$/.test(part) ? '' : `${part}, `
        return markupTexts(xml, WORD_GRAMMAR, (at) => `${where}paragraph ${at}`)
      }),
    ),
})
