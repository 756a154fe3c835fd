// The kind of a file by its bytes, for names that say nothing of it or something else.
import { decodeText } from './decode-text.js'
import { sniffKind } from './sniff-kind.js'

/** Bytes from the beginning that are enough; those from the end hold the directory of an archive. */
export const HEAD_BYTES = 64 * 1024

/** How formats begin, as Latin-1, beside the word of their row in the table of kinds. Sources: the formats' own documents. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^[\s\S]{0,1024}?%PDF-/, 'pdf'],
  [/^\{\\rtf/, 'rtf'],
  [/^\x1f\x8b\x08|^[\s\S]{257}ustar/, 'zip'],
  [/^\xff\xd8\xff|^\x89PNG\r\n|^GIF8[79]a|^RIFF[\s\S]{4}WEBP|^BM[\s\S]{4}\0{4}|^II\*\0|^MM\0\*/, 'image'],
  [/^ID3[\x02-\x04]|^\xff[\xfa-\xfd][\x10-\xef]/, 'mp3'],
  [/^fLaC/, 'flac'],
  [/^OggS/, 'ogg'],
  [/^RIFF[\s\S]{4}WAVE/, 'wav'],
  [/^FORM[\s\S]{4}AIF[FC]/, 'aiff'],
  [/^[\s\S]{4}ftyp/, 'mp4'],
  [/^\x1aE\xdf\xa3/, 'mkv'],
  [/^\x30\x26\xb2\x75\x8e\x66\xcf\x11/, 'wma'],
]

/** Fields of a header, and one that mail alone has. Source: RFC 5322, 3.6; RFC 2045. */
const MAIL = /^(?:From [^\n]*\n)?(?:[A-Za-z][\w-]{0,60}: ?[^\n]*\n(?:[ \t][^\n]*\n){0,99}){2}/
const MAIL_FIELD = /^(?:MIME-Version|Message-ID|Content-Transfer-Encoding):/im

/** What lies in an archive that is one document, beside the word of its row. */
const PACKED: readonly (readonly [RegExp, string])[] = [
  [/mimetypeapplication\/epub\+zip/, 'epub'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\./, 'odt'],
  [/word\/document\.xml/, 'docx'],
  [/xl\/workbook\.xml/, 'xlsx'],
  [/ppt\/presentation\.xml/, 'pptx'],
]

/**
 * The word of the row by which a file is read; undefined where none reads it. `bytes` are all of it, or its beginning and its
 * end put together.
 */
export async function kindOfBytes(bytes: Uint8Array): Promise<string | undefined> {
  const signs = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (/^PK\x03\x04/.test(signs)) return PACKED.find(([sign]) => sign.test(signs))?.[1] ?? 'zip'
  const known = BEGINNINGS.find(([sign]) => sign.test(signs))
  if (known !== undefined) return known[1]
  if (MAIL.test(signs) && MAIL_FIELD.test(signs.slice(0, HEAD_BYTES))) return 'eml'
  const head = bytes.subarray(0, HEAD_BYTES)
  if (hasControls(head) && !isUnicode(head)) return undefined
  return (await decodeText(head)) === undefined ? undefined : sniffKind(head)
}

/** Sound and pictures have bytes that no old encoding uses; some have few enough to pass for a text. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32))
}

/** UTF-8, cut anywhere, or a text that says itself which Unicode it is in; of UTF-16 every other byte may be a zero. */
function isUnicode(bytes: Uint8Array): boolean {
  if ([0, 1].some((from) => bytes.subarray(0, 64).every((byte, at) => at % 2 === from || byte === 0)))
    return true
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
