// Numbers of fiction grouped as their countries write them.
import { getCountries, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { expect, test } from 'vitest'
import { groupNumber } from '../../../src/core/plan/group-number.js'

test.each([
  ['+33639981234', 'FR', '+33 6 39 98 12 34'],
  ['+3363998••••', 'FR', '+33 6 39 98 •• ••'],
  ['+12125550142', 'US', '+1 212 555-0142'],
  ['+442079460123', 'GB', '+44 20 7946 0123'],
  ['+442079460123', 'FR', '+442079460123'],
  ['+9990000', 'ZZ', '+9990000'],
])('%s in %s is %s', (e164, territory, grouped) => {
  expect(groupNumber(e164, territory)).toBe(grouped)
})

test.each(getCountries().map((territory) => [territory, getExampleNumber(territory, examples)!.number]))(
  'a mobile number of %s keeps all its digits',
  (territory, e164) => {
    expect(groupNumber(e164, territory).replace(/[^+\d]/g, '')).toBe(e164)
  },
)
