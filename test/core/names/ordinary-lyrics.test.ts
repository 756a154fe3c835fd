// Names that are words too are not found in traditional songs, however those are written: a false one stands on every chorus.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NameFinder } from '../../../src/core/names/find-names.js'

const LYRICS = readFileSync('fixtures/lyrics/traditional.txt', 'utf8')

/** Family names that are words of the songs, or sound like some. */
const FAMILIES = [
  ...'Love King Young Day Grace Joy Bell Moon Rivers Rowe Winter Sailor Boat Shine Pines Wright Delight Loste'.split(
    ' ',
  ),
  ...'Morning Stream Dreame Golde Wilde Jewell Mounten Nevers Merrily Kindly Gentley Sweeton Allan'.split(
    ' ',
  ),
  ...'Roi Berger Bergere Bergé Garnier Grenier Boulanger Meunier Dupont Martin Matine Fontaine Rossignol'.split(
    ' ',
  ),
  ...'Petit Navarre Moulins Jardins Charmant Parfait Lalune Dubois Deschamps Leclair Chandel Messier Branche'.split(
    ' ',
  ),
  ...'Tannenbaum Winter Sommer König Stern Klein Wald Jungfrau Blatter Himmel Schönste'.split(' '),
  ...'Campos Primavera Colores Corazon Cantando'.split(' '),
]
const GIVEN = 'Grace Joy Will May Rose Clair Bonnie Claire Ami Jolie Iris Mona Dave Susan'.split(' ')

const entries = FAMILIES.flatMap((family) => [
  { name: `Mme ${family}` },
  { name: `M. ${family}` },
  { name: `Mr ${family}` },
  ...GIVEN.map((given) => ({ name: `${given} ${family}` })),
])

const WRITINGS: readonly [string, (text: string) => string][] = [
  ['as they are', (text) => text],
  ['without capitals', (text) => text.toLowerCase()],
  ['without capitals and stops', (text) => text.toLowerCase().replace(/[.,;:?!]/g, '')],
  ['in capitals', (text) => text.toUpperCase()],
]

describe.each(WRITINGS)('%s', (_, write) => {
  test.each([false, true])('spoken: %s', (spoken) => {
    const text = write(LYRICS)
    const found = new NameFinder(entries).find(text, spoken)
    expect(found.map(({ entry, start, end }) => `${entry.name}: ${text.slice(start, end)}`)).toEqual([])
  })
})
