// Whether figures are grouped as a country writes its numbers, by the formats of its plan.

import { beginLike, wholeLike } from '../../plan/compiled-pattern.js'
import { COUNTRIES } from '../../plan/countries/all.js'
import { countryOf } from '../../plan/known-countries.js'
import { countryMetadata, territoriesOfCallingCode } from '../../plan/numbering-metadata.js'
import { internationalPrefixes, trunkPrefixes } from '../../plan/plan-languages.js'

/** A format of a plan, ready to compare with written groups. */
interface Format {
  /** Fewest and most digits of each group. */
  readonly sizes: readonly (readonly [number, number])[]
  readonly pattern: RegExp
  readonly leading: RegExp | undefined
}

/** The formats of each territory, by how many groups they write. */
const formats = new Map<string, ReadonlyMap<number, readonly Format[]>>()

function formatsOf(territory: string): ReadonlyMap<number, readonly Format[]> {
  let known = formats.get(territory)
  if (known === undefined) {
    const byGroups = new Map<number, Format[]>()
    for (const { pattern, leading } of countryMetadata(territory)?.formats ?? []) {
      const sizes = [...pattern.matchAll(/\(([^()]*)\)/g)].map((group) => sizeOf(group[1]!))
      const begin = leading.at(-1)
      const format = {
        sizes,
        pattern: wholeLike(pattern),
        leading: begin === undefined ? undefined : beginLike(begin),
      }
      byGroups.set(sizes.length, [...(byGroups.get(sizes.length) ?? []), format])
    }
    known = byGroups
    formats.set(territory, known)
  }
  return known
}

/** How many digits a group of a pattern takes: `[2-9]\\d{2,3}` is 3 to 4. */
function sizeOf(group: string): readonly [number, number] {
  let fewest = 0
  let most = 0
  for (const [, from, to] of group.matchAll(/(?:\\d|\[[^\]]*\]|\d)(?:\{(\d+)(?:,(\d+))?\})?/g)) {
    fewest += Number(from ?? 1)
    most += Number(to ?? from ?? 1)
  }
  return [fewest, most]
}

/** Whether a format of the plan writes a national number in just these groups. */
function isFormatted(territory: string, groups: readonly string[]): boolean {
  const fitting = formatsOf(territory)
    .get(groups.length)
    ?.filter(({ sizes }) =>
      groups.every(({ length }, at) => length >= sizes[at]![0] && length <= sizes[at]![1]),
    )
  if (fitting === undefined || fitting.length === 0) return false
  const like = groups.join('').replaceAll('*', '1')
  return fitting.some(({ pattern, leading }) => {
    if (leading !== undefined && !leading.test(like)) return false
    const written = pattern.exec(like)?.slice(1)
    return written?.every(({ length }, at) => length === groups[at]!.length) === true
  })
}

/** What has been found out of the groups that were asked about last: several rules ask, one right after the other. */
let compared: { readonly groups: readonly string[]; readonly known: Map<string, boolean> } | undefined

/** Whether the written groups (trunk prefix, country code and all) are those that the territory uses. */
export function isGroupedAs(groups: readonly string[], plus: boolean, territory: string): boolean {
  if (groups.length < 2) return false
  if (compared?.groups !== groups) compared = { groups, known: new Map() }
  const { known } = compared
  const key = plus ? `+${territory}` : territory
  let grouped = known.get(key)
  if (grouped === undefined) {
    grouped = compareGroups(groups, plus, territory)
    known.set(key, grouped)
  }
  return grouped
}

function compareGroups(groups: readonly string[], plus: boolean, territory: string): boolean {
  const country = countryMetadata(territory)
  if (country === undefined) return false
  const main = territoriesOfCallingCode(country.callingCode)[0] ?? territory
  for (const prefix of prefixesOf(territory, plus)) {
    if (!matches(groups, prefix)) continue
    const rest = withoutPrefix(groups, prefix.length)
    if (rest === undefined || rest.length === 0) continue
    if (isFormatted(territory, rest)) return true
    const habits = countryOf(territory)?.groupings ?? countryOf(main)?.groupings ?? []
    if (habits.some((grouping) => isOfSizes(rest, grouping))) return true
    if (countryOf(territory)?.freeGroups && isFreelyGrouped(territory, rest)) return true
  }
  return false
}

const MOST_FREE_GROUPS = 7
/** Digits that people write together in front of a mobile number, whatever the plan allocates by: 0152 2…, 0664 …. */
const NETWORK_CODE = 3
/** Single figures in front of pairs: 2 31 25, and 4 07 behind a hyphen. */
const MOST_SINGLES = 2

/** In any groups, of which one ends with the area code: (0 30) 2 31 25 - 4 07; 58058-0 is the switchboard of a firm. */
function isFreelyGrouped(territory: string, groups: readonly string[]): boolean {
  const singles = groups.slice(0, -1).filter(({ length }) => length === 1).length
  if (groups.length > MOST_FREE_GROUPS || singles > MOST_SINGLES) return false
  const borders: number[] = []
  for (const { length } of groups) borders.push((borders.at(-1) ?? 0) + length)
  const like = groups.join('').replaceAll('*', '1')
  if (countryOf(territory)?.mobile?.test(like) && borders.includes(NETWORK_CODE)) return true
  return [...formatsOf(territory).values()].flat().some(({ pattern, leading }) => {
    if (leading !== undefined && !leading.test(like)) return false
    const areaCode = pattern.exec(like)?.[1]
    // (0 1) 58058-0: Vienna's is one figure; a figure cut from a longer code is none.
    return (
      areaCode !== undefined &&
      borders.includes(areaCode.length) &&
      (groups[0]!.length > 1 || areaCode.length === 1)
    )
  })
}

/** What people write before a country code wherever they are. */
const PREFIXES_WRITTEN: readonly string[] = [
  ...new Set(
    COUNTRIES.flatMap(({ internationalPrefixes = [], areaCodes }) => [
      ...internationalPrefixes,
      ...(areaCodes === undefined ? [] : [areaCodes.internationalPrefix]),
    ]),
  ),
]

const prefixes = new Map<string, readonly string[]>()

function prefixesOf(territory: string, plus: boolean): readonly string[] {
  if (plus) return [countryMetadata(territory)!.callingCode]
  let known = prefixes.get(territory)
  if (known === undefined) {
    known = prefixesAtHome(territory)
    prefixes.set(territory, known)
  }
  return known
}

function prefixesAtHome(territory: string): readonly string[] {
  const country = countryMetadata(territory)!
  return [
    // Some numbers have no trunk prefix in a country that has one: Australian 1800, Irish 1850.
    ...(country.formats.some(({ trunk }) => !trunk) ? [''] : []),
    ...trunkPrefixes(country),
    ...internationalPrefixes(country).map((prefix) => prefix + country.callingCode),
    ...PREFIXES_WRITTEN.map((prefix) => prefix + country.callingCode),
  ]
}

/** Whether the digits of the groups begin with a prefix, which may end inside a group or at its border. */
function matches(groups: readonly string[], prefix: string): boolean {
  let at = 0
  for (const group of groups)
    for (let inside = 0; inside < group.length; inside++, at++) {
      if (at === prefix.length) return true
      if (group[inside] !== prefix[at] && group[inside] !== '*') return false
    }
  return at >= prefix.length
}

/** Groups behind a prefix that ends inside a group or at its border. */
function withoutPrefix(groups: readonly string[], length: number): readonly string[] | undefined {
  // A word that joins two groups is none itself.
  if (length === 0 && !groups.includes('')) return groups
  let left = length
  const rest: string[] = []
  for (const group of groups) {
    if (left >= group.length) left -= group.length
    else {
      rest.push(group.slice(left))
      left = 0
    }
  }
  return left > 0 ? undefined : rest
}

function isOfSizes(groups: readonly string[], sizes: readonly number[]): boolean {
  return groups.length === sizes.length && groups.every(({ length }, at) => length === sizes[at])
}
