// PPTX: slides and their notes by paragraph, comments, links, and the document's properties.
import { packedReader, whole } from './document-reader.js'
import { beside, WORD_GRAMMAR } from './docx.js'
import { markupTexts } from './markup-words.js'

const PARTS =
  /^(?:ppt\/(?:slides|notesSlides|comments|diagrams|charts)\/[^/]+\.xml|ppt\/(?:.*\/)?_rels\/.*\.rels|docProps\/(?:core|app)\.xml)$/

/** Words of comments stand in an element of their own. */
const GRAMMAR = { ...WORD_GRAMMAR, paragraph: new Set(['p', 'text']), words: new Set(['t', 'text', 'v']) }

const ORDER = new Intl.Collator('en', { numeric: true })

/** Reads a presentation. */
export const readPptx = packedReader(PARTS, (parts) =>
  whole(
    [...parts]
      .sort(([a], [b]) => ORDER.compare(a, b))
      .flatMap(([name, xml]) => {
        const part = /^ppt\/\w+\/(\D+)(\d*)\.xml$/.exec(name)
        if (part === null) return beside(name, xml)
        return markupTexts(xml, GRAMMAR, (at) => `${part[1]} ${part[2]}, paragraph ${at}`)
      }),
  ),
)
