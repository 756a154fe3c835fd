// Unpacks ZIP archives within limits of size and number; the only file that knows the library.
import { Unzip, UnzipInflate, unzipSync } from 'fflate'

/** Most that an archive may hold. */
export interface ZipLimits {
  /** Of all members that are wanted, unpacked. */
  readonly bytes: number
  readonly files: number
}

/** One member, by its name in the archive. */
export interface ZipMember {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why nothing was unpacked. */
export interface ZipFault {
  readonly fault: string
  /** Its members are encrypted. */
  readonly isProtected?: true
}

/** Bytes that are unpacked at a time; deflate makes at most a thousandfold of them before they are counted. */
const SLICE = 65_536

/** Whether bytes begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3
}

/** The members that are wanted, in their order, or why they cannot be had. */
export function unpackZip(
  archive: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean = () => true,
): readonly ZipMember[] | ZipFault {
  try {
    if (isEncrypted(archive)) return { fault: 'it is encrypted', isProtected: true }
    const sizes = statedSizes(archive, wanted)
    const sum = [...sizes.values()].reduce((total, size) => total + size, 0)
    if (sum > limits.bytes || sizes.size > limits.files)
      return { fault: `the archive unpacks to more than ${limits.bytes / 1e6} MB or ${limits.files} files` }
    return unpackMembers(archive, sizes)
  } catch (error) {
    return {
      fault: `the archive cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

/** Whether the directory marks a member as encrypted. Source: APPNOTE 6.3.10, 4.3.12, 4.3.16 and 4.4.4. */
function isEncrypted(archive: Uint8Array): boolean {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 20 > bytes.length) return false
  for (let at = bytes.readUInt32LE(end + 16); at + 46 <= end;) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) return false
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) return true
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return false
}

/** Unpacked sizes by name, as the archive's directory states them. Throws where the directory is not there. */
function statedSizes(archive: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  unzipSync(archive, {
    filter({ name, originalSize }) {
      if (!name.endsWith('/') && wanted(name)) sizes.set(name, (sizes.get(name) ?? 0) + originalSize)
      return false
    },
  })
  return sizes
}

/** Unpacks slice by slice, so that a file that is larger than it states is noticed before it fills the memory. */
function unpackMembers(
  archive: Uint8Array,
  sizes: ReadonlyMap<string, number>,
): readonly ZipMember[] | ZipFault {
  const members: ZipMember[] = []
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
