// What is offered instead of a number: always reserved, of the same shape, and sung alike.

import { describe, expect, it } from 'vitest'
import { languageOf, singNumber, syllablesOf } from '../../../src/core/plan/sung-number.js'
import { isProblem } from '../../../src/core/problem.js'
import { suggestNumbers } from '../../../src/scan/typed/suggest-numbers.js'
import { draw, judgeIn, knowledge } from './judge-in.js'

function offers(written: string, territory: string, language?: string, count = 5) {
  const result = suggestNumbers(
    written,
    { territories: [territory], count, ...(language === undefined ? {} : { language }) },
    knowledge,
  )
  if (isProblem(result)) throw new Error(result.message)
  return result
}

describe('suggest', () => {
  it.each<[string, string, RegExp]>([
    ['06 25 ## ## ##', 'FR', /^06 39 98 \d\d \d\d$/],
    ['0625######', 'FR', /^063998\d{4}$/],
    ['+33 6 25 ## ## ##', 'FR', /^\+33 6 39 98 \d\d \d\d$/],
    ['04.91.##.##.##', 'FR', /^0\d\.\d\d\.\d\d\.\d\d\.\d\d$/],
    ['06 25 48 ** **', 'FR', /^06 39 98 \d\d \d\d$/],
    ['0596 ## ## ##', 'FR', /^0\d{3} \d\d \d\d \d\d$/],
    ['202-456-####', 'US', /^202-555-01\d\d$/],
    ['1 (202) 456-####', 'US', /^1 \(202\) 555-01\d\d$/],
    ['867-5309', 'US', /^555-01\d\d$/],
    ['780-712-####', 'CA', /^780-555-01\d\d$/],
    ['800-2##-####', 'US', /^212-555-01\d\d$/],
    ['077## ######', 'GB', /^07700 900\d{3}$/],
    ['0161 ### ####', 'GB', /^0\d{3} \d{3} \d{4}$/],
    ['0412 ### ###', 'AU', /^04\d\d \d{3} \d{3}$/],
    ['0152 2#######', 'DE', /^0\d{3} \d{8}$|^0\d{4} \d+$/],
    ['070 1## ## ##', 'SE', /^070 \d\d\d \d\d \d\d$/],
  ])('%s in %s keeps its shape', (pattern, territory, shape) => {
    const written = draw(pattern)
    const { suggestions } = offers(written, territory)
    expect(suggestions.length).toBeGreaterThan(0)
    for (const each of suggestions) {
      expect(each.written).toMatch(shape)
      expect(each.foreign).toBe(false)
      expect(each.document).toMatch(/^https?:/)
      expect(judgeIn(each.written, [territory]).outcome).toBe('clear')
    }
  })

  it('gives each number once, at most as many as asked', () => {
    const { suggestions } = offers(draw('06 25 ## ## ##'), 'FR', 'fr', 12)
    expect(suggestions).toHaveLength(12)
    expect(new Set(suggestions.map((each) => each.written)).size).toBe(12)
  })

  it('puts first what has the same syllables and the same last word', () => {
    const written = draw('06 25 ## ## ##')
    const french = languageOf('fr')
    const original = singNumber(written.replaceAll(' ', ''), french)
    const [best] = offers(written, 'FR', 'fr').suggestions
    expect(best!.rhymes).toBe(true)
    expect(Math.abs(best!.syllables - original.syllables)).toBeLessThanOrEqual(2)
    const sung = singNumber(best!.written.replaceAll(' ', ''), french)
    expect(sung.words.at(-1)).toBe(original.words.at(-1))
    expect(sung.syllables).toBe(best!.syllables)
  })

  it.each([
    ['0471 ## ## ##', 'BE', 'fr', 'FR'],
    ['079 ### ## ##', 'CH', 'de', 'DE'],
    ['02 ########', 'IT', undefined, undefined],
  ])('%s in %s is replaced from abroad, and says so', (pattern, territory, language, home) => {
    const { suggestions, note } = offers(draw(pattern), territory, language)
    expect(note).toMatch(/no range kept for fiction.*foreign/)
    for (const each of suggestions) {
      expect(each.foreign).toBe(true)
      if (home !== undefined) expect(each.territory).toBe(home)
      expect(judgeIn(each.e164!, [territory]).verdict).toBe('fiction')
    }
  })

  it('names a territory that does not exist, and what is no number', () => {
    const options = { territories: ['XQ'], count: 1 }
    expect(suggestNumbers('0639980123', options, knowledge)).toMatchObject({ code: 'unknown-territory' })
    expect(suggestNumbers('hello', { ...options, territories: [] }, knowledge)).toMatchObject({
      code: 'bad-number',
    })
  })
})

describe('singNumber', () => {
  it.each([
    ['0639980123', 'fr', 'zéro six trente neuf quatre vingt dixhuit zéro un vingt trois', 14],
    ['0171', 'fr', 'zéro un soixante et onze', 7],
    ['180', 'fr', 'un quatre vingt', 3],
    ['5550123', 'en', 'five five five zero one two three', 8],
    ['77', 'en', 'seven seven', 4],
    ['030', 'de', 'null drei null', 3],
    ['91', 'es', 'nueve uno', 4],
    ['21', 'da', 'en og tyve', 4],
  ])('%s in %s: %s', (digits, code, words, syllables) => {
    const sung = singNumber(digits, languageOf(code))
    expect(sung.words.join(' ')).toBe(words)
    expect(sung.syllables).toBe(syllables)
  })

  it.each([
    ['quatre', 'fr', 1],
    ['soixante', 'fr', 2],
    ['zéro', 'fr', 2],
    ['huit', 'fr', 1],
    ['three', 'en', 1],
    ['seven', 'en', 2],
    ['nine', 'en', 1],
    ['sieben', 'de', 2],
    ['cuatro', 'es', 2],
    ['otto', 'it', 2],
  ])('%s in %s has %i', (word, code, expected) => {
    expect(syllablesOf(word, languageOf(code))).toBe(expected)
  })
})
