// What a word for telephone right before figures changes, and what is none although it looks like one.
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { scanText } from '../../../src/index.js'

const random = seeded(20261124)
const drawn = (template: string): string =>
  template.replaceAll('#', () => String(1 + Math.floor(random() * 9)))

describe('a word for telephone', () => {
  it.each([
    ['Tel. {}', '91 ### ## ##', '+34'],
    ['tel: {}', '474 4## ###', '+420'],
    ['Mumbai booking WhatsApp {}', '98203 4####', '+91'],
    ['Jozi, phone me on {}', '082 716 ####', '+27'],
  ])('%s', async (text, template, code) => {
    const written = drawn(template)
    const [found, ...more] = await scanText(text.replace('{}', written))
    expect(more).toEqual([])
    expect(found?.written).toBe(written)
    const numbers = found?.readings[0]?.numbers ?? []
    expect(numbers.some(({ e164 }) => e164?.startsWith(code))).toBe(true)
  })
})

describe('words that label only what stands right behind them', () => {
  it.each([
    'I miss you a lot, {}',
    'Alone in my room, {} on the wall',
    "It's been a long long year, {}",
    'She was born to pick up, {}',
    'Leave it in the box, {}',
    'In order to find me: {}',
    'Track 3 says {}',
  ])('%s', async (text) => {
    expect((await scanText(text.replace('{}', '212-555-0147'))).map(({ written }) => written)).toEqual([
      '212-555-0147',
    ])
  })

  it.each(['room {}', 'order number is {}', 'Lot no. {}', 'Track: {}', 'date {}'])(
    'none behind %s',
    async (text) => {
      expect(await scanText(text.replace('{}', drawn('212 5## 0###')))).toEqual([])
    },
  )

  it.each([
    ['Ma série préférée, {}', '06 39 98 12 34'],
    ['Mi cuenta atrás {}', '61# ## ## ##'],
    ['El año que viene {}', '61# 3## ###'],
    ['Zahlen bitte: {}', '030 23125 456'],
    ['Il conto alla rovescia {}', '31# ### ####'],
  ])('%s', async (text, template) => {
    const written = drawn(template)
    expect((await scanText(text.replace('{}', written))).map((found) => found.written)).toEqual([written])
  })
})

describe('no numbers', () => {
  it.each([
    '240 VOLT 5000 WATT and a wall of sound',
    '07/04/76, 12.31.99, 2000-01-01',
    'C.P. 06700, 03100, 11560',
    'Ordernummer 0628 4173',
    'Calle 13 n.º 45-67, 110221 Bogotá',
    'handy 300 400 500 600',
    'девяносто девять, сто, сто один, сто два',
    'BE 0844 220 118',
    'E A D G B E 0 2 2 1 0 0, 3 2 0 0 0 3',
    'Text 1 2 3, image 4 5 6',
    'I called 50 50',
    'fax 2000 dpi 300x300',
  ])('%s', async (text) => {
    expect(await scanText(text)).toEqual([])
  })

  it('leaves out what a call costs', async () => {
    const written = drawn('0900 3 77# ###')
    const found = await scanText(`Hotline ${written} (1,99 €/Min.)`)
    expect(found.map((one) => one.written)).toEqual([written])
  })
})

describe('labels that say that a number is of something else', () => {
  it.each([
    'Honorarabrechnung Nr. 044-2318',
    'Stmt 2125-550-147 / Payee',
    'TKT 98765-02104',
    'RPR Brussel 0421.774.190',
    'Kennitala 551298-2029, reikn. 0101-26-012345',
    'Davčna št.: SI 12345678, TRR: SI56 0201 0001 2345 678',
  ])('%s', async (text) => expect(await scanText(text)).toEqual([]))

  it('a till is one right before its digits only', async () => {
    const found = await scanText(
      'Ring in till studion i Stockholm, noll åtta, fyra sex fem, noll noll, fyra ett två',
    )
    expect(found.map(({ readings }) => readings[0]?.numbers[0]?.e164)).toEqual(['+46846500412'])
  })
})
