// Bytes to text: byte order marks first, then what the document declares, then UTF-8, then the likeliest encoding.
import { lineEnds } from '../core/text/line-ends.js'
import { decodeBytes, encodingNamed } from './decode-bytes.js'

/** That of UTF-32 begins like that of UTF-16. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** Bytes below 0x20 that a text may hold: tab, line ends, form feed, and escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 12, 13, 27])

/** Share of other control bytes from which a file is no text: real ones have none, sound and pictures 5 % and more. */
const BINARY_SHARE = 0.01

/** A text, and where nothing stated its encoding and others fit too, a word on that. */
export interface DecodedText {
  readonly text: string
  readonly note?: string
}

/** The text without its byte order mark, its line ends told apart; undefined where the bytes are no text. */
export async function decodeText(bytes: Uint8Array, declared?: string): Promise<DecodedText | undefined> {
  const decoded = await decode(bytes, declared)
  return decoded && { ...decoded, text: lineEnds(decoded.text) }
}

async function decode(bytes: Uint8Array, declared: string | undefined): Promise<DecodedText | undefined> {
  const mark = MARKS.find(([head]) => head.every((byte, index) => bytes[index] === byte))
  if (mark !== undefined) return { text: decodeBytes(bytes, mark[1]) }
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return { text: decodeBytes(bytes, wide) }
  if (looksBinary(bytes)) return undefined
  const encoding = declared === undefined ? undefined : encodingNamed(declared)
  if (encoding !== undefined) return { text: decodeBytes(bytes, encoding) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    // Its models are large, and most texts are UTF-8.
    const { guessEncoding } = await import('./guess-encoding.js')
    const { label, sure } = guessEncoding(bytes)
    const note = `the file does not say its encoding: read as ${label}, which is not certain`
    return { text: decodeBytes(bytes, label), ...(sure ? {} : { note }) }
  }
}

/** UTF-16 without a mark: every other byte of Western text is zero, and a text has no zero elsewhere. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at & 1]! += 1
  const [even, odd] = zeros as [number, number]
  if (odd > head.length / 8 && even === 0) return 'utf-16le'
  return even > head.length / 8 && odd === 0 ? 'utf-16be' : undefined
}

/** The encoding that a page states in its first 1024 bytes, as the HTML standard looks for it (13.2.3.2); XML's own statement too. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const stated =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head)
  const label = (stated?.[1] ?? stated?.[2])?.toLowerCase()
  // A page that could be read so far as to find the statement is not in UTF-16, whatever it states.
  return label?.startsWith('utf-16') === true ? undefined : label
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of head) if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls += 1
  return controls > head.length * BINARY_SHARE
}
