// Small deterministic machines over the ten digits: from the packed tables, behind a prefix, of the whole world.
import { areaCodePlan, wholePattern } from './area-codes.js'
import { type DigitLanguage, languageOf } from './digit-language.js'
import { DEAD, type MachineTable, unpackTable } from './machine-table.js'
import { allCallingCodes, countryMetadata, territoriesOfCallingCode } from './numbering-metadata.js'

/** A deterministic machine; nodes are numbers, `start` is where nothing has been dialled. */
export interface DigitMachine {
  readonly start: number
  /** Node after one digit (0 to 9), or `DEAD`. */
  next(node: number, digit: number): number
  accepts(node: number): boolean
}

export { DEAD } from './machine-table.js'

const ZERO = 48

/** Where machines come from. */
export interface MachineSource {
  /** The packed table of a language by its key, as the build made it; undefined for a language that it did not know. */
  packed(key: string): string | undefined
  /** Makes the table of any other language. */
  compile(language: DigitLanguage): MachineTable
}

let source: MachineSource | undefined

/** Says where machines come from; has to be called before a plan is asked for. */
export function takeMachinesFrom(from: MachineSource): void {
  source = from
}

/** The machine of a language; throws where nobody said where machines come from. */
export function machineOf(language: DigitLanguage): DigitMachine {
  if (source === undefined) throw new Error('takeMachinesFrom has not been called')
  const packed = source.packed(language.key)
  return new TableMachine(packed === undefined ? source.compile(language) : unpackTable(packed))
}

/** A machine that is a table. */
class TableMachine implements DigitMachine {
  readonly start = 0

  constructor(private readonly table: MachineTable) {}

  next(node: number, digit: number): number {
    return this.table.next[node * 10 + digit]!
  }

  accepts(node: number): boolean {
    return this.table.accepting[node] === 1
  }
}

/** The machine of the strings that a pattern over digits matches whole; with `lengths`, those of these lengths alone. */
export function machineOfPattern(pattern: string, lengths?: readonly number[]): DigitMachine {
  return machineOf(languageOf(pattern, lengths))
}

/** A literal in front of another machine. */
export function prefixed(literal: string, machine: DigitMachine): DigitMachine {
  return literal.length === 0 ? machine : new PrefixedMachine(literal, machine)
}

/** The nodes below the literal's length are places in it. */
class PrefixedMachine implements DigitMachine {
  readonly start = 0

  constructor(
    private readonly literal: string,
    private readonly machine: DigitMachine,
  ) {}

  next(node: number, digit: number): number {
    const { length } = this.literal
    if (node >= length) {
      const next = this.machine.next(node - length, digit)
      return next === DEAD ? DEAD : next + length
    }
    if (this.literal.charCodeAt(node) - ZERO !== digit) return DEAD
    return node + 1 === length ? this.machine.start + length : node + 1
  }

  accepts(node: number): boolean {
    const { length } = this.literal
    return node >= length && this.machine.accepts(node - length)
  }
}

/** The general shapes of all countries of a calling code. */
const shapesOfCallingCode = new Map<string, DigitMachine>()

function shapeOfCallingCode(callingCode: string): DigitMachine {
  const known = shapesOfCallingCode.get(callingCode)
  if (known !== undefined) return known
  const shape = machineOf(languageOfCallingCode(callingCode))
  shapesOfCallingCode.set(callingCode, shape)
  return shape
}

/** The general shapes of all countries of a calling code as one set. */
export function languageOfCallingCode(callingCode: string): DigitLanguage {
  const areaCodes = areaCodePlan(callingCode)
  if (areaCodes !== undefined) return languageOf(wholePattern(areaCodes))
  const countries = territoriesOfCallingCode(callingCode).flatMap(
    (territory) => countryMetadata(territory) ?? [],
  )
  const lengths = new Set(countries.flatMap((country) => country.lengths))
  return languageOf(countries.map((country) => country.shape).join('|'), [...lengths])
}

/** A place in the numbers of the world. */
interface WorldPlace {
  readonly code: string
  /** The shape of the country, once the calling code is complete, and the node in it. */
  readonly shape: DigitMachine | undefined
  readonly node: number
}

/** Country code and national number of any country; its nodes grow as they are visited. */
export function worldMachine(): DigitMachine {
  return new WorldMachine()
}

class WorldMachine implements DigitMachine {
  readonly start = 0
  private readonly codes = new Set(allCallingCodes())
  private readonly places: WorldPlace[] = [{ code: '', shape: undefined, node: DEAD }]
  private readonly index = new Map<string, number>()
  /** Behind each node and digit, `UNKNOWN` until it is asked for. */
  private readonly table: number[] = NOT_ASKED.slice()

  next(at: number, digit: number): number {
    const known = this.table[at * 10 + digit]!
    if (known !== UNKNOWN) return known
    const next = this.step(this.places[at]!, digit)
    this.table[at * 10 + digit] = next
    return next
  }

  accepts(at: number): boolean {
    const { shape, node } = this.places[at]!
    return shape?.accepts(node) === true
  }

  private step({ code, shape, node }: WorldPlace, digit: number): number {
    if (shape !== undefined) {
      const next = shape.next(node, digit)
      return next === DEAD ? DEAD : this.nodeOf({ code, shape, node: next })
    }
    const longer = code + digit
    if (this.codes.has(longer)) {
      const whole = shapeOfCallingCode(longer)
      return this.nodeOf({ code: longer, shape: whole, node: whole.start })
    }
    return longer.length < 3 ? this.nodeOf({ code: longer, shape: undefined, node: DEAD }) : DEAD
  }

  private nodeOf(place: WorldPlace): number {
    const key = `${place.code}:${place.node}`
    const known = this.index.get(key)
    if (known !== undefined) return known
    const node = this.places.push(place) - 1
    this.index.set(key, node)
    this.table.push(...NOT_ASKED)
    return node
  }
}

const UNKNOWN = -2
const NOT_ASKED: readonly number[] = new Array(10).fill(UNKNOWN)

/** Whether the machine accepts some completion of the digits, of which `*` are open. */
export function acceptsSome(machine: DigitMachine, digits: string): boolean {
  if (!digits.includes('*')) return acceptsClosed(machine, digits)
  let nodes = new Set([machine.start])
  for (const sign of digits) {
    const next = new Set<number>()
    for (const node of nodes)
      for (let digit = 0; digit < 10; digit++)
        if (sign === '*' || sign === String(digit)) {
          const to = machine.next(node, digit)
          if (to !== DEAD) next.add(to)
        }
    if (next.size === 0) return false
    nodes = next
  }
  return [...nodes].some((node) => machine.accepts(node))
}

/** The same where no digit is open: one node at a time. */
function acceptsClosed(machine: DigitMachine, digits: string): boolean {
  let node = machine.start
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - ZERO
    node = digit >= 0 && digit <= 9 ? machine.next(node, digit) : DEAD
    if (node === DEAD) return false
  }
  return machine.accepts(node)
}
