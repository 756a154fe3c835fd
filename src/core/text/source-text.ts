// Text that remembers where it came from: what a reader sees, with the way back to the original.

/** Stretches of equal length: `length` units of the text from `at` come from the original at `from`. */
export interface MapSegment {
  readonly at: number
  readonly from: number
  readonly length: number
}

/** One readable text of an input (a whole file, a tag, a link's target) and its map to the original. */
export interface SourceText {
  /** The input's text as it was decoded; spans of findings are offsets in it. */
  readonly original: string
  /** What a reader sees: markup gone, entities resolved. */
  readonly text: string
  /** Segments in order of `at`; text that no segment covers was put in by us (a block border). */
  readonly segments: readonly MapSegment[]
  /** Tag, page or element, where the input has such places. */
  readonly place?: string
  /** The text is the target of a link that dials (tel:, sms:, wa.me). */
  readonly link?: boolean
}

/** A text that is its own original. */
export function plainText(original: string, place?: string): SourceText {
  const segments = [{ at: 0, from: 0, length: original.length }]
  return place === undefined
    ? { original, text: original, segments }
    : { original, text: original, segments, place }
}

/** Offset in the original of the unit at `index` of the text; for text of ours, that of the next unit that has one. */
export function originalOffset(source: SourceText, index: number): number {
  const segments = source.segments
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]!
    if (segment.at + segment.length <= index) low = middle + 1
    else high = middle
  }
  const segment = segments[low]
  if (segment === undefined) return source.original.length
  return segment.from + Math.max(0, index - segment.at)
}

/** Span in the original of `text.slice(start, end)`; the end is that of the last unit inside. */
export function originalSpan(source: SourceText, start: number, end: number): { start: number; end: number } {
  return { start: originalOffset(source, start), end: originalOffset(source, end - 1) + 1 }
}
