// What distinguishes two registers of one publisher: blocks new, gone, with another holder, with another status.

import type { Block } from '../../core/plan/block.js'
import type { Register } from '../../core/plan/register.js'

/** A block that both registers list and say different things of. */
export interface ChangedBlock {
  readonly was: Block
  readonly is: Block
}

export interface RegisterDifference {
  readonly added: readonly Block[]
  readonly gone: readonly Block[]
  readonly otherHolder: readonly ChangedBlock[]
  readonly otherStatus: readonly ChangedBlock[]
}

/** Compares block by block; a block that was cut in two is gone, and its parts are new. */
export function compareRegisters(before: Register, now: Register): RegisterDifference {
  const was = new Map(blocksOf(before).map((block) => [`${block.from} ${block.to}`, block]))
  const added: Block[] = []
  const otherHolder: ChangedBlock[] = []
  const otherStatus: ChangedBlock[] = []
  for (const is of blocksOf(now)) {
    const key = `${is.from} ${is.to}`
    const old = was.get(key)
    was.delete(key)
    if (old === undefined) added.push(is)
    else if (statusOf(old) !== statusOf(is)) otherStatus.push({ was: old, is })
    else if ((old.holder ?? '') !== (is.holder ?? '')) otherHolder.push({ was: old, is })
  }
  return { added, gone: [...was.values()], otherHolder, otherStatus }
}

function blocksOf({ blocks }: Register): readonly Block[] {
  return Array.from({ length: blocks.size }, (_, at) => blocks.block(at))
}

/** The status in the publisher's own words; "allocated" where it needs none. */
export function statusOf({ state }: Block): string {
  return state.word === '' ? state.verdict : state.word
}
