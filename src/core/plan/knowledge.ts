// Everything that judging rests on, as one value: plans, reserved ranges, short codes, area codes and the registers.
import type { AreaCodeTable } from './area-codes.js'
import type { Fiction } from './fiction.js'
import type { PlanBook } from './plan-book.js'
import type { AbsentRegister, Register, RegisterInfo } from './register.js'
import type { ShortNumbers } from './short-numbers.js'

/** Handed down as a parameter; the core reads nothing itself. */
export interface Knowledge {
  readonly plans: PlanBook
  readonly fiction: Fiction
  readonly shortNumbers: ShortNumbers
  readonly areaCodes: AreaCodeTable
  /** Registers of a territory's plan; each is read when its territory is first asked for. */
  registers(territory: string): readonly Register[]
  /** Google's list of prefixes of a calling code, as blocks of its first digits: evidence, never a verdict. */
  prefixes(callingCode: string): Register | undefined
  /** What a register said before its last known change: whole, or only the blocks that were others then. */
  before(id: string): Register | undefined
  /** Registers of a territory that readers exist for and that are not at hand. */
  absent(territory: string): readonly AbsentRegister[]
  /** Registers that have been read so far: the ones that verdicts may rest on. */
  loaded(): readonly RegisterInfo[]
}
