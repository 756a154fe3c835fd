// Puts the lines that were read in a picture together as a text: each line once, its box as its place, what is unsure marked.
import type { Span } from '../../core/finding.js'
import type { SourceText } from '../../core/text/source-text.js'
import { type Box, LEAST_LINE, type ReadLine } from './ocr-message.js'

/** A digit of less confidence is not certain. */
const LEAST_DIGIT = 90
/** Part of the smaller of two boxes from which both are the same line, read two ways round. */
const SAME_LINE = 0.4

/** Said of every number. */
const NOTE = 'read by OCR: compare it with the picture'

/** The words of a picture; none where nothing was read. `name` says which picture it is, where an input has several. */
export function pictureTexts(lines: readonly ReadLine[], name?: string): SourceText[] {
  const places: { at: number; place: string }[] = []
  const unsure: Span[] = []
  let text = ''
  for (const line of inReadingOrder(distinct(lines))) {
    const { words, box } = line
    const isVouched = lines.some((other) => vouches(other, line))
    places.push({ at: text.length, place: name === undefined ? placeOf(box) : `${name}, ${placeOf(box)}` })
    for (const [at, word] of words.entries()) {
      if (at > 0) text += ' '
      for (const sign of word) {
        if (/[\dOoIlSBZ]/.test(sign.text) && (!isVouched || sign.confidence < LEAST_DIGIT))
          unsure.push({ start: text.length, end: text.length + sign.text.length })
        text += sign.text
      }
    }
    text += '\n'
  }
  if (text === '') return []
  return [
    {
      original: text,
      text,
      segments: [{ at: 0, from: 0, length: text.length }],
      places,
      unsure,
      misread: true,
      note: NOTE,
    },
  ]
}

/** Of lines that lie on each other the one of which most is sure: upside down, 1 and 0 are digits too. */
function distinct(lines: readonly ReadLine[]): ReadLine[] {
  const kept: ReadLine[] = []
  for (const line of [...lines].sort((a, b) => weightOf(b) - weightOf(a)))
    if (line.confidence >= LEAST_LINE && !kept.some((each) => isSame(each.box, line.box))) kept.push(line)
  return kept
}

/** Confidence above even chance, of all its signs. */
function weightOf({ words, confidence }: ReadLine): number {
  return words.flat().length * (confidence - 50)
}

/** Whether another reading has the same digits there: by itself each is wrong at times and sure of it. */
function vouches(other: ReadLine, line: ReadLine): boolean {
  return other.pass !== line.pass && isSame(other.box, line.box) && digitsOf(other) === digitsOf(line)
}

function digitsOf({ words }: ReadLine): string {
  return words.flatMap((signs) => signs.map(({ text }) => text.replace(/\D/g, ''))).join('')
}

function isSame(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 && width * height > SAME_LINE * Math.min(areaOf(a), areaOf(b))
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}

/** From above to below, then from left to right. */
function inReadingOrder(lines: readonly ReadLine[]): ReadLine[] {
  return [...lines].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
}

/** `box 120,340 to 560,380`: pixels from the upper left corner. */
function placeOf({ left, top, right, bottom }: Box): string {
  return `box ${left},${top} to ${right},${bottom}`
}
