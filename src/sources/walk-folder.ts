// The files below a folder in an order that is the same everywhere, hidden names and circles left out.
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Problem, problem } from '../core/problem.js'
import { fileProblem } from './file-problem.js'
import { ignoreRulesIn, rulesAbove } from './ignore-files.js'
import { type FolderEntry, type OddNames, realBytes } from './odd-names.js'
import { isBundle } from './passed-over.js'
import { decideBy, type PathRules } from './path-rules.js'

/** Names that systems and tools put beside music and that hold nothing of the release. */
const IGNORED: ReadonlySet<string> = new Set([
  'thumbs.db',
  'desktop.ini',
  'node_modules',
  '__macosx',
  'icon\r',
])

const ORDER = new Intl.Collator('en', { numeric: true })

export interface WalkedFile {
  /** From the folder on, with `/` on every system. */
  readonly name: string
  readonly path: string
}

export interface Walk {
  readonly files: readonly WalkedFile[]
  /** Files and whole folders that the user's rules leave out, from the folder on; a folder's name ends with a slash. */
  readonly ignored: readonly string[]
  /** Folders in which there is nothing; their names end with a slash. */
  readonly empty: readonly string[]
  readonly problems: readonly Problem[]
}

/** Whose rules decide what is left out. */
export interface WalkWish {
  /** Those of the command line, which have the last word. */
  readonly exclude: PathRules
  /** Ask .gitignore files too, where the folder lies in a repository. */
  readonly gitIgnore: boolean
  readonly oddNames: OddNames
}

/** Walks depth first, names sorted as people sort them (2 before 10); `name` of a problem starts with `label`. */
export async function walkFolder(folder: string, label: string, wish: WalkWish): Promise<Walk> {
  const { rules, inRepository } = await rulesAbove(folder, { git: wish.gitIgnore })
  const walker = new Walker(label, wish, wish.gitIgnore && inRepository)
  for (const each of rules.flatMap(({ problems }) => problems)) walker.problems.push(each)
  await walker.visit(folder, '', rules)
  return walker
}

class Walker implements Walk {
  readonly files: WalkedFile[] = []
  readonly problems: Problem[] = []
  readonly ignored: string[] = []
  readonly empty: string[] = []
  private readonly seen = new Set<string>()

  constructor(
    private readonly label: string,
    private readonly wish: WalkWish,
    private readonly git: boolean,
  ) {}

  async visit(path: string, name: string, above: readonly PathRules[]): Promise<void> {
    try {
      const real = await realBytes(path)
      if (this.seen.has(real)) return
      this.seen.add(real)
      const entries = inOrder(await this.wish.oddNames.entriesOf(path))
      const own = await ignoreRulesIn(path, name, this.label, { git: this.git })
      for (const each of own.flatMap(({ problems }) => problems)) this.problems.push(each)
      const rules = own.length === 0 ? above : above.concat(own)
      const before = this.met
      for (const entry of entries) await this.take(entry, name, rules)
      if (name !== '' && this.met === before) this.empty.push(`${name}/`)
    } catch (error) {
      this.problems.push(fileProblem(name === '' ? this.label : `${this.label}/${name}`, error))
    }
  }

  private get met(): number {
    return this.files.length + this.problems.length + this.ignored.length + this.empty.length
  }

  private async take(entry: FolderEntry, name: string, rules: readonly PathRules[]): Promise<void> {
    if (isIgnored(entry.name)) return
    const below = name === '' ? entry.name : `${name}/${entry.name}`
    const { path } = entry
    const isLink = !(entry.kind instanceof Error) && entry.kind.isSymbolicLink()
    const kind = isLink ? await linkTarget(path) : entry.kind
    if (kind === 'circle') return
    const isFolder = !(kind instanceof Error) && kind.isDirectory()
    const named = isFolder ? `${below}/` : below
    if (decideBy(rules.concat(this.wish.exclude), named)) this.ignored.push(named)
    else if (kind instanceof Error) this.problems.push(fileProblem(`${this.label}/${below}`, kind))
    else if (kind.isFile() || (isFolder && isBundle(below))) this.files.push({ name: below, path })
    else if (isFolder) await this.visit(path, below, rules)
    else this.problems.push(noFile(`${this.label}/${below}`))
  }
}

/** A pipe, a socket or a device. */
function noFile(input: string): Problem {
  return problem(input, 'unreadable', 'this is no file', 'take it away, or save what it gives in a file')
}

function inOrder(entries: readonly FolderEntry[]): FolderEntry[] {
  return [...entries].sort((a, b) => ORDER.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
}

/** Whether a name is hidden, one that systems and tools put beside music, or that of a document that is open in Word. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || IGNORED.has(name.toLowerCase())
}

/** A link that leads to itself holds nothing and is no problem. */
async function linkTarget(path: string): Promise<Stats | Error | 'circle'> {
  return stat(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ELOOP' ? 'circle' : error))
}
