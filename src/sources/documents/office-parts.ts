// The parts that Word, PowerPoint and Excel documents have alike: links, properties, charts, data of fields, old drawings.
import { readXml } from '../../core/text/read-xml.js'
import type { SourceText } from '../../core/text/source-text.js'
import { type MarkupGrammar, markupTexts } from './markup-words.js'

/** Parts with words may have any name: what is no technical part is read. */
export const OFFICE_PARTS = /\.(?:xml|rels|vml)$/i
/** A drawing of SmartArt has the words of its data once more. */
export const OFFICE_TECHNICAL =
  /(?:^|\/)(?:stylesWithEffects|webSettings|settings|fontTable|numbering|presProps|viewProps|tableStyles|calcChain|itemProps\d*)\.xml$|^word\/(?:.*\/)?styles\.xml$|\/diagrams\/(?:drawing|layout|quickStyles?|colors)\d*\.xml$/

/** The texts of such a part; undefined where it is one of the format's own. */
export function besideTexts(name: string, xml: string): SourceText[] | undefined {
  if (name.endsWith('.rels')) return markupTexts(xml, NOTHING, () => 'link')
  if (name.startsWith('docProps/')) return propertyTexts(xml)
  if (name.startsWith('customXml/')) return readXml(xml)
  if (name.endsWith('.vml')) return markupTexts(xml, OLD_DRAWING, () => 'drawing')
  if (/\/chart(?:s|Ex)?\/[^/]+$/i.test(name)) return markupTexts(xml, CHART, () => 'chart')
  return undefined
}

/** Of what programs note of themselves and count. */
const COUNTED =
  /(?:@\w+|(?:Application|AppVersion|DocSecurity|Template|TotalTime|\w*Pages|Words|Characters\w*|Lines|Paragraphs|Slides|Notes|HiddenSlides|MMClips|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|created|modified|lastPrinted|revision|version|HeadingPairs.*|TitlesOfParts.*|generator|(?:creation-)?date|editing-\w+|document-statistic|initial-creator))(?:\[\d+\])?$/

/** What a document says of itself, under names of its own too. */
export function propertyTexts(xml: string): SourceText[] {
  return readXml(xml).filter(({ place = '' }) => !COUNTED.test(place))
}

const NOTHING: MarkupGrammar = { paragraph: new Set(), cell: new Set(), skip: new Set(), signs: {} }
const OLD_DRAWING: MarkupGrammar = {
  ...NOTHING,
  paragraph: new Set(['textbox']),
  skip: new Set(['ClientData']),
}
/** Titles are paragraphs; names of what is counted are values that are kept beside the sheet. */
const CHART: MarkupGrammar = {
  ...NOTHING,
  paragraph: new Set(['p', 'pt']),
  skip: new Set(['numCache', 'numLit', 'pPr', 'rPr']),
  words: new Set(['t', 'v']),
}
