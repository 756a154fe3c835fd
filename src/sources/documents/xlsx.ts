// XLSX: the cells of each sheet as they are shown, comments, text boxes, headers, links, properties.
import { copyResolved } from '../../core/text/entities.js'
import { SourceBuilder } from '../../core/text/source-builder.js'
import type { Stretch } from '../../core/text/source-text.js'
import { walkXml } from '../../core/text/walk-xml.js'
import { type Parts, packedReader } from './document-reader.js'
import { beside, WORD_GRAMMAR } from './docx.js'
import { markupTexts } from './markup-words.js'
import { type Cell, columnOf, type Sheet, sheetTexts } from './sheet-cells.js'

const PARTS =
  /^(?:xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/(?:worksheets|drawings|charts|threadedComments)\/[^/]+\.xml|xl\/comments[^/]*\.xml|xl\/(?:.*\/)?_rels\/.*\.rels|docProps\/(?:core|app)\.xml)$/

/** Each holds the words of a page's header or footer itself. */
const PAGE_EDGES = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']

/** Comments have `text`, threaded ones too; page headers stand in elements of their own. */
const GRAMMAR = {
  ...WORD_GRAMMAR,
  paragraph: new Set(['p', 'text', ...PAGE_EDGES]),
  words: new Set(['t', 'text', ...PAGE_EDGES]),
}

/** Reads a workbook. */
export const readXlsx = packedReader(PARTS, (parts, input) => {
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '')
  const formats = zeroFormats(parts.get('xl/styles.xml') ?? '')
  const names = sheetNames(parts)
  const sheets: Sheet[] = []
  const others = [...parts].flatMap(([name, xml]) => {
    if (/^xl\/(?:workbook|sharedStrings|styles)\.xml$/.test(name)) return []
    if (/\.rels$|^docProps/.test(name)) return beside(name, xml)
    const sheet = /^xl\/worksheets\/(\w+)\.xml$/.exec(name)?.[1]
    const shown = names.get(name) ?? sheet ?? name.replace(/^xl\/|\.xml$/g, '')
    if (sheet !== undefined) sheets.push({ name: shown, cells: cellsOf(xml, strings, formats) })
    const grammar = sheet === undefined ? GRAMMAR : { ...GRAMMAR, skip: new Set(['sheetData']) }
    return markupTexts(xml, grammar, () => shown)
  })
  return sheetTexts(sheets, others, input)
})

/** Names of sheets by their files: the workbook names them, its relations say where they lie. */
function sheetNames(parts: Parts): Map<string, string> {
  const targets = new Map<string, string>()
  for (const [tag] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(
    /<(?:\w+:)?Relationship\s[^<>]*>/g,
  ))
    targets.set(attribute(tag, 'Id'), `xl/${attribute(tag, 'Target').replace(/^\/?xl\//, '')}`)
  const names = new Map<string, string>()
  for (const [tag] of (parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g))
    names.set(targets.get(attribute(tag, 'r:id')) ?? '', attribute(tag, 'name'))
  return names
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''
  return resolved(found, { start: 0, end: found.length })
}

/** Strings that cells share, with their parts put together and without how they are pronounced. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let inside = ''
  let spoken = false
  walkXml(xml, {
    open(name) {
      inside = name
      if (name === 'rPh') spoken = true
      if (name === 'si') strings.push('')
    },
    words(stretch, literal) {
      if (inside === 't' && !spoken && strings.length > 0)
        strings[strings.length - 1] += literal
          ? xml.slice(stretch.start, stretch.end)
          : resolved(xml, stretch)
    },
    close(name) {
      inside = ''
      if (name === 'rPh') spoken = false
    },
  })
  return strings
}

/** Styles that show a number with zeros in front, and how many digits: a telephone number is often kept so. */
function zeroFormats(xml: string): Map<number, number> {
  const widths = new Map<string, number>()
  for (const [tag] of xml.matchAll(/<numFmt\s[^<>]*>/g)) {
    const code = attribute(tag, 'formatCode').split(';')[0]!.replace(/\\./g, '')
    if (/^[0 ().\-/"]+$/.test(code)) widths.set(attribute(tag, 'numFmtId'), code.replace(/[^0]/g, '').length)
  }
  const formats = new Map<number, number>()
  const list = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? ''
  let at = 0
  for (const [tag] of list.matchAll(/<xf[\s/][^<>]*>/g)) {
    const width = widths.get(attribute(tag, 'numFmtId'))
    if (width !== undefined) formats.set(at, width)
    at += 1
  }
  return formats
}

function cellsOf(xml: string, strings: readonly string[], formats: ReadonlyMap<number, number>): Cell[] {
  const cells: Cell[] = []
  let cell = { address: '', type: '', style: -1, value: '' }
  let inside = ''
  let row = 0
  walkXml(xml, {
    open(name, tag) {
      inside = name
      const raw = xml.slice(tag.start, tag.end)
      if (name === 'row') row = Number(attribute(raw, 'r')) || row + 1
      if (name === 'c')
        cell = {
          address: attribute(raw, 'r'),
          type: attribute(raw, 't'),
          style: Number(attribute(raw, 's') || -1),
          value: '',
        }
    },
    words(stretch) {
      if (inside === 'v' || inside === 't') cell.value += resolved(xml, stretch)
    },
    close(name) {
      inside = ''
      if (name !== 'c' || cell.value === '') return
      const value =
        cell.type === 's'
          ? (strings[Number(cell.value)] ?? '')
          : shownNumber(cell.value, cell.type, formats.get(cell.style))
      if (/[\p{L}\p{N}]/u.test(value)) cells.push({ row, column: columnOf(cell.address), value })
    },
  })
  return cells
}

/** A whole number without exponent, with the zeros in front that its format shows. */
function shownNumber(value: string, type: string, width: number | undefined): string {
  if (type !== '' && type !== 'n') return value
  const number = Number(value)
  return Number.isSafeInteger(number) ? String(number).padStart(width ?? 0, '0') : value
}

function resolved(xml: string, stretch: Stretch): string {
  const builder = new SourceBuilder(xml)
  copyResolved(builder, xml, stretch)
  return builder.build().text
}
