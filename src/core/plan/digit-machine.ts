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
  const { next, accepting } = packed === undefined ? source.compile(language) : unpackTable(packed)
  return {
    start: 0,
    next: (node, digit) => next[node * 10 + digit]!,
    accepts: (node) => accepting[node] === 1,
  }
}

/** The machine of the strings that a pattern over digits matches whole; with `lengths`, those of these lengths alone. */
export function machineOfPattern(pattern: string, lengths?: readonly number[]): DigitMachine {
  return machineOf(languageOf(pattern, lengths))
}

/** A literal in front of another machine. */
export function prefixed(literal: string, machine: DigitMachine): DigitMachine {
  const length = literal.length
  if (length === 0) return machine
  return {
    start: 0,
    next(node, digit) {
      if (node >= length) {
        const next = machine.next(node - length, digit)
        return next === DEAD ? DEAD : next + length
      }
      if (literal.charCodeAt(node) - ZERO !== digit) return DEAD
      return node + 1 === length ? machine.start + length : node + 1
    },
    accepts: (node) => node >= length && machine.accepts(node - length),
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

/** Country code and national number of any country; its nodes grow as they are visited. */
export function worldMachine(): DigitMachine {
  interface Place {
    readonly code: string
    /** Node in the country's shape once the calling code is complete. */
    readonly node: number
  }
  const codes = new Set(allCallingCodes())
  const places: Place[] = [{ code: '', node: DEAD }]
  const index = new Map<string, number>()
  const intern = (place: Place): number => {
    const key = `${place.code}:${place.node}`
    let at = index.get(key)
    if (at === undefined) {
      at = places.push(place) - 1
      index.set(key, at)
    }
    return at
  }
  return {
    start: 0,
    next(at, digit) {
      const { code, node } = places[at]!
      if (node !== DEAD) {
        const next = shapeOfCallingCode(code).next(node, digit)
        return next === DEAD ? DEAD : intern({ code, node: next })
      }
      const longer = code + digit
      if (codes.has(longer)) return intern({ code: longer, node: shapeOfCallingCode(longer).start })
      return longer.length < 3 ? intern({ code: longer, node: DEAD }) : DEAD
    },
    accepts(at) {
      const { code, node } = places[at]!
      return node !== DEAD && shapeOfCallingCode(code).accepts(node)
    },
  }
}

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
