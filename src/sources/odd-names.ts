// Names that are no UTF-8, as old disks and archives leave them: shown with their bytes escaped, and reached through links whose names can be written.
import { isUtf8 } from 'node:buffer'
import type { Dirent, Stats } from 'node:fs'
import { lstat, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'

/** An entry of a folder. */
export interface FolderEntry {
  /** As it is shown and compared with patterns: `caf\xe9.txt` where a byte is no UTF-8. */
  readonly name: string
  /** What opens it. */
  readonly path: string
  /** An error where nothing does. */
  readonly kind: Pick<Dirent | Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'> | Error
}

/** Every part of the program, and every decoder, takes paths as strings, in which such a name cannot be written. */
export class OddNames {
  private links: Promise<string> | undefined
  private count = 0

  /** In the order of the disk. Rejects where the folder cannot be read. */
  async entriesOf(folder: string): Promise<FolderEntry[]> {
    const entries = (await readdir(folder, { withFileTypes: true })).map((kind): FolderEntry => ({
      name: kind.name,
      path: join(folder, kind.name),
      kind,
    }))
    if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries
    const names = await readdir(folder, 'buffer')
    const even = new Set(names.filter((name) => isUtf8(name)).map(String))
    const odd = names.filter((name) => !isUtf8(name)).map((name) => this.linked(folder, name))
    return entries.filter(({ name }) => even.has(name)).concat(await Promise.all(odd))
  }

  private async linked(folder: string, name: Buffer): Promise<FolderEntry> {
    const shown = shownName(name)
    const target = Buffer.concat([Buffer.from(`${resolve(folder)}/`), name])
    try {
      const kind = await lstat(target)
      this.links ??= mkdtemp(join(tmpdir(), 'wrongnumber-names-'))
      // Some readers go by the extension.
      const path = join(await this.links, `${this.count++}${extname(shown).replaceAll('\\', '')}`)
      await symlink(target, path)
      return { name: shown, path, kind }
    } catch (error) {
      return { name: shown, path: '', kind: error as Error }
    }
  }

  /** Takes the links away. Rejects never. */
  async close(): Promise<void> {
    const folder = await this.links?.catch(() => undefined)
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}

/** Where a path leads behind all links, byte for byte: two names that are no UTF-8 may read the same. Rejects where it leads nowhere. */
export async function realBytes(path: string): Promise<string> {
  return (await realpath(path, 'buffer')).toString('latin1')
}

/** What is UTF-8 as it is, each other byte as `\xe9`. */
function shownName(name: Buffer): string {
  let shown = ''
  for (let at = 0; at < name.length;) {
    const length = [1, 2, 3, 4].find((each) => isUtf8(name.subarray(at, at + each)))
    shown += length === undefined ? `\\x${name[at]!.toString(16)}` : name.toString('utf8', at, at + length)
    at += length ?? 1
  }
  return shown
}
