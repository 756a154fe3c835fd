// Every kind of number of every plan, in the national and the international form, is a number: none is impossible.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { machineOfPattern } from '../../../src/core/plan/digit-machine.js'
import { allTerritories, countryMetadata } from '../../../src/core/plan/numbering-metadata.js'
import { intervalsOf } from '../../../src/core/plan/verdict-map.js'
import { draw, judgeIn } from './judge-in.js'

/** A national number of a pattern and length, drawn now; undefined where there is none. */
function drawn(pattern: string, length: number): string | undefined {
  const intervals = intervalsOf(machineOfPattern(pattern, [length]), length)
  const interval = intervals[Math.floor(Math.random() * intervals.length)]
  if (interval === undefined) return undefined
  const width = interval.to - interval.from + 1
  return String(interval.from + Math.floor(Math.random() * width)).padStart(length, '0')
}

describe('written forms', () => {
  it.each(allTerritories().filter((territory) => /^[A-Z]{2}$/.test(territory)))('of %s', (territory) => {
    const { callingCode, types } = countryMetadata(territory)!
    const impossible: string[] = []
    for (const { kind, pattern, lengths } of types)
      for (const length of lengths) {
        const national = drawn(pattern, length)
        if (national === undefined) continue
        const written = `+${callingCode}${national}`
        const forms = [written, parsePhoneNumberFromString(written)?.formatNational() ?? written]
        for (const form of forms)
          if (judgeIn(form, [territory]).verdict === 'impossible') impossible.push(`${kind} ${form}`)
      }
    expect(impossible).toEqual([])
  })

  it('reads the rule of a plan before its prefix', () => {
    const last = draw('####')
    expect(judgeIn(`011 15-2345-${last}`, ['AR']).readings[0]!.numbers[0]!.e164).toBe(
      `+54${`9112345${last}`}`,
    )
  })

  it.each([
    ['MX', '01 55 5*** ****'],
    ['MX', '045 55 5*** ****'],
    ['LT', '8 612 345 **'],
    ['BY', '8 029 123 45 **'],
  ])('keeps old prefixes: %s %s', (territory, written) => {
    expect(judgeIn(written, [territory]).readings[0]!).toMatchObject({
      digits: written.replace(/ /g, ''),
      numbers: [{ verdict: 'partial', outcome: 'not-clear' }],
    })
  })
})
