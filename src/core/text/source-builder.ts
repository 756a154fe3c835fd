// Puts a readable text together out of stretches of an original, keeping the way back.
import type { MapSegment, SourceText } from './source-text.js'

/** Collects stretches of one original. */
export class SourceBuilder {
  private text = ''
  /** The sign that was written last: asking the text itself would put it together anew each time. */
  private last = ''
  private readonly segments: MapSegment[] = []

  constructor(private readonly original: string) {}

  /** Copies `original.slice(start, end)`. */
  copy(start: number, end: number): void {
    if (end <= start) return
    const last = this.segments.at(-1)
    if (
      last !== undefined &&
      last.span === undefined &&
      last.from + last.length === start &&
      last.at + last.length === this.text.length
    )
      this.segments[this.segments.length - 1] = { ...last, length: last.length + end - start }
    else this.segments.push({ at: this.text.length, from: start, length: end - start })
    this.write(this.original.slice(start, end))
  }

  /** Writes `text` for `original.slice(start, end)` (an entity that was resolved). */
  replace(text: string, start: number, end: number): void {
    this.segments.push({ at: this.text.length, from: start, length: text.length, span: end - start })
    this.write(text)
  }

  /** Writes a sign of ours, a block border. */
  insert(text: string): void {
    this.write(text)
  }

  /** Whether the sign was written last, or nothing yet. */
  endsWith(sign: string): boolean {
    return this.last === '' || this.last === sign
  }

  private write(text: string): void {
    this.text += text
    this.last = text.at(-1) ?? this.last
  }

  build(place?: string): SourceText {
    const { original, text, segments } = this
    return place === undefined ? { original, text, segments } : { original, text, segments, place }
  }
}
