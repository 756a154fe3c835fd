// Compiles a set of digit strings to the least deterministic machine: at build time, and for patterns that came later.
import type { DFA, JS, NFA, ReadonlyDFA } from 'refa'
import type { DigitLanguage } from './digit-language.js'
import { DEAD, type MachineTable } from './machine-table.js'

/** What is used of refa; it is handed in, as loading it costs more than most texts. */
export interface Refa {
  readonly DFA: typeof DFA
  readonly JS: typeof JS
  readonly NFA: typeof NFA
}

const ZERO = 48

/** A compiler by refa. It throws on patterns that refa cannot compile (assertions, back references). */
export function compilerBy(refa: Refa): (language: DigitLanguage) => MachineTable {
  return (language) => tableOf(automatonOf(language, refa, new Map()))
}

/** `made` holds what has been compiled, as expressions share their parts. */
function automatonOf(language: DigitLanguage, refa: Refa, made: Map<string, ReadonlyDFA>): ReadonlyDFA {
  const known = made.get(language.key)
  if (known !== undefined) return known
  const automaton =
    language.is === 'pattern'
      ? matchesOf(language.pattern, language.lengths, refa)
      : combined(
          language.is,
          language.of.map((each) => automatonOf(each, refa, made)),
          refa,
        )
  made.set(language.key, automaton)
  return automaton
}

function matchesOf(
  pattern: string,
  lengths: readonly number[] | undefined,
  { DFA, JS, NFA }: Refa,
): ReadonlyDFA {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: `(?:${pattern})`, flags: '' }).parse()
  const all = DFA.fromFA(NFA.fromRegex(expression, { maxCharacter }))
  if (lengths === undefined) return all
  const long = lengths.map((length) => `\\d{${length}}`).join('|')
  return DFA.fromIntersection(all, matchesOf(long, undefined, { DFA, JS, NFA }))
}

function combined(
  is: 'any' | 'both' | 'firstOnly',
  [first, ...others]: readonly ReadonlyDFA[],
  { DFA, NFA }: Refa,
): ReadonlyDFA {
  if (is === 'any') {
    const all = NFA.fromFA(first!)
    for (const each of others) all.union(each)
    return DFA.fromFA(all)
  }
  if (is === 'both') return DFA.fromIntersection(first!, others[0]!)
  const rest = others[0]!.copy()
  rest.complement()
  return DFA.fromIntersection(first!, rest)
}

function tableOf(language: ReadonlyDFA): MachineTable {
  const automaton = language.copy()
  automaton.minimize()
  const index = new Map([[automaton.initial, 0]])
  const nodes = [automaton.initial]
  const next: number[] = []
  for (const node of nodes)
    for (let digit = 0; digit < 10; digit++) {
      const target = node.out.get(ZERO + digit)
      if (target !== undefined && !index.has(target)) {
        index.set(target, nodes.length)
        nodes.push(target)
      }
      next.push(target === undefined ? DEAD : index.get(target)!)
    }
  return {
    next: Int16Array.from(next),
    accepting: Uint8Array.from(nodes, (node) => Number(automaton.finals.has(node))),
  }
}
