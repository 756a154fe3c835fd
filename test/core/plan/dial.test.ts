// What digits dial, territory by territory.
import { getCountries, getCountryCallingCode, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, it } from 'vitest'
import { dial } from '../../../src/core/plan/dial.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'

const book = new PlanBook({ shortCodes: new Map([['FR', '1[578]|112|3\\d{3}']]) })

/** Four last digits, drawn anew at each run: no whole number of a subscriber stands here. */
const DRAWN = String(1000 + Math.floor(Math.random() * 9000))

describe('dial', () => {
  it.each([
    ['0199001234', 'FR', [['FR', '+33199001234', 'national']]],
    ['+33199001234', 'US', [['FR', '+33199001234', 'international']]],
    ['0033199001234', 'FR', [['FR', '+33199001234', 'international']]],
    ['0639981234', 'FR', [['FR', '+33639981234', 'national']]],
    ['062548****', 'FR', [['FR', undefined, 'national']]],
    ['112', 'FR', [['FR', undefined, 'short']]],
    ['12125550123', 'US', [['US', '+12125550123', 'national']]],
    ['2125550123', 'US', [['US', '+12125550123', 'national']]],
    ['4165550123', 'US', [['CA', '+14165550123', 'national']]],
    ['011442079460018', 'US', [['GB', '+442079460018', 'international']]],
    ['5550123', 'US', [['US', undefined, 'local']]],
    ['07700900123', 'GB', [['GB', '+447700900123', 'national']]],
    [`069999${DRAWN}`, 'IT', [['IT', `+39069999${DRAWN}`, 'national']]],
    ['2125550123', 'PR', [['US', '+12125550123', 'national']]],
    [`8912345${DRAWN}`, 'KZ', [['RU', `+7912345${DRAWN}`, 'national']]],
    ['1125550123', 'US', [['US', undefined, 'impossible']]],
  ])('%s in %s', (digits, asked, expected) => {
    expect(dial(digits, asked, book).map((number) => [number.territory, number.e164, number.form])).toEqual(
      expected,
    )
  })

  it.each(
    getCountries().flatMap((home) => {
      const sharing = getCountries().filter(
        (asked) => asked !== home && getCountryCallingCode(asked) === getCountryCallingCode(home),
      )
      return sharing.length === 0 ? [] : [[home, sharing] as const]
    }),
  )('dials a number of %s in every country of its calling code: %j', (home, sharing) => {
    const example = getExampleNumber(home, examples)!
    const digits = example.formatNational().replace(/\D/g, '')
    for (const asked of sharing)
      expect(
        dial(digits, asked, book).map(({ form }) => form),
        asked,
      ).not.toContain('impossible')
  })

  it('gives French overseas numbers their own country code', () => {
    expect(dial(`059099${DRAWN}`, 'FR', book).map((number) => [number.territory, number.e164])).toEqual([
      ['GP', `+59059099${DRAWN}`],
    ])
  })
})
