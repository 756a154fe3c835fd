// Sorts the blocks of a parsed register and refuses what cannot be true: overlaps, crossed ends, allocations in the future.
import type { Block } from '../core/plan/block.js'
import type { ReadFault } from './reader.js'

/** Days by which an allocation may lie after the file's own date: publishers list what is decided and not yet open. */
const AHEAD = 366

/** The blocks by length and first number, or the first fault found. `date` is that of the file (ISO). */
export function checkBlocks(blocks: readonly Block[], date: string): readonly Block[] | ReadFault {
  if (blocks.length === 0) return { fault: 'the file lists no block' }
  const latest = new Date(Date.parse(date) + AHEAD * 86_400_000).toISOString().slice(0, 10)
  const sorted = [...blocks].sort(
    (a, b) => a.from.length - b.from.length || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  )
  let last: Block | undefined
  for (const block of sorted) {
    if (block.from.length !== block.to.length || block.from > block.to)
      return { fault: `the block ${block.from} to ${block.to} ends before it begins` }
    if (last !== undefined && last.from.length === block.from.length && last.to >= block.from)
      return { fault: `the blocks ${last.from} to ${last.to} and ${block.from} to ${block.to} overlap` }
    if (block.state.verdict === 'allocated' && block.date !== undefined && block.date > latest)
      return { fault: `the block ${block.from} is allocated on ${block.date}, after the file's date ${date}` }
    last = block
  }
  return sorted
}
