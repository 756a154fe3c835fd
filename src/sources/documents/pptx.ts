// PPTX: slides, their masters, layouts and notes by paragraph, comments, links, charts, properties.
import { whole } from './document-reader.js'
import { WORD_GRAMMAR } from './docx.js'
import { markupTexts } from './markup-words.js'
import { besideTexts, OFFICE_PARTS, OFFICE_TECHNICAL } from './office-parts.js'
import { packedReader } from './packed-document.js'

/** Words of comments stand in an element of their own. */
const GRAMMAR = { ...WORD_GRAMMAR, paragraph: new Set(['p', 'text']), words: new Set(['t', 'text', 'v']) }

const ORDER = new Intl.Collator('en', { numeric: true })

/** Reads a presentation. */
export const readPptx = packedReader({
  parts: OFFICE_PARTS,
  technical: OFFICE_TECHNICAL,
  read: (parts) =>
    whole(
      [...parts]
        .sort(([a], [b]) => ORDER.compare(a, b))
        .flatMap(([name, xml]) => {
          const beside = besideTexts(name, xml)
          if (beside !== undefined) return beside
          const [, part = name, number = ''] = /([^/\d]+)(\d*)\.xml$/.exec(name) ?? []
          return markupTexts(xml, GRAMMAR, (at) => `${part} ${number}, paragraph ${at}`)
        }),
    ),
})
