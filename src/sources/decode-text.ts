// Bytes to text: byte order marks first, then what the document declares, then UTF-8, then Windows-1252.

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** Bytes below 0x20 that a text may hold: tab, line ends, form feed, and escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 12, 13, 27])

/** Share of other control bytes from which a file is no text: real ones have none, sound and pictures 5 % and more. */
const BINARY_SHARE = 0.01

/** What the bytes 0x80 to 0x9F stand for; five of them stand for themselves. */
const WINDOWS_1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ']

/** The text without its byte order mark; undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  const mark = MARKS.find(([head]) => head.every((byte, index) => bytes[index] === byte))
  if (mark !== undefined) return new TextDecoder(mark[1]).decode(bytes)
  if (looksBinary(bytes)) return undefined
  const encoding = declared === undefined ? undefined : encodingNamed(declared)
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** Node.js 20 decodes windows-1252 as ISO 8859-1, so the bytes 0x80 to 0x9F are put right here (WHATWG Encoding, index windows-1252). */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** The encoding that a page states in its first 1024 bytes, as the HTML standard looks for it (13.2.3.2). */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const stated = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]?.toLowerCase()
  // A page that could be read so far as to find the statement is not in UTF-16, whatever it states.
  return stated?.startsWith('utf-16') === true ? undefined : stated
}

/** The standard's name of an encoding; undefined where there is none of that label. */
function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of head) if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls += 1
  return controls > head.length * BINARY_SHARE
}
