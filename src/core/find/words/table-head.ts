// The head of a table's column: the cell of the first row that stands above a place, for tables with bars, tabs or commas.
import { lineBegin } from '../../text/line-begin.js'

/** Units above a place in which the head may stand, and most lines between. */
const REACH = 4000
const MOST_LINES = 60
/** Signs between cells, the surest first. */
const BORDERS = ['|', '\t', ';', ','] as const

/** The head of the column that a place stands in; undefined where the lines above make no table. */
export function headOfColumn(text: string, at: number): string | undefined {
  const { from, isWhole } = lineBegin(text, at)
  if (from === 0 || !isWhole) return undefined
  const end = text.indexOf('\n', at)
  const line = text.slice(from, end < 0 ? Math.min(text.length, at + 200) : end)
  const border = BORDERS.find((sign) => line.includes(sign))
  if (border === undefined || line.length > 400) return undefined
  const columns = line.split(border).length
  const column = text.slice(from, at).split(border).length - 1
  const begin = Math.max(0, from - REACH)
  let head: string[] | undefined
  // Line by line upwards, as few lines with a comma stand below another of as many.
  for (let row = 0, to = from - 1; row < MOST_LINES && to >= begin; row++) {
    const start = Math.max(begin, text.lastIndexOf('\n', to - 1) + 1)
    const cells = text.slice(start, to).split(border)
    if (cells.length !== columns) break
    head = cells
    to = start - 1
  }
  const cell = head?.[column]?.trim()
  return cell === undefined || cell.length > 24 || /\d/.test(cell) ? undefined : cell
}
