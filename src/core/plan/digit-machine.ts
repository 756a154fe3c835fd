// Small deterministic machines over the ten digits: a pattern compiled to a table, a prefix in front, the whole world.
import { DFA, JS, NFA, type ReadonlyDFA } from 'refa'
import { allCallingCodes, countryMetadata, territoriesOfCallingCode } from './numbering-metadata.js'

/** No way on. */
export const DEAD = -1

/** A deterministic machine; nodes are numbers, `start` is where nothing has been dialled. */
export interface DigitMachine {
  readonly start: number
  /** Node after one digit (0 to 9), or `DEAD`. */
  next(node: number, digit: number): number
  accepts(node: number): boolean
}

const ZERO = 48

/**
 * Compiles a regular expression over digits; it must match the whole string.
 * With `lengths`, only strings of these lengths. Throws on what refa cannot compile (assertions, back references).
 */
export function compilePattern(pattern: string, lengths?: readonly number[]): DigitMachine {
  return machineOf(languageOf(pattern, lengths))
}

/** A set of digit strings, for set arithmetic before it becomes a machine. */
export type DigitLanguage = ReadonlyDFA

/** The strings that a pattern matches whole; with `lengths`, those of these lengths alone. */
export function languageOf(pattern: string, lengths?: readonly number[]): DigitLanguage {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: `(?:${pattern})`, flags: '' }).parse()
  const language = DFA.fromFA(NFA.fromRegex(expression, { maxCharacter }))
  return lengths === undefined
    ? language
    : inBoth(language, languageOf(lengths.map((length) => `\\d{${length}}`).join('|')))
}

/** The strings of both. */
export function inBoth(a: DigitLanguage, b: DigitLanguage): DigitLanguage {
  return DFA.fromIntersection(a, b)
}

/** The strings of `a` that are not in `b`. */
export function inFirstOnly(a: DigitLanguage, b: DigitLanguage): DigitLanguage {
  const others = b.copy()
  others.complement()
  return DFA.fromIntersection(a, others)
}

/** The strings of any of them; undefined for none at all. */
export function inAny(languages: readonly DigitLanguage[]): DigitLanguage | undefined {
  const union = languages.filter((each) => !each.isEmpty)
  if (union.length === 0) return undefined
  const all = NFA.fromFA(union[0]!)
  for (const each of union.slice(1)) all.union(each)
  return DFA.fromFA(all)
}

/** The machine of a language. */
export function machineOf(language: DigitLanguage): DigitMachine {
  const automaton = language.copy()
  automaton.minimize()
  const index = new Map([[automaton.initial, 0]])
  const nodes = [automaton.initial]
  const table: number[] = []
  for (let i = 0; i < nodes.length; i++) {
    for (let digit = 0; digit < 10; digit++) {
      const target = nodes[i]!.out.get(ZERO + digit)
      if (target !== undefined && !index.has(target)) {
        index.set(target, nodes.length)
        nodes.push(target)
      }
      table.push(target === undefined ? DEAD : index.get(target)!)
    }
  }
  const accepting = nodes.map((node) => automaton.finals.has(node))
  return {
    start: 0,
    next: (node, digit) => table[node * 10 + digit]!,
    accepts: (node) => accepting[node]!,
  }
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
  const countries = territoriesOfCallingCode(callingCode).flatMap(
    (territory) => countryMetadata(territory) ?? [],
  )
  const shape =
    callingCode === '1'
      ? compilePattern(NANP_SHAPE)
      : compilePattern(countries.map((country) => country.shape).join('|'), [
          ...new Set(countries.flatMap((country) => country.lengths)),
        ])
  shapesOfCallingCode.set(callingCode, shape)
  return shape
}

/** Area code and exchange begin with 2 to 9. Source: NANPA, central office code assignment guidelines. */
export const NANP_SHAPE = '[2-9]\\d\\d[2-9]\\d{6}'

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
