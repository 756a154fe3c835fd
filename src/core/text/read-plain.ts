// Plain text: everything that stands there is read, but for the signs before quoted lines of a mail.
import { plainText, type SourceText } from './source-text.js'

/** One text, its own original. A number that is parted at the end of a quoted line goes on behind the next line's sign. */
export function readPlain(original: string): SourceText[] {
  return [{ ...plainText(original), text: original.replace(QUOTED, (signs) => ' '.repeat(signs.length)) }]
}

/** Source: RFC 3676, 4.5; many programs write a blank between the signs. */
const QUOTED = /^(?:>[ \t]?)+/gm
