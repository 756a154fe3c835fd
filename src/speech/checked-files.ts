// Remembers which large files were already found whole, so that they are not hashed at every start.
import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { userFolders } from '../disk/user-folders.js'

interface CheckedFile {
  readonly size: number
  /** Milliseconds since 1970. */
  readonly changed: number
  readonly sha256: string
}

/** A small JSON file in the user's cache; where it cannot be read or written, files are simply hashed again. */
export class CheckedFiles {
  private files: Map<string, CheckedFile> | undefined
  private grown = false

  constructor(private readonly path = join(userFolders.cache, 'checked-files.json')) {}

  /** Whether this very file, unchanged in size and time since, had this sum. */
  async knows(path: string, found: Stats, sha256: string): Promise<boolean> {
    this.files ??= await this.load()
    const known = this.files.get(path)
    return known?.size === found.size && known.changed === found.mtimeMs && known.sha256 === sha256
  }

  /** Notes that a file was hashed and right; `save` writes it down. */
  remember(path: string, found: Stats, sha256: string): void {
    this.files ??= new Map()
    this.files.set(path, { size: found.size, changed: found.mtimeMs, sha256 })
    this.grown = true
  }

  /** Writes what is new, whole or not at all. */
  async save(): Promise<void> {
    if (!this.grown || this.files === undefined) return
    this.grown = false
    const draft = `${this.path}.${randomUUID()}`
    try {
      await mkdir(dirname(this.path), { recursive: true })
      await writeFile(draft, JSON.stringify(Object.fromEntries(this.files)))
      await rename(draft, this.path)
    } catch {
      // A cache that cannot be written costs a third of a second at the next start, nothing else.
    }
  }

  private async load(): Promise<Map<string, CheckedFile>> {
    try {
      const known = JSON.parse(await readFile(this.path, 'utf8')) as Record<string, CheckedFile>
      return new Map(Object.entries(known))
    } catch {
      return new Map()
    }
  }
}
