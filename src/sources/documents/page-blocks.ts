// Puts words back together by their place on a page: pieces of a line joined, columns and cells apart.

/** A piece of text where it stands; y grows upwards, all lengths in points. */
export interface PlacedWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the letters. */
  readonly size: number
  /** Degrees by which the line is turned. */
  readonly angle: number
}

/** Of the letters' height: pieces nearer than this are one word, farther than that are in two columns or cells. */
const WORD_GAP = 0.15
const COLUMN_GAP = 1.6
/** Pieces this near in height are in one line. */
const SAME_LINE = 0.45
/** Lines this near below each other are read on. */
const NEXT_LINE = 2.2

/** A stretch of a line between two gaps. */
interface Segment {
  text: string
  readonly x: number
  end: number
  readonly y: number
  readonly size: number
}

/** Texts that are read on from line to line, from the top of the page to its bottom. */
export function pageBlocks(words: readonly PlacedWords[]): string[] {
  const angles = new Map<number, PlacedWords[]>()
  for (const each of words) {
    const turned = turn(each)
    const group = angles.get(each.angle)
    if (group === undefined) angles.set(each.angle, [turned])
    else group.push(turned)
  }
  return [...angles.values()].flatMap((group) => blocksOf(segmentsOf(group)))
}

/** The piece as it stands when the page is turned so that its line lies flat. */
function turn(words: PlacedWords): PlacedWords {
  if (words.angle === 0) return words
  const angle = (words.angle * Math.PI) / 180
  const { x, y } = words
  return {
    ...words,
    x: x * Math.cos(angle) + y * Math.sin(angle),
    y: y * Math.cos(angle) - x * Math.sin(angle),
  }
}

function segmentsOf(words: readonly PlacedWords[]): Segment[] {
  const lines: PlacedWords[][] = []
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

function splitLine(line: readonly PlacedWords[]): Segment[] {
  const segments: Segment[] = []
  for (const { text, x, y, width, size } of line) {
    const last = segments.at(-1)
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.end
    const unit = Math.max(size, last?.size ?? 0)
    if (text.trim() === '' && gap > COLUMN_GAP * unit) continue
    if (last === undefined || gap > COLUMN_GAP * unit) segments.push({ text, x, end: x + width, y, size })
    else if (text.trim() === '' && width > COLUMN_GAP * unit) continue
    else {
      const isApart = gap > WORD_GAP * unit && !last.text.endsWith(' ') && !text.startsWith(' ')
      last.text += isApart ? ` ${text}` : text
      last.end = Math.max(last.end, x + width)
    }
  }
  return segments
}

/** A segment goes on with the block right above it; two that stand beside each other never meet. */
function blocksOf(segments: readonly Segment[]): string[] {
  let open: { lines: string[]; last: Segment }[] = []
  const done: { lines: string[] }[] = []
  for (const segment of segments) {
    open = open.filter(({ last }) => last.y - segment.y <= NEXT_LINE * Math.max(last.size, segment.size))
    const block = open.find(
      ({ last }) => last.y > segment.y + SAME_LINE * segment.size && overlaps(last, segment),
    )
    if (block === undefined) {
      const begun = { lines: [segment.text], last: segment }
      open.push(begun)
      done.push(begun)
    } else {
      block.lines.push(segment.text)
      block.last = segment
    }
  }
  return done.map(({ lines }) => lines.join('\n')).filter((text) => /[\p{L}\p{N}]/u.test(text))
}

function overlaps(a: Segment, b: Segment): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.x, b.x)
  return common >= 0.5 * Math.min(a.end - a.x, b.end - b.x)
}
