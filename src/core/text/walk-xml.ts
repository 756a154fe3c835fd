// Walks through XML source: elements, words and attributes with their places, whether it is well-formed or not.
import type { Span } from '../finding.js'
import { XmlParser } from './xml-parser.js'

/** What the walk meets, in the order of the source. */
export interface XmlVisitor {
  /** A start tag; the stretch is the whole tag. */
  open(name: string, tag: Span): void
  /** Words between tags as they are written; in a CDATA section there are no entities. */
  words(stretch: Span, literal: boolean): void
  close(name: string): void
}

const CDATA = '<![CDATA['

/** After so many faults it is no XML: what follows is words, tags and all. */
const MOST_FAULTS = 500

/** Tells the visitor of everything but comments, declarations and processing instructions. Throws nothing. */
export function walkXml(original: string, visitor: XmlVisitor): void {
  let cursor = 0
  const parser = new XmlParser()
  /** The words before the markup that has just ended, and that markup. */
  const takeMarkup = (): Span => {
    const end = parser.position
    const found = original.indexOf('<', cursor)
    const start = found < 0 || found > end ? end : found
    if (start > cursor) visitor.words({ start: cursor, end: start }, false)
    cursor = Math.max(cursor, end)
    return { start, end }
  }
  let faults = 0
  // Without a listener the parser throws at the first fault; with one it goes on.
  parser.on('error', (fault) => {
    faults += 1
    if (faults > MOST_FAULTS) throw fault
  })
  parser.on('opentag', ({ name }) => visitor.open(name, takeMarkup()))
  parser.on('closetag', ({ name }) => {
    if (parser.position > cursor) takeMarkup()
    visitor.close(name)
  })
  parser.on('cdata', () => {
    const { start, end } = takeMarkup()
    visitor.words({ start: start + CDATA.length, end: end - 3 }, true)
  })
  for (const passed of ['comment', 'processinginstruction', 'xmldecl', 'doctype'] as const)
    parser.on(passed, takeMarkup)
  try {
    parser.write(original).close()
  } catch {
    // Too many faults.
  }
  if (cursor < original.length) visitor.words({ start: cursor, end: original.length }, false)
}
