// A playlist that was named: itself, for its titles, and the files that it lists, in its order.
import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Problem, problem } from '../core/problem.js'
import { listedInPlaylist } from '../core/text/read-playlist.js'
import { decodeText } from './decode-text.js'
import { fileProblem, unknownKind } from './file-problem.js'
import type { FoundSources } from './found-sources.js'
import { kindByContent } from './kind-by-content.js'
import { kindOfName } from './kinds.js'
import type { Source } from './source.js'

/** Files of one playlist at most. */
const MOST = 10_000

/** Files that are not there are named, and so are addresses, which are not fetched, and playlists, which are not followed. */
export async function playlistSources(playlist: Source, path: string): Promise<FoundSources> {
  const decoded = await decodeText(await readFile(path))
  const listed = decoded === undefined ? [] : listedInPlaylist(decoded.text)
  const addresses = listed.filter(isAddress)
  const files = listed.filter((each) => !isAddress(each))
  const sources: Source[] = [playlist]
  const problems: Problem[] = []
  for (const entry of files.slice(0, MOST)) {
    const found = await listedFile(entry, playlist, path)
    if ('place' in found) sources.push(found)
    else problems.push(found)
  }
  if (addresses.length > 0) {
    const message = `it lists ${addresses.length} ${addresses.length === 1 ? 'address' : 'addresses'} of the network, not fetched`
    problems.push(
      problem(playlist.input, 'unreadable', message, 'name the pages, or the files where they lie here'),
    )
  }
  if (files.length > MOST) {
    const message = `it lists ${files.length} files, and the first ${MOST} are read`
    problems.push(problem(playlist.input, 'too-many', message, 'split it'))
  }
  return { sources, problems, passedOver: [] }
}

/** `file:` is an address of this machine; `C:` is a drive. */
function isAddress(entry: string): boolean {
  return /^[a-z][\w+.-]+:/i.test(entry) && !/^file:/i.test(entry)
}

async function listedFile(entry: string, playlist: Source, path: string): Promise<Source | Problem> {
  const name = localName(entry)
  const input = isAbsolute(name) ? name : join(dirname(path), name)
  try {
    const there = await stat(input)
    const kind = kindOfName(input) ?? (await kindByContent(input, { isNamed: false }))
    if (!there.isFile() || kind === undefined) return unknownKind(input)
    if (kind.kind === playlist.kind.kind)
      return problem(input, 'unreadable', 'a playlist in a playlist is not followed', 'name it too')
    return { input, kind, folder: dirname(input), argument: playlist.argument, place: { path: input } }
  } catch (error) {
    return fileProblem(input, error)
  }
}

/** Playlists come from other systems too. */
function localName(entry: string): string {
  if (!/^file:/i.test(entry)) return entry.replaceAll('\\', '/')
  try {
    return fileURLToPath(entry)
  } catch {
    return entry
  }
}
