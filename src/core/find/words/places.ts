// Words that point at a country: its names, its larger cities, and what only its speakers say.

import { foldWord } from '../../letters/fold.js'
import { COUNTRIES } from '../../plan/countries/all.js'
import { type KnownWord, wordsIn } from '../../read/vocabulary.js'
import { territoriesOfScript } from './scripts.js'

/** Signs of money and the countries that use them. */
const MONEY = COUNTRIES.flatMap(({ territory, money = [] }) =>
  money.map((sign) => [sign, [territory]] as const),
)

const ANY_MONEY = new RegExp(MONEY.map(([sign]) => sign.source).join('|'), 'u')

/** First words of names of two words. */
const FIRST_HALVES = new Set(
  COUNTRIES.flatMap(({ places = '' }) => places.split(' '))
    .filter((name) => name.includes('-'))
    .map((name) => foldWord(name.split('-')[0]!)),
)

let index: Map<string, string[]> | undefined

function placeIndex(): Map<string, string[]> {
  if (index !== undefined) return index
  index = new Map()
  for (const { territory, places = '' } of COUNTRIES)
    for (const { folded } of wordsIn(places.replaceAll('-', '')))
      index.set(folded, [...(index.get(folded) ?? []), territory])
  return index
}

const NOWHERE: readonly string[] = []

/** How often the words of a text point at each territory. */
export function placesIn(text: string, words: readonly KnownWord[]): Map<string, number> {
  const counts = new Map<string, number>()
  const known = placeIndex()
  const count = (territories: readonly string[]): void => {
    for (const territory of territories) counts.set(territory, (counts.get(territory) ?? 0) + 1)
  }
  let before: KnownWord | undefined
  for (const word of words) {
    word.territories ??= known.get(word.folded) ?? NOWHERE
    if (word.territories.length > 0) count(word.territories)
    if (before?.beginsPlace === true) count(known.get(before.folded + word.folded) ?? NOWHERE)
    word.beginsPlace ??= FIRST_HALVES.has(word.folded)
    before = word
  }
  count(territoriesOfScript(text))
  if (ANY_MONEY.test(text)) for (const [sign, territories] of MONEY) if (sign.test(text)) count(territories)
  return counts
}
