// Targets of links that dial or write to a number: found in an attribute, percent-encoding resolved.
import { SourceBuilder } from './source-builder.js'
import { type SourceText, withinSource } from './source-text.js'

/** Schemes and hosts that dial, wherever they stand: in a link, in an `onclick`, behind `url=`. */
const DIALLING =
  /(?<![\w.+-])(?:(?:tel|sms|smsto|mms|mmsto|fax|callto|dial|facetime|facetime-audio|facetime-prompt|telprompt|whatsapp|viber|sip|sips|skype|tg|rcs|intent):|(?:https?:)?\/\/(?:www\.)?(?:wa\.me|whatsapp\.com|api\.whatsapp\.com|web\.whatsapp\.com|signal\.me|viber\.click|t\.me(?=\/(?:\+|%2B)\d))(?![\w.-]))[^"'<>\s]*/i

const ESCAPES = /(?:%[0-9a-f]{2})+/gi

/** The address that dials in a text, decoded; undefined where none does. */
export function readLinkTarget(text: SourceText): SourceText | undefined {
  // The scheme alone may stand before blanks: href="tel: 01 99 00 12 34".
  const found = DIALLING.exec(text.text)
  if (found === null) return undefined
  const whole = found.index === text.text.search(/\S/)
  return withinSource(
    decodePercent(text.text, found.index, whole ? text.text.length : found.index + found[0].length),
    text,
  )
}

/** What a link to an address of mail writes for its reader: subject and words; undefined where it is none. Source: RFC 6068. */
export function readLetter(text: SourceText): SourceText | undefined {
  const head = /^\s*mailto:[^?]{0,2000}\?/i.exec(text.text)
  if (head === null) return undefined
  const { link: _, ...letter } = decodePercent(text.text, head[0].length, text.text.length)
  return withinSource(letter, text)
}

/** `text.slice(start, end)` with escapes resolved as UTF-8; what is none stays. */
function decodePercent(text: string, start: number, end: number): SourceText {
  const builder = new SourceBuilder(text)
  let at = start
  for (const { 0: escapes, index } of text.slice(start, end).matchAll(ESCAPES)) {
    const decoded = decodeEscapes(escapes)
    if (decoded === undefined) continue
    builder.copy(at, start + index)
    at = start + index + escapes.length
    builder.replace(decoded, start + index, at)
  }
  builder.copy(at, end)
  return { ...builder.build(), link: true }
}

function decodeEscapes(escapes: string): string | undefined {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return undefined
  }
}
