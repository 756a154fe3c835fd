// XLSX: the cells of each sheet as they are shown, links in formulas, lists, comments, text boxes, headers, properties.
import type { Span } from '../../core/finding.js'
import { copyResolved } from '../../core/text/entities.js'
import { readLinkTarget } from '../../core/text/link-target.js'
import { SourceBuilder } from '../../core/text/source-builder.js'
import { plainText, type SourceText } from '../../core/text/source-text.js'
import { walkXml } from '../../core/text/walk-xml.js'
import { WORD_GRAMMAR } from './docx.js'
import { markupTexts } from './markup-words.js'
import { besideTexts, OFFICE_PARTS, OFFICE_TECHNICAL } from './office-parts.js'
import { type Parts, packedReader } from './packed-document.js'
import { type Cell, cellPlace, columnOf, type Sheet, sheetTexts } from './sheet-cells.js'

/** Each holds the words of a page's header or footer itself. */
const PAGE_EDGES = new Set([
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
  'firstHeader',
  'firstFooter',
])

/** Comments have `text` and `author`, threaded ones too; lists to choose from stand in formulas of their own. */
const OWN_WORDS = ['text', 'author', 'formula1', 'formula2', 'definedName', 'sqref', 'v']
const GRAMMAR = {
  ...WORD_GRAMMAR,
  paragraph: new Set(['p', ...OWN_WORDS]),
  words: new Set(['t', ...OWN_WORDS]),
  skip: new Set([...WORD_GRAMMAR.skip, ...PAGE_EDGES, 'sqref', 'sheetData', 'sheets']),
}

/** Reads a workbook; what a part is its root element says, as programs name parts as they like. */
export const readXlsx = packedReader({
  parts: OFFICE_PARTS,
  technical: OFFICE_TECHNICAL,
  read: (parts, input) => {
    const strings = sharedStrings(partWith('sst', parts))
    const formats = zeroFormats(partWith('styleSheet', parts))
    const names = sheetNames(parts)
    const sheets: Sheet[] = []
    const others = [...parts].flatMap(([name, xml]) => {
      const beside = besideTexts(name, xml)
      const root = rootOf(xml)
      if (beside !== undefined || root === 'sst' || root === 'styleSheet') return beside ?? []
      const shown = names.get(name) ?? name.replace(/^xl\/(?:worksheets\/)?|\.xml$/g, '')
      const words = markupTexts(xml, GRAMMAR, () => shown)
      if (root === 'workbook')
        return [...words, ...[...names.values()].map((each) => plainText(each, 'sheet'))]
      if (root !== 'worksheet') return words
      const { cells, texts } = cellsOf(xml, strings, formats, shown)
      sheets.push({ name: shown, cells })
      return [...words, ...edgeTexts(xml, shown), ...texts]
    })
    return sheetTexts(sheets, others, input)
  },
})

/** The name of the first element, without prefix. */
function rootOf(xml: string): string | undefined {
  return /^(?:\s|\ufeff|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*<(?:[\w.-]+:)?([\w.-]+)/.exec(xml)?.[1]
}

function partWith(root: string, parts: Parts): string {
  return [...parts.values()].find((xml) => rootOf(xml) === root) ?? ''
}

/**
 * Words of page headers and footers without their codes: the three parts of a line, fonts, sizes, colours, fields.
 * Source: ECMA-376-1, 18.3.1.46.
 */
function edgeTexts(xml: string, place: string): SourceText[] {
  const texts: SourceText[] = []
  let inside = ''
  walkXml(xml, {
    open(name) {
      inside = name.slice(name.indexOf(':') + 1)
    },
    words(stretch) {
      if (!PAGE_EDGES.has(inside)) return
      const words = resolved(xml, stretch).replace(
        /&(?:([LCR])|"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|(&)|[A-Z+-])/gi,
        (_, part?: string, sign?: string) => (part === undefined ? (sign ?? '') : '\n\n'),
      )
      if (/[\p{L}\p{N}]/u.test(words)) texts.push(plainText(words.trim(), place))
    },
    close() {
      inside = ''
    },
  })
  return texts
}

/** Names of sheets by their files: the workbook names them, its relations say where they lie. */
function sheetNames(parts: Parts): Map<string, string> {
  const targets = new Map<string, string>()
  const relations = [...parts].find(([name]) => /_rels\/workbook\d*\.xml\.rels$/.test(name))?.[1] ?? ''
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g))
    targets.set(attribute(tag, 'Id'), `xl/${attribute(tag, 'Target').replace(/^\/?xl\//, '')}`)
  const names = new Map<string, string>()
  for (const [tag] of partWith('workbook', parts).matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g))
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

/** Cells, and the links that formulas make of words. */
function cellsOf(
  xml: string,
  strings: readonly string[],
  formats: ReadonlyMap<number, number>,
  sheet: string,
): { readonly cells: Cell[]; readonly texts: SourceText[] } {
  const cells: Cell[] = []
  const texts: SourceText[] = []
  let cell = { address: '', type: '', style: -1, value: '', formula: '' }
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
          formula: '',
        }
    },
    words(stretch) {
      if (inside === 'v' || inside === 't') cell.value += resolved(xml, stretch)
      else if (inside === 'f') cell.formula += resolved(xml, stretch)
    },
    close(name) {
      inside = ''
      if (name !== 'c') return
      const column = columnOf(cell.address)
      const link = readLinkTarget(plainText(cell.formula))
      if (link !== undefined) texts.push({ ...link, place: `${cellPlace(sheet, row, column)}, link` })
      const value = shownValue(cell, strings, formats)
      if (/[\p{L}\p{N}]/u.test(value)) cells.push({ row, column, value })
    },
  })
  return { cells, texts }
}

/** Of a formula that was never reckoned, its words: `"07700"&" 900123"`. */
function shownValue(
  cell: { readonly type: string; readonly style: number; readonly value: string; readonly formula: string },
  strings: readonly string[],
  formats: ReadonlyMap<number, number>,
): string {
  if (cell.value === '') return [...cell.formula.matchAll(/"([^"]*)"/g)].map(([, words]) => words).join('')
  return cell.type === 's'
    ? (strings[Number(cell.value)] ?? '')
    : shownNumber(cell.value, cell.type, formats.get(cell.style))
}

/** A whole number without exponent, with the zeros in front that its format shows. */
function shownNumber(value: string, type: string, width: number | undefined): string {
  if (type !== '' && type !== 'n') return value
  const number = Number(value)
  return Number.isSafeInteger(number) ? String(number).padStart(width ?? 0, '0') : value
}

function resolved(xml: string, stretch: Span): string {
  const builder = new SourceBuilder(xml)
  copyResolved(builder, xml, stretch)
  return builder.build().text
}
