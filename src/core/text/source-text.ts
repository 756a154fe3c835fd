// Text that remembers where it came from: what a reader sees, with the way back to the original.

import type { Span } from '../finding.js'
import type { TextPiece } from './page-box.js'

/** A stretch of the text: `length` units from `at` come from the original at `from`. */
export interface MapSegment {
  readonly at: number
  readonly from: number
  readonly length: number
  /** Units of the original that the stretch stands for, where they are written otherwise there (an entity). */
  readonly span?: number
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
  /** Places inside the text (paragraphs), each from its unit on, in order; they go before `place`. */
  readonly places?: readonly TextPlace[]
  /** The text is the target of a link that dials (tel:, sms:, wa.me). */
  readonly link?: boolean
  /** The language that the input says it is in, as BCP 47 writes it: en-GB. */
  readonly language?: string
  /** Stretches of the text that were not read with certainty, in order. */
  readonly unsure?: readonly Span[]
  /** Anything in it may have been misread, however certain it looks: nobody is told that a number is clear by it. */
  readonly misread?: true
  /** Where its pieces stand on their page, in units of the original. */
  readonly pieces?: readonly TextPiece[]
  /** A doubt about how it was read, for every finding in it. */
  readonly note?: string
}

/** A place that begins at a unit of the text. */
export interface TextPlace {
  readonly at: number
  readonly place: string
}

/** The place of the unit at `index` of a text; undefined where it has none. */
export function placeAt({ place, places }: SourceText, index: number): string | undefined {
  return places?.findLast(({ at }) => at <= index)?.place ?? place
}

/** A text that is its own original. */
export function plainText(original: string, place?: string): SourceText {
  const segments = [{ at: 0, from: 0, length: original.length }]
  return place === undefined
    ? { original, text: original, segments }
    : { original, text: original, segments, place }
}

/** The segment that covers the unit at `index` of the text, else the next one. */
function segmentAt({ segments }: SourceText, index: number): MapSegment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]!
    if (segment.at + segment.length <= index) low = middle + 1
    else high = middle
  }
  return segments[low]
}

/** Offset in the original of the unit at `index` of the text; for text of ours, that of the next unit that has one. */
function originalOffset(source: SourceText, index: number): number {
  const segment = segmentAt(source, index)
  if (segment === undefined) return source.original.length
  return segment.span === undefined ? segment.from + Math.max(0, index - segment.at) : segment.from
}

/** Span in the original of `text.slice(start, end)`; the end is that of the last unit inside. */
export function originalSpan(source: SourceText, start: number, end: number): Span {
  const last = segmentAt(source, end - 1)
  const whole = last?.span !== undefined && last.at < end
  return {
    start: originalOffset(source, start),
    end: whole ? last.from + last.span : originalOffset(source, end - 1) + 1,
  }
}

/** `inner` was read out of the text of `outer`: the same text with the way back to the original of `outer`. */
export function withinSource(inner: SourceText, outer: SourceText): SourceText {
  const segments = inner.segments.flatMap((segment): MapSegment[] => {
    if (segment.span === undefined && segment.length > 1) return throughSource(segment, outer)
    const { start, end } = originalSpan(outer, segment.from, segment.from + (segment.span ?? segment.length))
    return [{ at: segment.at, from: start, length: segment.length, span: end - start }]
  })
  return { ...inner, original: outer.original, segments }
}

/** The pieces of a stretch as they lie in the original of `outer`. */
function throughSource({ at, from, length }: MapSegment, outer: SourceText): MapSegment[] {
  const pieces: MapSegment[] = []
  for (let done = 0; done < length;) {
    const piece = segmentAt(outer, from + done)
    if (piece === undefined) break
    const skipped = Math.max(0, piece.at - (from + done))
    done += skipped
    const inside = from + done - piece.at
    const size = Math.min(piece.length - inside, length - done)
    if (size <= 0) break
    const start = piece.span === undefined ? piece.from + inside : piece.from
    pieces.push({
      at: at + done,
      from: start,
      length: size,
      ...(piece.span === undefined ? {} : { span: piece.span }),
    })
    done += size
  }
  return pieces
}
