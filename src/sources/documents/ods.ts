// OpenDocument sheets: the cells as they are shown, annotations, links, properties.
import { copyResolved } from '../../core/text/entities.js'
import { SourceBuilder } from '../../core/text/source-builder.js'
import { walkXml } from '../../core/text/walk-xml.js'
import { markupTexts } from './markup-words.js'
import { OPEN_DOCUMENT_GRAMMAR, OPEN_PARTS, OPEN_TECHNICAL, openPartTexts } from './odf.js'
import { packedReader } from './packed-document.js'
import { type Cell, type Sheet, sheetTexts } from './sheet-cells.js'

/** Outside cells: notes, shapes, headers. */
const BESIDE_CELLS = {
  ...OPEN_DOCUMENT_GRAMMAR,
  cell: new Set<string>(),
  paragraph: new Set(['annotation', 'frame', 'custom-shape']),
}

/** Reads a sheet document. */
export const readOpenSheet = packedReader({
  parts: OPEN_PARTS,
  technical: OPEN_TECHNICAL,
  read: (parts, input) => {
    const content = parts.get('content.xml') ?? ''
    const others = [...parts].flatMap(([name, xml]) => {
      if (name === 'styles.xml') return markupTexts(xml, OPEN_DOCUMENT_GRAMMAR, () => 'header or footer')
      if (name !== 'content.xml') return openPartTexts(name, xml)
      return markupTexts(xml, BESIDE_CELLS, (at) => `note or shape ${at}`)
    })
    return sheetTexts(sheetsOf(content), others, input)
  },
})

/** Cells that are repeated stand once; the counts of empty ones still move those behind them. */
function sheetsOf(xml: string): Sheet[] {
  const sheets: { name: string; cells: Cell[] }[] = []
  const at = { row: 0, column: 0 }
  let cell: { value: string; depth: number } | undefined
  walkXml(xml, {
    open(name, tag) {
      const raw = xml.slice(tag.start, tag.end)
      if (name === 'table:table') {
        sheets.push({ name: /table:name="([^"]*)"/.exec(raw)?.[1] ?? '', cells: [] })
        at.row = 0
      } else if (name === 'table:table-row') {
        at.row += 1
        at.column = 0
      } else if (/^table:(?:covered-)?table-cell$/.test(name)) {
        at.column += 1
        cell = { value: '', depth: 0 }
      } else if (name === 'text:p' && cell !== undefined && cell.value !== '') cell.value += '\n'
      else if (name === 'office:annotation' && cell !== undefined) cell.depth += 1
      repeat(raw, name, at)
    },
    words(stretch) {
      if (cell === undefined || cell.depth > 0) return
      const builder = new SourceBuilder(xml)
      copyResolved(builder, xml, stretch)
      cell.value += builder.build().text
    },
    close(name) {
      if (name === 'office:annotation' && cell !== undefined) cell.depth -= 1
      if (!/^table:(?:covered-)?table-cell$/.test(name) || cell === undefined) return
      const value = cell.value.trim()
      if (/[\p{L}\p{N}]/u.test(value)) sheets.at(-1)?.cells.push({ ...at, value })
      cell = undefined
    },
  })
  return sheets
}

/** What is repeated counts as one more for each further time; the place named is that of the last. */
function repeat(raw: string, name: string, at: { row: number; column: number }): void {
  const kind = /(?:columns|rows)-repeated="(\d+)"/.exec(raw)
  if (kind === null) return
  if (name === 'table:table-row') at.row += Number(kind[1]) - 1
  else if (/table-cell$/.test(name)) at.column += Number(kind[1]) - 1
}
