// What a person may type for a number, and what is no number.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../src/core/letters/edit-distance.js'
import { checkTerritory } from '../../../src/core/plan/check-territory.js'
import { readTyped } from '../../../src/core/plan/read-typed.js'
import { typedStretches } from '../../../src/core/plan/typed-stretches.js'
import { isProblem } from '../../../src/core/problem.js'
import { draw, knowledge } from './judge-in.js'

describe('typedStretches', () => {
  /** Every way of every stretch, groups joined with a blank. */
  const read = (written: string): string[][] =>
    typedStretches(written).map(({ ways }) => ways.map(({ groups }) => groups.join(' ')))

  it.each<[string, string[][]]>([
    ['06 39 98 01 23', [['06 39 98 01 23']]],
    ['06.39.98.01.23', [['06 39 98 01 23']]],
    ['(212) 555-0123', [['212 555 0123']]],
    ['+44 (0)20 7946 0123', [['+44 20 7946 0123']]],
    ['0044 (0)7700 900123', [['0044 7700 900123']]],
    ['tel:+33639980123', [['+33639980123']]],
    ['٠٦٣٩٩٨٠١٢٣', [['0639980123']]],
    ['०६३९९८०१२३', [['0639980123']]],
    ['０６３９９８０１２３', [['0639980123']]],
    ['𝟎𝟔𝟑𝟗𝟗𝟖𝟎𝟏𝟐𝟑', [['0639980123']]],
    ['06\u00a039\u202f98\u201101\u200b23', [['06 39 98 01 23']]],
    ['Tel 06 39 98 01 23', [['06 39 98 01 23']]],
    ['Jenny 212-555-0147', [['212 555 0147']]],
    ['06 39 98 01 23 poste 12', [['06 39 98 01 23'], ['12']]],
    ['020 7946 0018x12', [['020 7946 0018'], ['12']]],
    ['06 39 98 01 23, 06 39 98 01 24', [['06 39 98 01 23'], ['06 39 98 01 24']]],
    ['2,125,550,147', [['2125550147']]],
    ['*06 39 98 01 23*', [['06 39 98 01 23']]],
    ['06 39 98 ** **', [['06 39 98 ** **', '063998 …']]],
    ['06 39 98 .. ..', [['06 39 98', '06 39 98 .. ..'.replaceAll('.', '*'), '063998 …']]],
    ['06 39 98 __ __', [['06 39 98 ** **', '063998 …']]],
    ['06 39 98 -- --', [['06 39 98', '06 39 98 ** **', '063998 …']]],
    ['0171-39xxxxx', [['0171 39 *****', '017139 …']]],
    ['06 39 98 •• ••', [['06 39 98 ** **', '063998 …']]],
    ['0639 98 ████', [['0639 98 ****', '063998 …']]],
    ['0639…', [['0639', '0639 …']]],
    ['0639...', [['0639', '0639 …']]],
    ['1-800-FLOWERS', [['1 800', '1 800 3569377']]],
    ['1800flowers', [['1800', '1800 3569377']]],
    ['555-0TAX', [['555 0', '555 0 829']]],
    ['KL5-0147', [['5 0147', '55 5 0147']]],
    ['PEnnsylvania 6-5000', [['6 5000', '73 6 5000']]],
    ['hello', []],
    ['', []],
    ['--', []],
  ])('%s', (written, expected) => {
    expect(read(written)).toEqual(expected)
  })
})

describe('readTyped', () => {
  it('refuses what nobody can dial, in words', () => {
    expect(readTyped('1'.repeat(200), { territories: ['FR'], named: true }, knowledge.plans)).toMatchObject({
      code: 'bad-number',
      message: '200 digits are more than can be dialled (60)',
    })
  })

  it.each([
    ['24####', ''],
    ['31 390 06 ##', '0'],
  ])('puts no prefix in front of so few digits as a code has: %s in Sweden', (pattern, prefix) => {
    const written = draw(pattern)
    const typed = readTyped(written, { territories: ['SE'], named: true }, knowledge.plans)
    if (isProblem(typed)) throw new Error(typed.message)
    expect(typed[0]!.readings[0]!.digits).toBe(prefix + written.replaceAll(' ', ''))
  })

  it('never throws, and has a reading of every stretch', () => {
    const territories = ['FR', 'US', 'GB', 'DE']
    const holds = (text: string): void => {
      const typed = readTyped(text, { territories, named: true }, knowledge.plans)
      if (isProblem(typed)) return
      expect(typed.length).toBeGreaterThan(0)
      for (const { readings } of typed) expect(readings[0]!.numbers.length).toBeGreaterThan(0)
    }
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), holds))
    fc.assert(fc.property(fc.stringMatching(/^\+?[0-9* xA-Z….-]{0,30}$/), holds))
  })
})

describe('checkTerritory', () => {
  it.each(['FR', 'fr', ' gb ', 'RE', 'XK'])('knows %s', (written) => {
    expect(checkTerritory(written)).toBe(written.trim().toUpperCase())
  })

  it.each([
    ['UK', 'GB'],
    ['usa', 'US'],
  ])('takes %s for %s', (written, code) => {
    expect(checkTerritory(written)).toBe(code)
  })

  it.each([
    ['EN', 'GB'],
    ['France', 'FR'],
    ['Germny', 'DE'],
    ['ENGLAND', 'GB'],
    ['Itlay', 'IT'],
  ])('%s: did you mean %s?', (written, nearest) => {
    const found = checkTerritory(written)
    expect(found).toMatchObject({ code: 'unknown-territory' })
    expect((found as { advice: string }).advice).toContain(`did you mean ${nearest} (`)
  })

  it('counts the steps between words', () => {
    expect([editDistance('until', 'untill'), editDistance('ab', 'ba'), editDistance('', 'abc')]).toEqual([
      1, 1, 3,
    ])
  })
})
