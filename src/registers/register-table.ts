// The table of all registers: one row a file of a publisher; a new country is a reader and a row here.
import { arBlockRanges } from './ar-block-ranges.js'
import { atNumberRanges } from './at-number-ranges.js'
import { auNumberRegister } from './au-number-register.js'
import { caCentralOfficeCodes } from './ca-central-office-codes.js'
import { czAssignedNumbers } from './cz-assigned-numbers.js'
import { esNumbering } from './es-numbering.js'
import { frGelnum } from './fr-gelnum.js'
import { frMajnum } from './fr-majnum.js'
import { gbNumberBlocks } from './gb-number-blocks.js'
import { heldLists } from './held-lists.js'
import { jpNumberBlocks } from './jp-number-blocks.js'
import { mxNumberPlan } from './mx-number-plan.js'
import { nlNumbers } from './nl-numbers.js'
import { noNumberSeries } from './no-number-series.js'
import { plNumberingTables } from './pl-numbering-tables.js'
import type { RegisterReader } from './reader.js'
import { ruMobileCodes } from './ru-mobile-codes.js'
import { usCentralOfficeCodes } from './us-central-office-codes.js'
import { usThousandBlocks } from './us-thousand-blocks.js'

/** Lists of blocks. Of two of one territory that list a number, the one above speaks. */
export const REGISTER_READERS: readonly RegisterReader[] = [
  frMajnum,
  frGelnum,
  usThousandBlocks,
  usCentralOfficeCodes,
  caCentralOfficeCodes,
  ...gbNumberBlocks,
  ...esNumbering,
  ruMobileCodes,
  ...atNumberRanges,
  nlNumbers,
  noNumberSeries,
  ...plNumberingTables,
  mxNumberPlan,
  czAssignedNumbers,
  auNumberRegister,
  ...jpNumberBlocks,
  ...heldLists,
  arBlockRanges,
]
