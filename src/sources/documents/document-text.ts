// Puts the words of a document together as a text whose lines know their places; it is its own original.
import type { SourceText, TextPlace } from '../../core/text/source-text.js'

/** Collects lines that a reader reads on from one to the next. */
export class DocumentText {
  private text = ''
  private readonly places: TextPlace[] = []

  /** Adds a line; one without a letter or a digit is left out. */
  line(words: string, place: string): void {
    if (!/[\p{L}\p{N}]/u.test(words)) return
    if (this.places.at(-1)?.place !== place) this.places.push({ at: this.text.length, place })
    this.text += `${words}\n`
  }

  /** What was collected since the last call; none where there was nothing. */
  take(): SourceText[] {
    const { text } = this
    if (text === '') return []
    const places = this.places.splice(0)
    this.text = ''
    return [{ original: text, text, segments: [{ at: 0, from: 0, length: text.length }], places }]
  }
}

/** A value behind a label that is no part of it (the head of its column), so that it is read with it. */
export function labelledText(label: string, value: string, place: string): SourceText {
  const text = label === '' ? value : `${label}: ${value}`
  const segments = [{ at: text.length - value.length, from: 0, length: value.length }]
  return { original: value, text, segments, place }
}
