// Rows of number words mean what each language means by them, and digits are spelled the way it says them.
import { expect, it } from 'vitest'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { walkLattice } from '../../../src/core/plan/walk-lattice.js'
import { habitOf, latticeOfUnits, spellingsAt } from '../../../src/core/read/spoken-units.js'

const book = new PlanBook()

function readings(row: string, language: string, territory: string, pace: number[] = []): string[] {
  const lattice = latticeOfUnits(row.split(' ').map(Number), habitOf(language), pace)
  const { paths } = walkLattice(lattice, book.plan(territory)!, { bound: 64 })
  return paths.map(({ digits }) => digits)
}

it.each([
  ['score and teen', '0 1 4 20 19 0 0 12 30 4', 'fr', 'FR', '0199001234'],
  ['sixty and teen', '0 1 4 20 19 0 0 60 12 30 4', 'fr', 'FR', '0199007234'],
  ['eighty as one word', '0 1 80 19 0 0 12 30 4', 'fr', 'FR', '0199001234'],
  ['Belgian and Swiss tens', '0 1 90 9 0 0 12 70 4', 'fr', 'FR', '0199001274'],
  ['unit before ten', '0 3 0 3 20 12 1 50 3 20', 'de', 'DE', '03023125123'],
  ['ten before unit', '2 12 5 50 5 0 1 20 3', 'en', 'US', '2125550123'],
  ['hundreds', '8 100 5 50 5 0 1 9 9', 'en', 'US', '8005550199'],
])('%s: %s', (_name, row, language, territory, digits) => {
  expect(readings(row, language, territory)[0]).toBe(digits)
})

it('lets a pause decide what belongs together', () => {
  const row = '0 3 4 20 2 0 4 20 6 30 1'
  const joined = [1, 1, 1, 0.5, 0.6, 1.1, 0.7, 1.3, 0.7, 1.1, 1.1]
  expect(readings(row, 'fr', 'FR', joined)[0]).toBe('0382042631')
  const apart = [1, 1, 1, 1.9, 0.6, 1.1, 0.7, 0.5, 0.6, 1.1, 1.1]
  expect(readings(row, 'fr', 'FR', apart)[0]).toBe('0342208631')
})

it.each([
  ['fr', '92', [['9'], ['80 12', '90 2', '4 20 12']]],
  ['fr', '75', [['7'], ['60 15', '70 5']]],
  ['de', '25', [['2'], ['5 20']]],
  ['en', '25', [['2'], ['20 5']]],
  ['en', '05', [['0'], []]],
])('spells in %s the digits %s', (language, digits, [singles, pairs]) => {
  const spelled = spellingsAt(digits, 0, habitOf(language))
  const of = (length: number) =>
    spelled.filter((each) => each.digits === length).map(({ units }) => units.join(' '))
  expect(of(1)).toEqual(singles)
  expect(of(2)).toEqual(pairs)
})
