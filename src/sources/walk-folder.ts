// The files below a folder in an order that is the same everywhere, hidden names and circles left out.
import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, problem } from '../core/problem.js'
import { fileProblem } from './file-problem.js'

/** Names that systems and tools put beside music and that hold nothing of the release. */
const IGNORED: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', 'node_modules', '__macosx'])

const ORDER = new Intl.Collator('en', { numeric: true })

export interface WalkedFile {
  /** From the folder on, with `/` on every system. */
  readonly name: string
  readonly path: string
}

export interface Walk {
  readonly files: readonly WalkedFile[]
  readonly problems: readonly Problem[]
}

/** Walks depth first, names sorted as people sort them (2 before 10); `name` of a problem starts with `label`. */
export async function walkFolder(
  folder: string,
  label: string,
  skip: (name: string) => boolean,
): Promise<Walk> {
  const files: WalkedFile[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  const visit = async (path: string, name: string): Promise<void> => {
    try {
      const real = await realpath(path)
      if (seen.has(real)) return
      seen.add(real)
      for (const entry of inOrder(await readdir(path, { withFileTypes: true }))) {
        const below = name === '' ? entry.name : `${name}/${entry.name}`
        if (isIgnored(entry.name) || skip(below)) continue
        const target = join(path, entry.name)
        const kind = entry.isSymbolicLink() ? await linkTarget(target) : entry
        if (kind === 'circle') continue
        if (kind instanceof Error) problems.push(fileProblem(`${label}/${below}`, kind))
        else if (kind.isDirectory()) await visit(target, below)
        else if (kind.isFile()) files.push({ name: below, path: target })
        else problems.push(noFile(`${label}/${below}`))
      }
    } catch (error) {
      problems.push(fileProblem(name === '' ? label : `${label}/${name}`, error))
    }
  }
  await visit(folder, '')
  return { files, problems }
}

/** A pipe, a socket or a device. */
function noFile(input: string): Problem {
  return problem(input, 'unreadable', 'this is no file', 'take it away, or save what it gives in a file')
}

function inOrder(entries: readonly Dirent[]): Dirent[] {
  return [...entries].sort((a, b) => ORDER.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
}

function isIgnored(name: string): boolean {
  return name.startsWith('.') || IGNORED.has(name.toLowerCase())
}

/** A link that leads to itself holds nothing and is no problem. */
async function linkTarget(path: string): Promise<Stats | Error | 'circle'> {
  return stat(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ELOOP' ? 'circle' : error))
}
