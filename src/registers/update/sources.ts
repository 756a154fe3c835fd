// The sources that registers come from: one file of a publisher, and the readers that find their register in it.
import type { RegisterReader, TableReader } from '../reader.js'
import { REGISTER_READERS } from '../register-table.js'
import { TABLE_READERS } from '../table-readers.js'

/** One address; an archive may hold several registers. */
export interface Source {
  /** Name of its lock and its partial file: the id of its first reader. */
  readonly id: string
  /** '' where a form on the page hands the file out: it is imported, never fetched. */
  readonly url: string
  readonly page: string
  readonly publisher: string
  /** As the publisher names the file at the address. */
  readonly file: string
  readonly readers: readonly (RegisterReader | TableReader)[]
}

/** All that can be fetched or imported; what comes with the package alone (the ranges for fiction) has no page. */
export const SOURCES: readonly Source[] = groupByAddress(
  [...REGISTER_READERS, ...TABLE_READERS].filter(({ page }) => page !== ''),
)

function groupByAddress(readers: readonly (RegisterReader | TableReader)[]): readonly Source[] {
  const groups = new Map<string, (RegisterReader | TableReader)[]>()
  for (const reader of readers) {
    const at = reader.url || reader.id
    groups.set(at, [...(groups.get(at) ?? []), reader])
  }
  return [...groups.values()].map((group) => {
    const { id, url, page, publisher, title } = group[0]!
    const file = url === '' ? title : new URL(url).pathname.split('/').pop()!
    return { id, url, page, publisher, file, readers: group }
  })
}

/** The source that a register comes from. */
export function sourceOf(id: string): Source | undefined {
  return SOURCES.find((source) => source.readers.some((reader) => reader.id === id))
}

/**
 * The address of a source in a mirror: host and path of the publisher's own address under `base`
 * (`https://mirror.example/plans/extranet.arcep.fr/uploads/MAJNUM.csv`), as mirroring programs lay them down.
 */
export function mirrorAddress(source: Source, base: string): string {
  const { host, pathname } = new URL(source.url)
  return `${base.replace(/\/+$/, '')}/${host}${pathname}`
}
