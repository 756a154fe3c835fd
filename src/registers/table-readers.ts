// The readers of small tables that serve several registers or all territories; looking numbers up needs none of them.
import { fictionalRanges } from './fictional-ranges.js'
import { frOperators } from './fr-operators.js'
import { nanpAreaCodes } from './nanp-area-codes.js'
import type { TableReader } from './reader.js'
import { shortNumberMetadata } from './short-number-metadata.js'

/** A row for each table. */
export const TABLE_READERS: readonly TableReader[] = [
  frOperators,
  nanpAreaCodes,
  shortNumberMetadata,
  fictionalRanges,
]
