// Puts words back together by their place on a page: pieces of a line joined, columns and cells apart.

import type { PlacedPiece, TextPiece } from '../../core/text/page-box.js'

/** A piece of text where it stands. */
export interface PlacedWords extends PlacedPiece {
  readonly text: string
}

/** Words that are read on from line to line, and where the pieces of them stand. */
export interface PageBlock {
  readonly text: string
  readonly pieces: readonly TextPiece[]
}

/** Of the letters' height: pieces nearer than this are one word, farther than that are in two columns or cells. */
const WORD_GAP = 0.15
const COLUMN_GAP = 1.6
/** Pieces this near in height are in one line. */
const SAME_LINE = 0.45
/** Lines this near below each other are read on. */
const NEXT_LINE = 2.2

/** A piece on a page that was turned so that its line lies flat. */
interface FlatWords extends PlacedWords {
  readonly piece: PlacedPiece
}

/** A stretch of a line between two gaps; its pieces by units of its text. */
interface Segment {
  text: string
  readonly pieces: TextPiece[]
  readonly x: number
  end: number
  readonly y: number
  readonly size: number
}

/** The blocks of a page from its top to its bottom. */
export function pageBlocks(words: readonly PlacedWords[]): PageBlock[] {
  const angles = new Map<number, FlatWords[]>()
  for (const each of words) {
    const turned = turn(each)
    const group = angles.get(each.angle)
    if (group === undefined) angles.set(each.angle, [turned])
    else group.push(turned)
  }
  return [...angles.values()].flatMap((group) => blocksOf(segmentsOf(group)))
}

/** The piece as it stands when the page is turned so that its line lies flat. */
function turn(words: PlacedWords): FlatWords {
  const piece = { x: words.x, y: words.y, width: words.width, size: words.size, angle: words.angle }
  if (words.angle === 0) return { ...words, piece }
  const angle = (words.angle * Math.PI) / 180
  const { x, y } = words
  return {
    ...words,
    piece,
    x: x * Math.cos(angle) + y * Math.sin(angle),
    y: y * Math.cos(angle) - x * Math.sin(angle),
  }
}

function segmentsOf(words: readonly FlatWords[]): Segment[] {
  const lines: FlatWords[][] = []
  for (const each of [...words].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (
      line !== undefined &&
      first !== undefined &&
      Math.abs(first.y - each.y) <= SAME_LINE * Math.max(first.size, each.size)
    )
      line.push(each)
    else lines.push([each])
  }
  return lines.flatMap((line) => splitLine(line.sort((a, b) => a.x - b.x)))
}

function splitLine(line: readonly FlatWords[]): Segment[] {
  const segments: Segment[] = []
  for (const { text, x, y, width, size, piece } of line) {
    const last = segments.at(-1)
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.end
    const unit = Math.max(size, last?.size ?? 0)
    if (text.trim() === '' && gap > COLUMN_GAP * unit) continue
    if (last === undefined || gap > COLUMN_GAP * unit) {
      const pieces = [{ start: 0, end: text.length, piece }]
      segments.push({ text, pieces, x, end: x + width, y, size })
    } else if (text.trim() === '' && width > COLUMN_GAP * unit) continue
    else {
      const isApart = gap > WORD_GAP * unit && !last.text.endsWith(' ') && !text.startsWith(' ')
      last.text += isApart ? ` ${text}` : text
      last.pieces.push({ start: last.text.length - text.length, end: last.text.length, piece })
      last.end = Math.max(last.end, x + width)
    }
  }
  return segments
}

/** A segment goes on with the block right above it; two that stand beside each other never meet. */
function blocksOf(segments: readonly Segment[]): PageBlock[] {
  let open: { lines: Segment[]; last: Segment }[] = []
  const done: { lines: Segment[] }[] = []
  for (const segment of segments) {
    open = open.filter(({ last }) => last.y - segment.y <= NEXT_LINE * Math.max(last.size, segment.size))
    const block = open.find(
      ({ last }) => last.y > segment.y + SAME_LINE * segment.size && overlaps(last, segment),
    )
    if (block === undefined) {
      const begun = { lines: [segment], last: segment }
      open.push(begun)
      done.push(begun)
    } else {
      block.lines.push(segment)
      block.last = segment
    }
  }
  return done.map(({ lines }) => blockOf(lines)).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

function blockOf(lines: readonly Segment[]): PageBlock {
  const pieces: TextPiece[] = []
  let at = 0
  for (const line of lines) {
    for (const { start, end, piece } of line.pieces) pieces.push({ start: at + start, end: at + end, piece })
    at += line.text.length + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), pieces }
}

function overlaps(a: Segment, b: Segment): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.x, b.x)
  return common >= 0.5 * Math.min(a.end - a.x, b.end - b.x)
}
