// Keeps pages in a folder, so that their servers are asked only for what changed; the oldest go when there are too many.
import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../../disk/write-whole.js'
import type { KeptPage, KeptPages } from '../fetch-page.js'

/** Larger pages are fetched again. */
const LARGEST = 2 * 1024 * 1024

/** A folder that only its owner can open; several processes may use it at once. */
export class PageFolder implements KeptPages {
  private grown = false

  constructor(
    private readonly folder: string,
    private readonly mostBytes: number,
  ) {}

  /** A damaged entry is none. */
  async get(address: string): Promise<KeptPage | undefined> {
    try {
      const bytes = await readFile(this.pathOf(address))
      const end = bytes.indexOf('\n')
      const { body, ...kept } = JSON.parse(bytes.toString('utf8', 0, end))
      const page = bytes.subarray(end + 1)
      const isWhole = body === digest(page) && kept.page.requested === address
      const { requested: _, ...rest } = kept.page
      return isWhole ? { ...kept, page: { ...rest, charset: rest.charset, bytes: page } } : undefined
    } catch {
      return undefined
    }
  }

  async put(address: string, { page, ...validators }: KeptPage): Promise<void> {
    const { bytes, ...rest } = page
    if (bytes.length > LARGEST) return
    const head = { ...validators, page: { ...rest, requested: address }, body: digest(bytes) }
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 })
      await chmod(this.folder, 0o700)
      await writeWhole(this.pathOf(address), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]))
      await chmod(this.pathOf(address), 0o600)
      this.grown = true
    } catch {
      // Nothing of the scan depends on it.
    }
  }

  /** Takes the oldest away until the rest has room, if anything was kept since this was made. Rejects never. */
  async trim(): Promise<void> {
    if (!this.grown) return
    this.grown = false
    try {
      const files = await Promise.all(
        (await readdir(this.folder)).map(async (name) => {
          const path = join(this.folder, name)
          const { size, mtimeMs } = await stat(path)
          return { path, size, mtimeMs }
        }),
      )
      let bytes = files.reduce((sum, { size }) => sum + size, 0)
      for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
        if (bytes <= this.mostBytes) return
        await rm(path, { force: true })
        bytes -= size
      }
    } catch {
      // The next scan tries it again.
    }
  }

  private pathOf(address: string): string {
    return join(this.folder, digest(Buffer.from(address)))
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
