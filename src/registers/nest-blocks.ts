// Puts blocks that lie inside one another into rows without overlaps: the smaller block speaks, the larger is cut around it.
import type { Block } from '../core/plan/block.js'

/**
 * Blocks in order of length and first number. Of two rows for the same numbers the younger speaks, of the same day the
 * one that is allocated: a number that may ring is never called free. Blocks that cross without one holding the other
 * stay as they are, for `checkBlocks` to refuse.
 */
export function nestBlocks(blocks: readonly Block[]): readonly Block[] {
  const sorted = [...blocks].sort(outerFirst)
  const result: Block[] = []
  /** Blocks that hold the place reached, the innermost last, and where the part of each begins that is not yet given. */
  const open: { block: Block; rest: string }[] = []
  const give = (block: Block, from: string, to: string): void => {
    if (from <= to) result.push({ ...block, from, to })
  }
  const close = (next?: Block): void => {
    for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
      const { block, rest } = top
      if (next !== undefined && block.to.length === next.from.length && next.from <= block.to) return
      open.pop()
      give(block, rest, block.to)
      const outer = open[open.length - 1]
      if (outer !== undefined) outer.rest = shifted(block.to, 1)
    }
  }
  for (const block of sorted) {
    close(block)
    const outer = open[open.length - 1]
    if (outer !== undefined && outer.block.from === block.from && outer.block.to === block.to)
      outer.block = speaking(outer.block, block)
    else if (outer !== undefined && outer.block.to < block.to) result.push(block)
    else {
      if (outer !== undefined) give(outer.block, outer.rest, shifted(block.from, -1))
      open.push({ block, rest: block.from })
    }
  }
  close()
  return result.sort(outerFirst)
}

function outerFirst(a: Block, b: Block): number {
  return a.from.length - b.from.length || compare(a.from, b.from) || compare(b.to, a.to)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function speaking(a: Block, b: Block): Block {
  const [dateA, dateB] = [a.date ?? '', b.date ?? '']
  if (dateA !== dateB && dateA !== '' && dateB !== '') return dateA < dateB ? b : a
  return a.state.verdict === 'allocated' ? a : b
}

function shifted(digits: string, by: number): string {
  return String(Number(digits) + by).padStart(digits.length, '0')
}
