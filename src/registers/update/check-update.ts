// Whether a new register may take the place of the one in use: of the same size, not older, of a day that has come.
import { readFileSync } from 'node:fs'
import { isPartial, type RegisterInfo } from '../../core/plan/register.js'
import { unpackBlocks } from '../compact-form.js'
import type { FoundPlan } from '../load-knowledge.js'
import type { CompactRegister } from '../read-register.js'

/** Part of the blocks by which a register may grow or shrink at once; ARCEP's changed by 8 % in nine months. */
const CHANGE = 0.2

/** Earlier than any register of telephone numbers is published as a file. */
const EARLIEST = '1990-01-01'

/** What a caller may allow. */
export interface UpdateAllowances {
  /** ISO date. */
  readonly today: string
  /** A register of another size is taken too (`--any-size`). */
  readonly anySize: boolean
}

/** Why the register in use has to stay, as a sentence without a full stop; undefined where nothing speaks against the new one. */
export function checkUpdate(
  next: CompactRegister,
  current: FoundPlan | undefined,
  { today, anySize }: UpdateAllowances,
): string | undefined {
  const { info } = next
  if (info.date > today) return `the file says that it is of ${info.date}, which is still to come`
  if (info.date < EARLIEST) return `the file says that it is of ${info.date}`
  if (current === undefined) return undefined
  if (info.date < current.info.date)
    return `the file is of ${info.date}, older than the register in use (${current.info.date})`
  return (sizeFault(info, current.info, anySize) ?? contentFault(next, current, today)) || undefined
}

function sizeFault(next: RegisterInfo, current: RegisterInfo, anySize: boolean): string | undefined {
  // What a partial register lists says nothing of how much a whole list has.
  if (anySize || isPartial(current.coverage)) return undefined
  if (Math.abs(next.blocks - current.blocks) <= current.blocks * CHANGE) return undefined
  const [was, is] = [current.blocks, next.blocks].map((count) => count.toLocaleString('en'))
  return `the file has ${is} blocks, the register in use has ${was}: more than a fifth of difference`
}

/** The day of a file may be that of its transfer; the allocations in it cannot be younger than it is. */
function contentFault(next: CompactRegister, current: FoundPlan, today: string): string | undefined {
  const [is, was] = [newestAllocation(next.bytes, today), newestAllocation(readFileSync(current.path), today)]
  return is !== '' && was !== '' && is < was
    ? `the file's latest allocation is of ${is}, that of the register in use of ${was}: the file is older`
    : undefined
}

/** ISO date of the latest allocation that is not announced for later; '' where the register has no dates. */
function newestAllocation(compact: Uint8Array, today: string): string {
  const blocks = unpackBlocks(compact)?.blocks
  let newest = ''
  for (let at = 0; at < (blocks?.size ?? 0); at++) {
    const { state, date } = blocks!.block(at)
    if (state.verdict === 'allocated' && date !== undefined && date <= today && date > newest) newest = date
  }
  return newest
}
