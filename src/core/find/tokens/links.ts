// Links that dial, as they stand right before digits, and how links write signs.
import { SIGN } from '../../letters/fold.js'

const LINK_BEFORE =
  /(?:\b(?:tel|sms|smsto|callto|facetime|facetime-audio|whatsapp|viber|sip):(?:\/\/)?|\bwa\.me\/|\bphone(?:number)?=|[?&](?:tel|call)=|signal\.me\/#p\/)(?:\+|%2B)?\(?$/i

/** Whether a link that dials stands right before the digits. */
export function isLinkTarget(text: string, start: number): boolean {
  return LINK_BEFORE.test(text.slice(Math.max(0, start - 24), start))
}

/** Whether the digits of such a link begin with a country code though no plus is written. */
export function isWithoutPlus(text: string, start: number): boolean {
  return /(?:\bwa\.me\/|\bphone(?:number)?=|#p\/)$/i.test(text.slice(Math.max(0, start - 24), start))
}

/** Whether a plus sign stands there as links encode it (RFC 3986, 2.1), at its second sign: %2B44. */
export function isEncodedPlus(text: string, at: number): boolean {
  return text[at - 1] === '%' && /^2[Bb]\d/.test(text.slice(at, at + 3))
}

/** What separates the digits of a number, as links encode it. */
const ENCODED: Readonly<Record<string, number>> = {
  '%20': SIGN.SPACE,
  '%28': SIGN.OPEN,
  '%29': SIGN.CLOSE,
  '%2D': SIGN.HYPHEN,
}

/** The kind of the separator that stands at a place in the encoding of links, with more of a number behind it. */
export function encodedSeparator(text: string, at: number): number | undefined {
  const written = text.slice(at, at + 4)
  return /^%\w\w[\d%]/.test(written) ? ENCODED[written.slice(0, 3).toUpperCase()] : undefined
}
