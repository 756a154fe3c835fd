// The table of all registers: one row a file of a publisher; a new country is a reader and a row here.
import { caCentralOfficeCodes } from './ca-central-office-codes.js'
import { esNumbering } from './es-numbering.js'
import { fictionalRanges } from './fictional-ranges.js'
import { frGelnum } from './fr-gelnum.js'
import { frMajnum } from './fr-majnum.js'
import { frOperators } from './fr-operators.js'
import { gbNumberBlocks } from './gb-number-blocks.js'
import { nanpAreaCodes } from './nanp-area-codes.js'
import type { RegisterReader, TableReader } from './reader.js'
import { ruMobileCodes } from './ru-mobile-codes.js'
import { shortNumberMetadata } from './short-number-metadata.js'
import { usCentralOfficeCodes } from './us-central-office-codes.js'

/** Lists of blocks. Of two of one territory that list a number, the one above speaks. */
export const REGISTER_READERS: readonly RegisterReader[] = [
  frMajnum,
  frGelnum,
  usCentralOfficeCodes,
  caCentralOfficeCodes,
  ...gbNumberBlocks,
  ...esNumbering,
  ruMobileCodes,
]

/** Small tables that serve several registers or all territories. */
export const TABLE_READERS: readonly TableReader[] = [
  frOperators,
  nanpAreaCodes,
  shortNumberMetadata,
  fictionalRanges,
]
