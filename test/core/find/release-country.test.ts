// The release's own country decides how digits are dialled; other countries are a note.
import { describe, expect, it } from 'vitest'
import { readAtHome } from '../../../src/core/find/release-country.js'
import { dial } from '../../../src/core/plan/dial.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { emptyContext, type ScanContext } from '../../../src/core/scan-context.js'

const book = new PlanBook()
const reading = (digits: string, territories: readonly string[]) => ({
  digits,
  numbers: territories.flatMap((territory) => dial(digits, territory, book)),
})
const context = (more: Partial<ScanContext>): ScanContext => ({ ...emptyContext('2026-11-24'), ...more })
const masked = reading('062548****', ['FR', 'CH'])
const askedOf = (read: { readings: readonly { numbers: readonly { asked: string }[] }[] }) =>
  read.readings.map(({ numbers }) => numbers.map(({ asked }) => asked))

describe('readAtHome', () => {
  it.each<[string, Partial<ScanContext>, string[][], number]>([
    ['an ISRC names the country', { isrc: ['FRXXX2600001'] }, [['FR']], 1],
    ['without an ISRC all stay', {}, [['FR', 'CH']], 0],
    [
      'named territories are not narrowed',
      { isrc: ['FRXXX2600001'], territories: ['FR', 'CH'] },
      [['FR', 'CH']],
      0,
    ],
    ['where nothing can be dialled at home all stay', { isrc: ['JPXXX2600001'] }, [['FR', 'CH']], 0],
  ])('%s', (_, more, expected, notes) => {
    const read = readAtHome([masked], context(more))
    expect(askedOf(read)).toEqual(expected)
    expect(read.notes).toHaveLength(notes)
  })

  it('drops readings that only another country dials, and keeps a written country code', () => {
    const abroad = reading('+33199001234', ['US'])
    const irish = reading('062548****', ['IE']).numbers[0]!
    const read = readAtHome(
      [{ digits: '062548**', numbers: [irish] }, masked, abroad],
      context({ isrc: ['FRXXX2600001'] }),
    )
    expect(askedOf(read)).toEqual([['FR'], ['US']])
  })
})
