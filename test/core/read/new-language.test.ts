// A language is its file and a line in the list: with one more value in the list, its numbers are found and no other file changes.
import { afterEach, expect, it, vi } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import type { Language } from '../../../src/core/read/language.js'
import { LANGUAGES, UNREAD_LANGUAGES } from '../../../src/core/read/languages/all.js'

/** As little as a language needs. */
const CZECH: Language = {
  code: 'cs',
  zero: 'nula',
  units: ['jedna', 'dva', 'tři', 'čtyři', 'pět', 'šest', 'sedm', 'osm', 'devět'],
  teens: [
    'deset',
    'jedenáct',
    'dvanáct',
    'třináct',
    'čtrnáct',
    'patnáct',
    'šestnáct',
    'sedmnáct',
    'osmnáct',
  ].concat('devatenáct'),
  tens: ['dvacet', 'třicet', 'čtyřicet', 'padesát', 'šedesát', 'sedmdesát', 'osmdesát', 'devadesát'],
  hundred: 'sto',
  thousand: 'tisíc',
  joiners: 'a',
  double: 'dvakrát',
  triple: 'třikrát',
  times: 'krát',
  plus: 'plus',
  bleeps: 'píp',
  fillers: 'no pak',
  cues: 'zavolej* číslo',
  telephoneWords: 'mobil',
  numberWords: 'číslo',
  dialVerbs: 'vytoč',
  sendVerbs: 'pošli',
  sendTo: 'na',
  messages: 'sms',
  labels: 'účet',
  looseLabels: 'rok',
  unitsAfter: 'korun',
  words: 'mi ještě dnes večer moje láska',
  letters: { ěřů: 2 },
  share: 0.2,
  territories: ['CZ'],
}

const ALL = '../../../src/core/read/languages/all.js'

afterEach(() => {
  vi.doUnmock(ALL)
})

it('finds numbers in a language that was added', async () => {
  vi.resetModules()
  vi.doMock(ALL, () => ({
    UNREAD_LANGUAGES,
    LANGUAGES: [...LANGUAGES.filter(({ code }) => code !== CZECH.code), CZECH],
  }))
  const { scanText } = await import('../../../src/index.js')
  const random = seeded(20261127)
  const drawn = Array.from({ length: 6 }, () => Math.floor(random() * 10))
  const digits = [6, 0, 1, ...drawn]
  const said = digits.map((digit) => (digit === 0 ? CZECH.zero : CZECH.units[digit - 1]!)).join(' ')
  const numbersIn = async (text: string): Promise<(string | undefined)[]> =>
    (await scanText(text)).map(({ readings }) => readings[0]!.numbers[0]!.e164)
  const e164 = `+420${digits.join('')}`
  expect(await numbersIn(`Zavolej mi ještě dnes večer, moje láska: ${said}`)).toEqual([e164])
  expect(await numbersIn(`Zavolej mi ještě dnes večer: ${digits.join('')}`)).toEqual([e164])
  expect(await numbersIn(`Zavolej mi ještě dnes večer: ${digits.join('')} korun`)).toEqual([])
  expect(await numbersIn(`Moje láska, ještě dnes večer na účet ${digits.join('')}`)).toEqual([])
})
