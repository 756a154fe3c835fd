// A partial file on the disk: its bytes, and the record of what the server said of the file when they came.
import { readFile, rm, stat } from 'node:fs/promises'
import { writeWhole } from '../../disk/write-whole.js'

/** What a server says of the state of a file (RFC 9110: ETag and Last-Modified). */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

/** What is there of a file, and the validators that it had. */
export interface PartialFile extends Validators {
  readonly size: number
}

/** The file's bytes so far, and the validators that it had when they came; nothing where they are of another address. */
export async function readPartial(path: string, url: string): Promise<PartialFile> {
  const size = await sizeOf(path)
  try {
    const saved = JSON.parse(await readFile(`${path}.json`, 'utf8')) as Validators & { url: string }
    if (size > 0 && saved.url === url) return { size, ...saved }
  } catch {
    // No record, or a damaged one: the transfer begins anew.
  }
  return { size: 0 }
}

/** Notes whose bytes follow; before the first of them is written. */
export async function recordPartial(path: string, url: string, validators: Validators): Promise<void> {
  await writeWhole(`${path}.json`, JSON.stringify({ url, ...validators }))
}

/** Removes a partial file and what is known of it. */
export async function forgetPartial(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(`${path}.json`, { force: true })
}

/** Bytes of a file; 0 where there is none. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
