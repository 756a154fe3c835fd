// Which names of a list stand in a directory that the user brings: an invented name may be somebody's.
import { foldName } from './fold-name.js'
import { type ListedName, type NameEntry, type NamePattern, namePattern } from './name-pattern.js'

/** A row of a directory. */
export interface DirectoryRow {
  readonly name: string
  readonly number?: string
}

/** Words of a family name at most. */
const MOST_WORDS = 4

/** The same list; names that somebody in the directory has say so. Of a name with given names one of them has to be the row's. */
export function markListed(
  entries: readonly NameEntry[],
  directory: Iterable<DirectoryRow>,
): readonly NameEntry[] {
  const byFamily = new Map<string, NamePattern[]>()
  for (const entry of entries) {
    const pattern = namePattern(entry)
    if (pattern === undefined) continue
    const family = pattern.family.join('')
    const there = byFamily.get(family)
    if (there === undefined) byFamily.set(family, [pattern])
    else there.push(pattern)
  }
  const listed = new Map<NameEntry, ListedName>()
  for (const row of directory)
    for (const { entry } of patternsOf(row, byFamily)) {
      const before = listed.get(entry)
      listed.set(entry, before === undefined ? { ...row, rows: 1 } : { ...before, rows: before.rows + 1 })
    }
  return entries.map((entry) => {
    const found = listed.get(entry)
    return found === undefined ? entry : { ...entry, listed: found }
  })
}

/** Directories write `Dugenou Marie` as well as `Marie Dugenou`. */
function patternsOf(
  { name }: DirectoryRow,
  byFamily: ReadonlyMap<string, readonly NamePattern[]>,
): Set<NamePattern> {
  const words = name
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldName)
    .filter((word) => word !== '')
  const found = new Set<NamePattern>()
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length); count += 1)
    for (const [family, rest] of [
      [words.slice(0, count), words.slice(count)],
      [words.slice(-count), words.slice(0, -count)],
    ] as const)
      for (const pattern of byFamily.get(family.join('')) ?? [])
        if (pattern.given.length === 0 || rest.some((word) => isGiven(word, pattern))) found.add(pattern)
  return found
}

/** An initial stands for a name, on either side. */
function isGiven(word: string, { given }: NamePattern): boolean {
  return given.some((name) =>
    Math.min(name.length, word.length) === 1 ? name[0] === word[0] : name === word,
  )
}
