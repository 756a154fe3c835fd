// The automata that the build made are what the patterns say, all of them, and no text needs another one.
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixtureCorpus } from '../../bench/fixture-cases.js'
import { type PlanMachine, planMachines } from '../../scripts/plan-machines.js'
import {
  type DigitLanguage,
  inAny,
  inBoth,
  inFirstOnly,
  languageOf,
} from '../../src/core/plan/digit-language.js'
import { acceptsSome, machineOf, takeMachinesFrom } from '../../src/core/plan/digit-machine.js'
import { DEAD, packTable, unpackTable } from '../../src/core/plan/machine-table.js'
import { scanText } from '../../src/index.js'
import { compile, packedMachine, useBuiltMachines } from '../../src/registers/plan-machines.js'
import { ROOT } from '../architecture/source-files.js'

let all: ReadonlyMap<string, PlanMachine>
beforeAll(() => {
  all = planMachines()
  useBuiltMachines()
})

const patterns = new Map<string, RegExp>()

/** Whether a string is in a language, by the regular expressions themselves. */
function matches(language: DigitLanguage, digits: string): boolean {
  if (language.is === 'pattern') {
    const { pattern, lengths } = language
    const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`)
    patterns.set(pattern, known)
    return known.test(digits) && (lengths === undefined || lengths.includes(digits.length))
  }
  const [first, ...others] = language.of.map((each) => matches(each, digits))
  if (language.is === 'any') return first === true || others.includes(true)
  return first === true && others[0] === (language.is === 'both')
}

/** Walks of an automaton, one for each of its ways out of each node at least, and each of them with one digit changed. */
function walks(packed: string): string[] {
  const { next, accepting } = unpackTable(packed)
  const found: string[] = []
  const visited = new Uint8Array(accepting.length)
  const visit = (node: number, digits: string): void => {
    found.push(digits)
    if (visited[node] === 1) return
    visited[node] = 1
    for (let digit = 0; digit < 10; digit++) {
      const to = next[node * 10 + digit]!
      if (to === DEAD) found.push(`${digits}${digit}`)
      else visit(to, digits + digit)
    }
  }
  visit(0, '')
  return found.flatMap((digits, at) => [
    digits,
    digits.slice(0, -1),
    digits.replace(/\d$/, String(at % 10)),
    `${digits}${at % 10}`,
  ])
}

describe('automata of the plans', () => {
  it('are in the file, as the patterns give them now', () => {
    const stale = [...all.values()].filter(({ language, packed }) => packedMachine(language.key) !== packed)
    expect(stale.map(({ language }) => language)).toEqual([])
    expect(all.size).toBeGreaterThan(1000)
  })

  it('accept what the regular expressions match, and nothing else', () => {
    const wrong: string[] = []
    let accepted = 0
    for (const { language, packed } of all.values()) {
      const machine = machineOf(language)
      for (const digits of new Set(walks(packed))) {
        const expected = matches(language, digits)
        if (expected) accepted++
        if (acceptsSome(machine, digits) !== expected) wrong.push(`${digits} ${JSON.stringify(language)}`)
      }
    }
    expect(wrong).toEqual([])
    expect(accepted).toBeGreaterThan(all.size)
  })

  it('are all that the texts of the fixtures ask for', async () => {
    // The first text makes the knowledge, which says itself where machines come from.
    await scanText('')
    const asked: DigitLanguage[] = []
    takeMachinesFrom({
      packed: packedMachine,
      compile: (language) => {
        asked.push(language)
        return compile(language)
      },
    })
    let found = 0
    for (const { text } of fixtureCorpus(join(ROOT, 'fixtures/text'))) found += (await scanText(text)).length
    expect(found).toBeGreaterThan(100)
    expect(asked).toEqual([])
  })
})

describe('the packed form', () => {
  it('gives the machine back', () => {
    const language = languageOf('0[3-9]\\d{0,4}|1(?:12|8\\d)')
    const table = compile(language)
    expect(unpackTable(packTable(table))).toEqual(table)
  })

  it('refuses more nodes than it can number', () => {
    const nodes = 64 * 64
    const table = { next: new Int16Array(nodes * 10), accepting: new Uint8Array(nodes) }
    expect(() => packTable(table)).toThrow(RangeError)
  })
})

describe('set arithmetic', () => {
  const a = languageOf('[1-5]\\d{1,3}')
  const b = languageOf('3\\d*', [3, 4])
  it.each([
    ['any', inAny([a, b])!],
    ['both', inBoth(a, b)],
    ['first only', inFirstOnly(a, b)],
  ])('%s', (_, language) => {
    const machine = machineOf(language)
    const digits = fc.stringMatching(/^[0-9]{0,5}$/)
    fc.assert(
      fc.property(digits, (each) => acceptsSome(machine, each) === matches(language, each)),
      { numRuns: 500 },
    )
  })

  it('of nothing is nothing', () => {
    expect(inAny([])).toBeUndefined()
  })
})
