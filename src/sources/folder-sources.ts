// The files below a folder that are read, each in the release that it belongs to, and what of the others is said.
import { dirname, resolve } from 'node:path'
import { type Problem, problem } from '../core/problem.js'
import { unknownKind } from './file-problem.js'
import type { FoundSources, SourceWish } from './found-sources.js'
import { kindByContent } from './kind-by-content.js'
import { kindOfName } from './kinds.js'
import { isOwnReport, type PassedFile, passedOverAs, passedOverFirst } from './passed-over.js'
import { pathRules } from './path-rules.js'
import { PICTURE } from './picture-kind.js'
import type { SourceKind, SourceReader } from './source.js'
import { walkFolder } from './walk-folder.js'

/** What is below a folder, in the order of its names. Rejects where the folder itself cannot be read. */
export async function folderSources(folder: string, wish: SourceWish): Promise<FoundSources> {
  const label = folder.replace(/(?<=.)[/\\]+$/, '')
  const exclude = pathRules(wish.exclude, '', '--exclude')
  const include = pathRules(wish.include, '', '--include')
  const walk = await walkFolder(folder, label, { ...wish, exclude })
  const problems = [...exclude.problems, ...include.problems].concat(walk.problems)
  const own = new Set((wish.own ?? []).map((file) => resolve(file)))
  const known: { name: string; path: string; kind: SourceKind }[] = []
  const passed: PassedFile[] = walk.ignored.map((name) => ({ kind: 'ignored', name: `${label}/${name}` }))
  for (const name of walk.empty) passed.push({ kind: 'empty folder', name: `${label}/${name}` })
  const pass = (kind: string, name: string): void => void passed.push({ kind, name: `${label}/${name}` })
  for (const file of walk.files) {
    const kind = kindOfName(file.name) ?? (await kindByContent(file.path, { isNamed: false }))
    const isPicture = kind?.kind === PICTURE
    if (wish.include.length > 0 && include.decide(file.name) !== true) pass('not included', file.name)
    else if ((await wish.isComplete?.(file.path)) === false) pass('still being written', file.name)
    else if (own.has(resolve(file.path)) || (await isOwnReport(file.path))) pass('own file', file.name)
    else if (isPicture && !wish.pictures.areRead) {
      wish.pictures.miss(`${label}/${file.name}`)
      const fields = await fieldsOfPicture(file.path)
      if (fields === undefined) passOver(file.name)
      else known.push({ ...file, kind: { ...kind, load: async () => fields } })
    } else if (kind === undefined || (!wish.strict && passedOverFirst(file.name) !== undefined))
      passOver(file.name)
    else known.push({ ...file, kind })
  }
  function passOver(name: string): void {
    const as = wish.strict ? undefined : passedOverAs(name)
    if (as === undefined) problems.push(unknownKind(`${label}/${name}`))
    else pass(as, name)
  }
  if (
    known.length === 0 &&
    problems.length === 0 &&
    !passed.some(({ kind }) => kind === 'still being written')
  )
    problems.push(nothingReadable(folder, passed.length))
  const withSound = new Set(known.filter((file) => file.kind.sound).map((file) => folderOf(file.name)))
  const sources = known.map(({ name, path, kind }) => ({
    input: `${label}/${name}`,
    kind,
    folder: `${label}/${releaseOf(folderOf(name), withSound)}`,
    argument: label,
    place: { path },
  }))
  return { sources, problems, passedOver: passed }
}

/** What reads the fields of a picture that is not read otherwise; undefined where they say nothing. */
async function fieldsOfPicture(path: string): Promise<SourceReader | undefined> {
  const { hasPictureWords, readPictureFields } = await import('./pictures/read-picture.js')
  return (await hasPictureWords(path)) ? readPictureFields : undefined
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

function nothingReadable(folder: string, passed: number): Problem {
  if (passed === 0)
    return problem(folder, 'nothing-readable', 'the folder has no file in it', 'check the name')
  const message = `nothing in it is read, though it holds ${passed === 1 ? 'a file or folder' : `${passed} files and folders`}`
  const advice = 'look at --exclude, --include and the ignore files; --verbose names what was passed over'
  return problem(folder, 'nothing-readable', message, advice)
}
