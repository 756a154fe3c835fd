// Arguments to sources: files, folders, standard input and pages, each once, and what could not be found as problems.
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { internalProblem, type Problem, problem } from '../core/problem.js'
import { fetchPage, PAGE_LIMITS } from './fetch-page.js'
import { fileProblem } from './file-problem.js'
import { kindNamed, kindOfMediaType, kindOfName } from './kinds.js'
import { namePatterns } from './name-patterns.js'
import { readPipe } from './read-pipe.js'
import { sniffKind } from './sniff-kind.js'
import type { Source, SourceKind } from './source.js'
import { walkFolder } from './walk-folder.js'

export interface SourceWish {
  /** Patterns of names below folders that are left out (`*.jpg`, `Scans/*`). */
  readonly ignore: readonly string[]
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  readStdin(): Promise<Uint8Array | Problem>
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
    const found = await sourcesOf(input, wish).catch((error) => only(internalProblem(input, error)))
    for (const each of found.problems) problems.push(each)
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
  if (input === '-') return only(await sniffed(input, await wish.readStdin()))
  if (/^https?:\/\//i.test(input)) return only(await pageSource(input, wish))
  try {
    const entry = await stat(input)
    if (entry.isDirectory()) return await folderSources(input, wish)
    return only(entry.isFile() ? fileSource(input) : await pipeSource(input, wish.signal))
  } catch (error) {
    return only(fileProblem(input, error))
  }
}

function only(found: Source | Problem): FoundSources {
  return 'code' in found ? { sources: [], problems: [found] } : { sources: [found], problems: [] }
}

function fileSource(path: string): Source | Problem {
  const kind = kindOfName(path)
  return kind === undefined
    ? unknownKind(path)
    : { input: path, kind, release: dirname(path), place: { path } }
}

/** Text may come through a pipe or from a device; sound is read at any place, which these have not. */
async function pipeSource(path: string, signal: AbortSignal): Promise<Source | Problem> {
  const kind = kindOfName(path)
  if (kind === undefined) return unknownKind(path)
  if (kind.sound)
    return problem(path, 'unreadable', 'this is no file', 'save the sound in a file and name that')
  const bytes = await readPipe(path, signal)
  return 'code' in bytes ? bytes : { input: path, kind, release: dirname(path), place: { bytes } }
}

async function folderSources(folder: string, wish: SourceWish): Promise<FoundSources> {
  const label = folder.replace(/(?<=.)[/\\]+$/, '')
  const walk = await walkFolder(folder, label, namePatterns(wish.ignore))
  const problems = Array.from(walk.problems)
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

async function pageSource(address: string, wish: SourceWish): Promise<Source | Problem> {
  // What comes before an @ is a name and a password, and a report goes to others.
  const input = address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1')
  const page = await fetchPage(address, { ...wish, limits: PAGE_LIMITS })
  if ('code' in page) return { ...page, input }
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

async function sniffed(input: string, bytes: Uint8Array | Problem): Promise<Source | Problem> {
  if ('code' in bytes) return bytes
  return { input, kind: kindNamed(await sniffKind(bytes)), release: input, place: { bytes } }
}

function unknownKind(input: string): Problem {
  const pattern = `*${/\.[^.]*$/.exec(basename(input))?.[0] ?? basename(input)}`
  const advice = `convert it to a kind that is (README.md), or leave it out with --ignore "${pattern}"`
  return problem(input, 'unknown-kind', 'this kind of file is not read', advice)
}

function nothingReadable(folder: string): Problem {
  return problem(folder, 'nothing-readable', 'there is nothing to read in the folder', 'check the name')
}
