// A publisher's file from bytes to text: out of its ZIP where it has one, in the encoding that its publisher uses.
import { strFromU8, unzipSync } from 'fflate'
import type { ReadFault, TextEncodingName } from './reader.js'

/** Largest unpacked member, in bytes: NANPA's list has 41 MB; a bomb has more. */
const LARGEST = 200_000_000

/** One file, by its own name or its name in the archive. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files in a ZIP archive, or the file itself where it is none. */
export function openSourceFile(file: SourceFile): readonly SourceFile[] | ReadFault {
  if (!(file.bytes[0] === 0x50 && file.bytes[1] === 0x4b && file.bytes[2] === 3)) return [file]
  let tooLarge = ''
  try {
    const members = unzipSync(file.bytes, {
      filter(member) {
        if (member.originalSize > LARGEST) tooLarge = member.name
        return member.originalSize <= LARGEST && !member.name.endsWith('/')
      },
    })
    if (tooLarge !== '') return { fault: `${tooLarge} in the archive is larger than ${LARGEST} bytes` }
    return Object.entries(members).map(([name, bytes]) => ({ name, bytes }))
  } catch (error) {
    return {
      fault: `the archive cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

/** The beginning of a file as Latin text, enough to tell which register it is. */
export function headOf(bytes: Uint8Array): string {
  return strFromU8(bytes.subarray(0, 4096), true).replace(/^\u00ef\u00bb\u00bf/, '')
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
