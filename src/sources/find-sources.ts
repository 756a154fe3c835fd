// Arguments to sources: files, folders, standard input and pages, each once, and what could not be found as problems.
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type Problem, problem } from '../core/problem.js'
import { fetchPage, PAGE_LIMITS } from './fetch-page.js'
import { fileProblem } from './file-problem.js'
import { kindNamed, kindOfMediaType, kindOfName } from './kinds.js'
import { namePatterns } from './name-patterns.js'
import { sniffKind } from './sniff-kind.js'
import type { Source, SourceKind } from './source.js'
import { walkFolder } from './walk-folder.js'

export interface SourceWish {
  /** Patterns of names below folders that are left out (`*.jpg`, `Scans/*`). */
  readonly ignore: readonly string[]
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  readStdin(): Promise<Uint8Array>
}

export interface FoundSources {
  readonly sources: readonly Source[]
  readonly problems: readonly Problem[]
}

/** In the order of the arguments; a file that two arguments reach is read once. */
export async function findSources(inputs: readonly string[], wish: SourceWish): Promise<FoundSources> {
  const sources: Source[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const input of inputs) {
    const found = await sourcesOf(input, wish)
    problems.push(...found.problems)
    for (const source of found.sources) {
      const key =
        'path' in source.place ? await realpath(source.place.path).catch(() => source.input) : source.input
      if (seen.has(key)) continue
      seen.add(key)
      sources.push(source)
    }
  }
  return { sources, problems }
}

async function sourcesOf(input: string, wish: SourceWish): Promise<FoundSources> {
  if (input === '-') return only(sniffed(input, await wish.readStdin()))
  if (/^https?:\/\//i.test(input)) return only(await pageSource(input, wish))
  try {
    const entry = await stat(input)
    return entry.isDirectory() ? await folderSources(input, wish) : only(fileSource(input, entry.isFile()))
  } catch (error) {
    return only(fileProblem(input, error))
  }
}

function only(found: Source | Problem): FoundSources {
  return 'code' in found ? { sources: [], problems: [found] } : { sources: [found], problems: [] }
}

/** Text may come through a pipe; sound is read at any place, and a pipe nobody writes to would be waited for without end. */
function fileSource(path: string, isFile: boolean): Source | Problem {
  const kind = kindOfName(path)
  if (kind === undefined) return unknownKind(path)
  if (kind.sound && !isFile)
    return problem(path, 'unreadable', 'this is no file', 'save the sound in a file and name that')
  return { input: path, kind, release: dirname(path), place: { path } }
}

async function folderSources(folder: string, wish: SourceWish): Promise<FoundSources> {
  const label = folder.replace(/(?<=.)[/\\]+$/, '')
  const walk = await walkFolder(folder, label, namePatterns(wish.ignore))
  const problems = [...walk.problems]
  const known: { name: string; path: string; kind: SourceKind }[] = []
  for (const file of walk.files) {
    const kind = kindOfName(file.name)
    if (kind === undefined) problems.push(unknownKind(`${label}/${file.name}`))
    else known.push({ ...file, kind })
  }
  if (walk.files.length === 0 && problems.length === 0) problems.push(nothingReadable(folder))
  const withSound = new Set(known.filter((file) => file.kind.sound).map((file) => folderOf(file.name)))
  const sources = known.map(({ name, path, kind }) => ({
    input: `${label}/${name}`,
    kind,
    release: `${label}/${releaseOf(folderOf(name), withSound)}`,
    place: { path },
  }))
  return { sources, problems }
}

/** The nearest folder upwards that holds sound; a booklet in `Scans/` belongs to the album above it. */
function releaseOf(folder: string, withSound: ReadonlySet<string>): string {
  for (let at = folder; ; at = folderOf(at)) {
    if (withSound.has(at)) return at
    if (at === '') return folder
  }
}

function folderOf(name: string): string {
  const folder = dirname(name)
  return folder === '.' ? '' : folder
}

async function pageSource(input: string, wish: SourceWish): Promise<Source | Problem> {
  const page = await fetchPage(input, { ...wish, limits: PAGE_LIMITS })
  if ('code' in page) return page
  const kind = kindOfMediaType(page.mediaType)
  if (kind === undefined)
    return problem(
      input,
      'unknown-kind',
      `the page is ${page.mediaType}, not text`,
      'download it and name the file',
    )
  const byName = kindOfName(new URL(input).pathname)
  const chosen = kind.kind === 'txt' && byName?.sound === false ? byName : kind
  return { input, kind: chosen, release: input, place: { bytes: page.bytes, charset: page.charset } }
}

function sniffed(input: string, bytes: Uint8Array): Source {
  return { input, kind: kindNamed(sniffKind(bytes)), release: input, place: { bytes } }
}

function unknownKind(input: string): Problem {
  const pattern = `*${/\.[^.]*$/.exec(basename(input))?.[0] ?? basename(input)}`
  const advice = `convert it to a kind that is (README.md), or leave it out with --ignore "${pattern}"`
  return problem(input, 'unknown-kind', 'this kind of file is not read', advice)
}

function nothingReadable(folder: string): Problem {
  return problem(folder, 'nothing-readable', 'there is nothing to read in the folder', 'check the name')
}
