// A publisher's file from bytes to text: out of its ZIP where it has one, in the encoding that its publisher uses.
import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate'
import type { ReadFault, TextEncodingName } from './reader.js'

/** Most that an archive may hold unpacked, in bytes: NANPA's thousand blocks have about 155 MB; a bomb has more. */
const LARGEST = 300_000_000

/** Most files in an archive: CNMC's has about twenty, libphonenumber's 1,531. */
const MOST_FILES = 2000

/** Bytes that are unpacked at a time; deflate makes at most a thousandfold of them before they are counted. */
const SLICE = 65_536

/** One file, by its own name or its name in the archive. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files in a ZIP archive, or the file itself where it is none. */
export function openSourceFile(file: SourceFile): readonly SourceFile[] | ReadFault {
  if (!(file.bytes[0] === 0x50 && file.bytes[1] === 0x4b && file.bytes[2] === 3)) return [file]
  try {
    const sizes = statedSizes(file.bytes)
    const sum = [...sizes.values()].reduce((total, size) => total + size, 0)
    if (sum > LARGEST || sizes.size > MOST_FILES) return { fault: TOO_LARGE }
    return unpackMembers(file.bytes, sizes)
  } catch (error) {
    return {
      fault: `the archive cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

const TOO_LARGE = `the archive unpacks to more than ${LARGEST / 1e6} MB or ${MOST_FILES} files`

/** Unpacked sizes by name, as the archive's directory states them. Throws where the directory is not there. */
function statedSizes(archive: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  unzipSync(archive, {
    filter({ name, originalSize }) {
      if (!name.endsWith('/')) sizes.set(name, (sizes.get(name) ?? 0) + originalSize)
      return false
    },
  })
  return sizes
}

/** Unpacks slice by slice, so that a file that is larger than it states is noticed before it fills the memory. */
function unpackMembers(
  archive: Uint8Array,
  sizes: ReadonlyMap<string, number>,
): readonly SourceFile[] | ReadFault {
  const members: SourceFile[] = []
  let fault: string | undefined
  const unzip = new Unzip((member) => {
    const size = sizes.get(member.name)
    if (size === undefined) return
    const bytes = new Uint8Array(size)
    let done = 0
    member.ondata = (error, data, final) => {
      if (error !== null) throw error
      if (done + data.length <= size) bytes.set(data, done)
      done += data.length
      if (done > size || (final && done < size))
        fault = `${member.name} does not have the size that the archive states`
      else if (final) members.push({ name: member.name, bytes })
    }
    member.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < archive.length && fault === undefined; at += SLICE)
    unzip.push(archive.subarray(at, at + SLICE), at + SLICE >= archive.length)
  return fault === undefined ? members : { fault }
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
