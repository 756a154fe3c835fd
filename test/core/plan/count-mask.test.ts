// Masks are counted, never listed: the counts have to be those that listing gives.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MaskCounter, maskBounds, maskSize } from '../../../src/core/plan/count-mask.js'
import { countSplit } from '../../../src/core/plan/count-split.js'
import { machineOfPattern } from '../../../src/core/plan/digit-machine.js'
import { intervalsOf, overlay, type Stretch } from '../../../src/core/plan/verdict-map.js'
import { judgeIn, knowledge } from './judge-in.js'

const mask = fc.stringMatching(/^[0-9*]{4}$/)

function completions(pattern: string): number[] {
  const matches = new RegExp(`^${pattern.replaceAll('*', '\\d')}$`)
  return Array.from({ length: 10_000 }, (_, at) => at).filter((at) =>
    matches.test(String(at).padStart(4, '0')),
  )
}

describe('MaskCounter', () => {
  it('counts what listing counts', () => {
    fc.assert(
      fc.property(mask, fc.nat(9999), fc.nat(9999), (pattern, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const all = completions(pattern)
        expect(maskSize(pattern)).toBe(all.length)
        expect(maskBounds(pattern)).toEqual({ low: all[0], high: all[all.length - 1] })
        const counter = new MaskCounter(pattern)
        expect(counter.between(from, to)).toBe(all.filter((each) => from <= each && each <= to).length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('verdict maps', () => {
  const stretches = (verdict: Stretch['verdict']): fc.Arbitrary<Stretch[]> =>
    fc.uniqueArray(fc.nat(60), { minLength: 0, maxLength: 8 }).map((ends) => {
      const sorted = [...ends].sort((a, b) => a - b)
      return sorted.flatMap((from, at) =>
        at % 2 === 0 && sorted[at + 1] !== undefined ? [{ from, to: sorted[at + 1]!, verdict }] : [],
      )
    })

  it('lays one over another, number by number', () => {
    fc.assert(
      fc.property(stretches('possible'), stretches('allocated'), (base, top) => {
        const at = (list: readonly Stretch[], number: number): string | undefined =>
          list.find((each) => each.from <= number && number <= each.to)?.verdict
        const laid = overlay(base, top)
        for (let number = 0; number <= 60; number++)
          expect(at(laid, number)).toBe(at(top, number) ?? at(base, number))
        for (let index = 1; index < laid.length; index++)
          expect(laid[index]!.from).toBeGreaterThan(laid[index - 1]!.to)
      }),
    )
  })

  it('turns a pattern into intervals', () => {
    expect(intervalsOf(machineOfPattern('[2-4]\\d\\d|57[0-8]'), 3)).toEqual([
      { from: 200, to: 499 },
      { from: 570, to: 578 },
    ])
  })

  it('splits a mask by what its stretches say', () => {
    const map: Stretch[] = [
      { from: 1000, to: 1499, verdict: 'allocated' },
      { from: 1500, to: 1999, verdict: 'unallocated' },
    ]
    expect([...countSplit(map, new MaskCounter('1*5*'))]).toEqual([
      ['allocated', 50],
      ['unallocated', 50],
    ])
  })

  it.each([
    ['06 25 48 1* *#', 'FR'],
    ['02 36 0* #* **', 'FR'],
    ['07700 9#* **#', 'GB'],
    ['0844 7*# **##', 'GB'],
    ['212-5**-01##', 'US'],
    ['780-7**-*###', 'CA'],
    ['06 9* 1# #1 *1', 'IT'],
  ])('judges a mask by what its completions are: %s in %s', (pattern, asked) => {
    const written = pattern.replace(/#/g, () => String(Math.floor(Math.random() * 10)))
    const open = written.split('*').length - 1
    const found = new Map<string, number>()
    for (let filling = 0; filling < 10 ** open; filling++) {
      const digits = [...String(filling).padStart(open, '0')]
      const { verdict } = judgeIn(
        written.replace(/\*/g, () => digits.shift()!),
        [asked],
      )
      if (verdict !== 'impossible') found.set(verdict, (found.get(verdict) ?? 0) + 1)
    }
    const text = judgeIn(written, [asked]).readings[0]!.numbers[0]!.evidence[0]!.text
    const total = [...found.values()].reduce((sum, count) => sum + count, 0)
    expect(text).toContain(`${total.toLocaleString('en')} number`)
    if (found.size > 1)
      for (const [verdict, count] of found) expect(text).toContain(`${count.toLocaleString('en')} ${verdict}`)
  })
})

it('counts nine open digits', () => {
  const { readings } = judgeIn('0*********', ['FR'])
  expect(readings[0]).toMatchObject({ open: 9, numbers: [{ verdict: 'partial', outcome: 'not-clear' }] })
  expect(readings[0]!.numbers[0]!.evidence[0]!.text).toMatch(/^900,000,000 numbers: 60,000 fiction, /)
  expect(knowledge.problems()).toEqual([])
})
