// Which folders of one argument are one release, so that what the tags of some say holds for masters without any.
import type { ReleaseFacts } from '../../sources/source.js'

/** What lies in one folder. */
export interface Folder {
  /** Its path, with `/`. */
  readonly path: string
  readonly hasSound: boolean
  readonly facts: readonly ReleaseFacts[]
}

/**
 * Folders whose tags have a country or a language in common are one release; those that agree among themselves and differ
 * from the rest stay apart. What has no tags belongs to the tagged folder that it has most of its path in common with.
 * Where nothing is tagged, all is one release if there is sound in it, and otherwise each folder stands for itself.
 */
export function joinReleases<F extends Folder>(folders: readonly F[]): F[][] {
  const tagged: { marks: Set<string>; members: F[] }[] = []
  for (const folder of folders) {
    const marks = marksOf(folder)
    if (marks.size === 0) continue
    const same = tagged.filter((release) => [...marks].some((mark) => release.marks.has(mark)))
    for (const release of same) tagged.splice(tagged.indexOf(release), 1)
    tagged.push({
      marks: new Set(same.flatMap((release) => [...release.marks]).concat([...marks])),
      members: same.flatMap(({ members }) => members).concat([folder]),
    })
  }
  const untagged = folders.filter((folder) => marksOf(folder).size === 0)
  if (tagged.length === 0)
    return folders.some(({ hasSound }) => hasSound) ? [[...folders]] : folders.map((folder) => [folder])
  for (const folder of untagged) {
    const near = tagged.map(({ members }) =>
      members.reduce((most, { path }) => Math.max(most, inCommon(path, folder.path)), 0),
    )
    const nearest = near.reduce((best, each, at) => (each > near[best]! ? at : best), 0)
    tagged[nearest]!.members.push(folder)
  }
  return tagged.map(({ members }) => members)
}

/** The country of an ISRC (its first two letters, ISO 3901), and languages. */
function marksOf({ facts }: Folder): Set<string> {
  return new Set(
    facts.flatMap(({ isrc, languages }) => [
      ...isrc.map((code) => `country ${code.slice(0, 2).toUpperCase()}`),
      ...languages.map((language) => `language ${language.trim().slice(0, 2).toLowerCase()}`),
    ]),
  )
}

/** Folders that two paths begin with. */
function inCommon(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')]
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
