// Decodes bytes by the standard's name of their encoding.

/** What the bytes 0x80 to 0x9F stand for; five of them stand for themselves. */
const WINDOWS_1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ']

/** The text in an encoding that `encodingNamed` knows; what it does not have becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, label: string): string {
  if (label === 'utf-32le' || label === 'utf-32be') return decodeUtf32(bytes, label === 'utf-32le')
  return label === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(label).decode(bytes)
}

/** No decoder of the platform has it. The mark is left out. */
function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signs: string[] = []
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle)
    signs.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code))
  }
  return signs.join('')
}

/** The standard's name of an encoding; undefined where there is none of that label. */
export function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** Node.js 20 decodes windows-1252 as ISO 8859-1, so the bytes 0x80 to 0x9F are put right here (WHATWG Encoding, index windows-1252). */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
}
