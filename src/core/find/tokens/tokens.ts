// First pass over a text: rejects most signs by table and keeps what can stand inside a telephone number.
import { SIGN, SIGN_KIND } from '../../letters/fold.js'
import { readFigures } from './figures.js'
import { passOver } from './pass-over.js'
import { readSign } from './signs.js'
import { TokenPen } from './token-pen.js'
import { GAP_BREAK, GAP_CELL, type Token } from './token.js'
import { readWord } from './words.js'

const TAB = 0x09

/** All tokens of a text, in order. Time is linear in its length. */
export function tokenize(text: string): Token[] {
  const pen = new TokenPen(text)
  while (pen.at < text.length) {
    if ((pen.gap & GAP_BREAK) !== 0) pen.at = passOver(text, pen.at)
    if (pen.at === text.length) break
    const code = text.charCodeAt(pen.at)
    const kind = SIGN_KIND[code]!
    if (kind === SIGN.LETTER) readWord(pen)
    else if (kind === SIGN.SPACE) {
      // A tab between words of one line is the border of a table's cell.
      pen.gap |= code === TAB && pen.newlines === 0 ? GAP_CELL : 1 << SIGN.SPACE
      pen.at++
    } else if (kind === SIGN.DIGIT) readFigures(pen, pen.at)
    else readSign(pen, code, kind)
  }
  return pen.tokens
}
