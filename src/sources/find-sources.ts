// Arguments to sources: files, folders, standard input and pages, each once, and what could not be found as problems.
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { internalProblem, isProblem, type Problem, problem } from '../core/problem.js'
import { fileProblem, unknownKind } from './file-problem.js'
import type { FoundSources, SourceWish } from './found-sources.js'
import { kindByContent } from './kind-by-content.js'
import { kindNamed, kindOfName } from './kinds.js'
import type { ListedRules } from './listed-rules.js'
import { realBytes } from './odd-names.js'
import { type PassedFile, passedOverAs } from './passed-over.js'
import { PICTURE } from './picture-kind.js'
import { readPipe } from './read-pipe.js'
import { isRemoteFile, remoteSource } from './remote-source.js'
import { sniffKind } from './sniff-kind.js'
import type { Source } from './source.js'
import type { RenderPage } from './web/fetch-rendered.js'

/** In the order of the arguments; a file that two arguments reach is read once. */
export async function findSources(inputs: readonly string[], wish: SourceWish): Promise<FoundSources> {
  if (!wish.browser) return searchAll(inputs, wish)
  const { PageBrowser } = await import('./web/browser.js')
  const browser = new PageBrowser()
  try {
    return await searchAll(inputs, { ...wish, render: (...page) => browser.render(...page) })
  } finally {
    await browser.close()
  }
}

/** A wish, and what runs the scripts of pages where that is wished for. */
type SearchWish = SourceWish & { readonly render?: RenderPage }

async function searchAll(inputs: readonly string[], wish: SearchWish): Promise<FoundSources> {
  const sources: Source[] = []
  const problems: Problem[] = []
  const passedOver: PassedFile[] = []
  const seen = new Set<string>()
  for (const { input, find } of [...inputs.map(named), ...(await listedInputs(wish))]) {
    const found = await find(wish).catch((error) => only(internalProblem(input, error)))
    for (const each of found.problems) problems.push(each)
    for (const each of found.passedOver) passedOver.push(each)
    for (const source of found.sources) {
      const key =
        'path' in source.place ? await realBytes(source.place.path).catch(() => source.input) : source.input
      if (seen.has(key)) continue
      seen.add(key)
      sources.push(source)
    }
  }
  await wish.keptPages?.trim()
  return { sources, problems, passedOver }
}

interface Input {
  readonly input: string
  find(wish: SearchWish): Promise<FoundSources>
}

function named(input: string): Input {
  return { input, find: (wish) => sourcesOf(input, wish) }
}

/** Those of the list and those that are staged. */
async function listedInputs(wish: SourceWish): Promise<readonly Input[]> {
  const { listed, staged } = wish
  if (listed.length === 0 && !staged) return []
  const inStage = staged ? await (await import('./staged-files.js')).stagedFiles() : []
  const rules = new (await import('./listed-rules.js')).ListedRules(wish)
  const files = listed.map((input) => listedInput(input, rules, (each) => sourcesOf(input, each)))
  if (isProblem(inStage)) return [...files, { input: inStage.input, find: async () => only(inStage) }]
  const inIndex = inStage.map((input) => listedInput(input, rules, (each) => stagedSource(input, each)))
  const said = { sources: [], problems: rules.problems, passedOver: [] }
  return [...files, ...inIndex, { input: '--files-from', find: async () => said }]
}

function listedInput(input: string, rules: ListedRules, find: Input['find']): Input {
  return {
    input,
    async find(wish) {
      const left = await rules.passedOverAs(input)
      if (left !== undefined) return { sources: [], problems: [], passedOver: [{ kind: left, name: input }] }
      const kind = kindOfName(input)?.kind
      const isRead = kind !== undefined && (kind !== PICTURE || wish.pictures.areRead)
      if (kind === PICTURE && !isRead) wish.pictures.miss(input)
      const as = wish.strict || isRead ? undefined : passedOverAs(input)
      return as === undefined
        ? find(wish)
        : { sources: [], problems: [], passedOver: [{ kind: as, name: input }] }
    },
  }
}

/** Text as it is staged; of sound, the file, which is decoded where it lies. */
async function stagedSource(path: string, wish: SourceWish): Promise<FoundSources> {
  const kind = kindOfName(path)
  if (kind === undefined || kind.sound) return sourcesOf(path, wish)
  const { stagedBytes } = await import('./staged-files.js')
  const bytes = await stagedBytes(path)
  return only(isProblem(bytes) ? bytes : { input: path, kind, ...folderOfFile(path), place: { bytes } })
}

async function sourcesOf(input: string, wish: SearchWish): Promise<FoundSources> {
  if (input === '')
    return only(problem('""', 'not-found', 'an argument is empty', 'name a file, a folder or a page'))
  if (input === '-') return only(await sniffed(input, await wish.readStdin()))
  if (isRemoteFile(input) && (wish.remote === true || input.startsWith('s3:')))
    return only(remoteSource(input))
  if (/^https?:\/\//i.test(input)) return pageSources(input, wish)
  try {
    const entry = await stat(input)
    if (entry.isDirectory()) return await (await import('./folder-sources.js')).folderSources(input, wish)
    if (entry.isFile() && (await wish.isComplete?.(input)) === false)
      return { sources: [], problems: [], passedOver: [{ kind: 'still being written', name: input }] }
    const source = entry.isFile() ? await fileSource(input) : await pipeSource(input, wish.signal)
    if (isProblem(source) || source.kind.kind !== 'm3u' || !entry.isFile()) return only(source)
    return await (await import('./playlist-sources.js')).playlistSources(source, input)
  } catch (error) {
    return only(fileProblem(input, error))
  }
}

function only(found: Source | Problem): FoundSources {
  return isProblem(found)
    ? { sources: [], problems: [found], passedOver: [] }
    : { sources: [found], problems: [], passedOver: [] }
}

async function fileSource(path: string): Promise<Source | Problem> {
  const kind = kindOfName(path) ?? (await kindByContent(path, { isNamed: true }))
  return kind === undefined
    ? unknownKind(path)
    : { input: path, kind, ...folderOfFile(path), place: { path } }
}

function folderOfFile(path: string): Pick<Source, 'folder' | 'argument'> {
  return { folder: dirname(path), argument: dirname(path) }
}

/** Text may come through a pipe or from a device; sound is read at any place, which these have not. */
async function pipeSource(path: string, signal: AbortSignal): Promise<Source | Problem> {
  const kind = kindOfName(path)
  if (kind === undefined) return unknownKind(path)
  if (kind.sound)
    return problem(path, 'unreadable', 'this is no file', 'save the sound in a file and name that')
  const bytes = await readPipe(path, signal)
  return isProblem(bytes) ? bytes : { input: path, kind, ...folderOfFile(path), place: { bytes } }
}

/** A page, and with `--follow` those that it leads to. */
async function pageSources(address: string, wish: SearchWish): Promise<FoundSources> {
  const { fetchRendered } = await import('./web/fetch-rendered.js')
  const { pageProblem, pageSource, shownAddress } = await import('./web/page-source.js')
  const { pageWishOf, siteSources } = await import('./web/follow-site.js')
  const input = shownAddress(address)
  const pageWish = pageWishOf(wish)
  wish.onPage?.(input)
  const { page, problems } = await fetchRendered(address, pageWish, wish.render)
  if (isProblem(page)) return only(pageProblem(page, input))
  const source = pageSource(page, input)
  const found =
    isProblem(source) || wish.site.follow === 0
      ? only(source)
      : await siteSources(page, source, pageWish, wish)
  return { ...found, problems: [...problems, ...found.problems] }
}

async function sniffed(input: string, bytes: Uint8Array | Problem): Promise<Source | Problem> {
  if (isProblem(bytes)) return bytes
  return { input, kind: kindNamed(await sniffKind(bytes)), folder: input, argument: input, place: { bytes } }
}
