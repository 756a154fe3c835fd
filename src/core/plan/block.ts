// One block of a regulator's register: its numbers, what the publisher says of them, and who holds them.

/** What a row of a register says of its numbers. */
export type BlockVerdict = 'allocated' | 'returned' | 'unallocated'

/** The publisher's own status and what it means; several rows share one. */
export interface BlockState {
  /** In the publisher's own words; '' where a listed row needs none. */
  readonly word: string
  readonly verdict: BlockVerdict
  /** The holder has only the code: its thousand blocks may be other companies' (North America). */
  readonly pooled?: boolean
  /** The publisher says that the block does not work yet. */
  readonly notInService?: boolean
}

/** One block: the numbers from `from` to `to`, inclusive, of one length. */
export interface Block {
  /** Key digits (`registerKey`), all of the same length. */
  readonly from: string
  readonly to: string
  readonly state: BlockState
  readonly holder?: string
  /** Rate centre and state, exchange and province, overseas territory: as the register has it. */
  readonly place?: string
  /** ISO date: of the allocation, or for a returned block that from which it can be given out again. */
  readonly date?: string
}
