// What a person may type for a number, and what is no number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTerritory, editDistance } from '../../../src/core/plan/check-territory.js'
import { digitsTyped, readTyped } from '../../../src/core/plan/read-typed.js'
import { knowledge } from './judge-in.js'

describe('digitsTyped', () => {
  it.each([
    ['06 39 98 01 23', '0639980123', 'digits'],
    ['06.39.98.01.23', '0639980123', 'digits'],
    ['(212) 555-0123', '2125550123', 'digits'],
    ['+44 (0)20 7946 0123', '+442079460123', 'digits'],
    ['tel:+33639980123', '+33639980123', 'digits'],
    ['٠٦٣٩٩٨٠١٢٣'.normalize(), undefined, undefined],
    ['０６３９９８０１２３', '0639980123', 'digits'],
    ['06\u00a039\u202f98\u201101\u200b23', '0639980123', 'digits'],
    ['06 39 98 ** **', '063998****', 'masked'],
    ['0171-39xxxxx', '017139*****', 'masked'],
    ['06 39 98 •• ••', '063998****', 'masked'],
    ['0639 98 ████', '063998****', 'masked'],
    ['1-800-FLOWERS', '18003569377', 'vanity'],
    ['555-0TAX', '5550829', 'vanity'],
    ['hello', undefined, undefined],
    ['', undefined, undefined],
    ['--', undefined, undefined],
    ['12;34', undefined, undefined],
  ])('%s', (written, digits, kind) => {
    expect(digitsTyped(written)).toEqual(digits === undefined ? undefined : { digits, kind })
  })
})

describe('readTyped', () => {
  it('refuses what nobody can dial, in words', () => {
    expect(readTyped('1'.repeat(200), ['FR'], knowledge.plans)).toMatchObject({
      code: 'bad-number',
      message: '200 digits are more than can be dialled (25)',
    })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(readTyped(text, ['FR', 'US'], knowledge.plans)).toBeDefined()
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9* xA-Z-]{0,30}$/), (text) => {
        const typed = readTyped(text, ['FR', 'US', 'GB', 'DE'], knowledge.plans)
        if (!('code' in typed)) expect(typed.readings[0]!.numbers.length).toBeGreaterThan(0)
      }),
    )
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
