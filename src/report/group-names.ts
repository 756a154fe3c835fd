// Groups occurrences by the name of the list, because a name is cleared once and changed at each of its places.
import type { NameOccurrence } from '../core/names/name-occurrence.js'
import type { ListedName } from '../core/names/name-pattern.js'
import type { ScanResult } from '../core/scan-result.js'

/** A name and where it occurs, in the order of the inputs. */
export interface NameGroup extends Pick<NameOccurrence, 'name' | 'note' | 'status' | 'listed'> {
  readonly occurrences: readonly NameOccurrence[]
}

/** In order of first appearance; names of the list that occur nowhere are left out. */
export function groupNames({ names = [] }: Pick<ScanResult, 'names'>): readonly NameGroup[] {
  const groups = new Map<string, NameOccurrence[]>()
  for (const each of names) {
    const members = groups.get(each.name)
    if (members === undefined) groups.set(each.name, [each])
    else members.push(each)
  }
  return [...groups.values()].map((occurrences) => ({ ...occurrences[0]!, occurrences }))
}

/** "DUGENOU Marie, 01 …", and how many rows more have the name. */
export function listedSentence({ name, number, rows }: ListedName): string {
  const more = rows === 1 ? '' : `, and ${rows - 1} more`
  return `"${name}"${number === undefined ? '' : `, ${number}`}${more}`
}
