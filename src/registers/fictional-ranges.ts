// The list of ranges that regulators keep for drama (our own collection, one document named for each range).
import type { FictionList, FictionRange } from '../core/plan/fiction.js'
import { yearFirstDate } from './read-date.js'
import type { TableReader } from './reader.js'

interface ListedRange {
  readonly country: string
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly regulator: string
  readonly sourceUrl: string
  readonly note: string
  readonly confidence: string
  readonly role?: string
  readonly aliasOf?: string
  readonly clears: boolean
}

interface Listing {
  readonly generated: string
  readonly nanp: {
    readonly regulator: string
    readonly sourceUrl: string
    readonly exceptNpas: readonly string[]
  }
  readonly entries: readonly ListedRange[]
}

export const fictionalRanges: TableReader = {
  id: 'fiction',
  territory: '001',
  publisher: 'wrongnumber',
  title: 'fictional-ranges.json',
  licence: 'MIT; each range names the document of its regulator',
  attribution: '',
  url: '',
  page: '',
  encoding: 'utf-8',
  recognise: (head) => /^\s*\{\s*"schema"/.test(head) && head.includes('"generated"'),
  parse(text) {
    let listing: Listing
    try {
      listing = JSON.parse(text) as Listing
    } catch (error) {
      return { fault: `the JSON is damaged: ${error instanceof Error ? error.message : String(error)}` }
    }
    const date = yearFirstDate(listing.generated ?? '')
    if (date === undefined || !Array.isArray(listing.entries))
      return { fault: 'the list has no date or no entries' }
    const ranges: FictionRange[] = listing.entries.map((entry) => ({
      country: entry.country,
      from: entry.from,
      to: entry.to,
      kind: entry.kind,
      regulator: entry.regulator,
      document: entry.sourceUrl,
      note: entry.note,
      clears:
        entry.clears &&
        entry.confidence === 'high' &&
        entry.role === undefined &&
        entry.aliasOf === undefined,
    }))
    const { regulator, sourceUrl: document, exceptNpas: exceptAreaCodes } = listing.nanp
    const table: FictionList = { date, ranges, nanp: { regulator, document, exceptAreaCodes } }
    return { date, table, entries: ranges.length + 1 }
  },
}
