// A publisher's file from bytes to text: out of its ZIP where it has one, in the encoding that its publisher uses.
import { isZip, unpackZip } from '../parsers/unpack-zip.js'
import type { ReadFault, TextEncodingName } from './reader.js'

/** Most that an archive may hold unpacked, in bytes: NANPA's thousand blocks have about 155 MB; a bomb has more. */
const LARGEST = 300_000_000

/** Most files in an archive: CNMC's has about twenty, libphonenumber's 1,531. */
const MOST_FILES = 2000

/** One file, by its own name or its name in the archive. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files in a ZIP archive, or the file itself where it is none. */
export function openSourceFile(file: SourceFile): readonly SourceFile[] | ReadFault {
  return isZip(file.bytes) ? unpackZip(file.bytes, { bytes: LARGEST, files: MOST_FILES }) : [file]
}

/** The beginning of a file as Latin text, enough to tell which register it is. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
}

/** The text of a file; UTF-8 that is none is a fault. */
export function decodeSource(bytes: Uint8Array, encoding: TextEncodingName): string | ReadFault {
  if (encoding === 'windows-1252' || encoding === 'iso-8859-15')
    return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (encoding !== 'utf-8') return new TextDecoder(encoding.replace('utf-8-or-', '')).decode(bytes)
    return { fault: 'the file is not in UTF-8' }
  }
}
