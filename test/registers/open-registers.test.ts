// Registers that are built on the user's machine, each read from a small file of its publisher's form.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block } from '../../src/core/plan/block.js'
import { unpackBlocks } from '../../src/registers/compact-form.js'
import { expandPattern } from '../../src/registers/pl-numbering-tables.js'
import { readRegisters } from '../../src/registers/read-register.js'
import { ROOT } from '../architecture/source-files.js'

const FILES = join(ROOT, 'fixtures', 'registers')

/** The register in a fixture, after `change`: its id, its date and its blocks as lines. */
function read(name: string, change: (text: string) => string = (text) => text): unknown {
  const latin = readFileSync(join(FILES, name)).toString('latin1')
  const bytes = Buffer.from(change(latin), 'latin1')
  const { registers, problems } = readRegisters({ name, bytes }, () => '2026-09-01')
  if (problems.length > 0) return problems.map((each) => each.message)
  const register = unpackBlocks(registers[0]!.bytes)!
  const lines = Array.from({ length: register.blocks.size }, (_, at) => line(register.blocks.block(at)))
  return { id: register.info.id, date: register.info.date, lines }
}

/** Characters as the bytes that they have in UTF-8. */
function latin(text: string): string {
  return Buffer.from(text).toString('latin1')
}

function line({ from, to, state, holder, place, date }: Block): string {
  return [`${from}-${to}`, state.verdict, state.word, holder, place, date].filter(Boolean).join(' | ')
}

test('Austria: geographic ranges, the smaller row inside a larger one speaks', () => {
  expect(read('tn-geo.csv')).toEqual({
    id: 'at-tn-geo',
    date: '2026-09-01',
    lines: [
      '12000000-12000099 | allocated | Example Telekom, Wien GmbH | Wien',
      '12000100-12000199 | allocated | Teilweise zugeteilt; Zuteilungsstatus siehe www.rtr.at/num/gz | Wien',
      '12000200-12000999 | allocated | Example Telekom, Wien GmbH | Wien',
      '12001000-12001999 | unallocated | nicht zugeteilt | Wien',
      '12002000-12002999 | unallocated | wird derzeit nicht vergeben | Wien',
      '316200000-316209999 | allocated | Example Netz AG | Graz',
    ],
  })
})

test('Austria: mobile numbers and services, without what cannot be dialled', () => {
  expect(read('tn-dienste.csv')).toEqual({
    id: 'at-tn-dienste',
    date: '2026-09-01',
    lines: [
      '800000000-800099999 | allocated | Example Dienste GmbH | tariffreie Dienste',
      '6640000000-6649999999 | allocated | Example Mobil GmbH | mobile Rufnummern',
      '6730000000-6739999999 | unallocated | nicht zugeteilt | mobile Rufnummern',
    ],
  })
})

test('Netherlands: allocated, cooling off, blocked; the latest change dates the file', () => {
  expect(read('nummers.csv')).toEqual({
    id: 'nl-nummers',
    date: '2026-08-03',
    lines: [
      '9060000-9060099 | unallocated | blocked (geblokkeerd)',
      '202000000-202000899 | allocated | Example Netwerk B.V. | Amsterdam | 2019-03-04',
      '202000900-202000999 | unallocated | blocked (geblokkeerd) | Amsterdam',
      '202001000-202009999 | allocated | Example Netwerk B.V. | Amsterdam | 2019-03-04',
      '202010000-202011999 | returned | Cooling off after its return (afkoelen) | Amsterdam',
      '610000000-610999999 | allocated | Example Mobiel B.V. | 2018-01-02',
    ],
  })
})

test('Norway: every series, free and blocked ones included', () => {
  expect(read('E164.csv')).toEqual({
    id: 'no-e164',
    date: '2026-09-01',
    lines: [
      '02000-09999 | allocated | 5-sifrede spesialnummer',
      '20000000-20999999 | unallocated | blocked (blokkert) | Fastnettnummer',
      '21000000-21099999 | allocated | Example Norge AS | Fastnettnummer',
      '21100000-21376999 | unallocated | free (ledig) | Fastnettnummer',
      '40000000-40999999 | allocated | Example Mobil AS | Mobilnummer',
    ],
  })
})

test('Poland: patterns are expanded, letters of Windows-1250 are right', () => {
  const telekom = 'allocated | Przykład Telekom S.A. | krakowska'
  expect(read('pstn_tables.csv')).toEqual({
    id: 'pl-pstn',
    date: '2026-06-07',
    lines: [
      `122030000-122030999 | ${telekom}`,
      '122031000-122031999 | allocated | Przykład Łączność Sp. z o.o. | krakowska',
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `12203${digit}000-12203${digit}999 | ${telekom}`),
      '129900000-129999999 | unallocated | Rezerwa | krakowska',
    ],
  })
  expect(read('plmn_tables.csv')).toEqual({
    id: 'pl-plmn',
    date: '2026-04-05',
    lines: [
      ...[0, 1, 2, 3, 4].map(
        (digit) => `450${digit}00000-450${digit}99999 | allocated | Przykład Mobilny S.A.`,
      ),
      '450500000-450599999 | unallocated | no operator',
      '510000000-519999999 | allocated | Przykład Sieć S.A.',
    ],
  })
})

test('Mexico: blocks with their network, names of natural persons left out', () => {
  expect(read('pnn_Publico.csv')).toEqual({
    id: 'mx-pnn',
    date: '2026-09-01',
    lines: [
      '5500000000-5500009999 | allocated | EJEMPLO TELECOM, S.A. DE C.V. | fixed | 2019-03-04',
      '5500010000-5500010999 | allocated | EJEMPLO MÓVIL, S. DE R.L. DE C.V. | mobile | 2019-03-05',
      '5500011000-5500011999 | allocated | a natural person (named in the plan of IFT) | mobile | 2019-03-06',
    ],
  })
})

test('Czechia: numbers with the country code, names of natural persons left out', () => {
  expect(read('pridelena_cisla_a_kody.csv')).toEqual({
    id: 'cz-numbers',
    date: '2026-09-01',
    lines: [
      '772100000-772199999 | allocated | a natural person (named in the list of ČTÚ) | Veřejná mobilní telefonní síť | 2025-01-01',
      '900100000-900100999 | allocated | Příklad a.s. | Služby se zvláštní cenou | 2024-03-01',
    ],
  })
})

test('Australia: held, spare and quarantined blocks; who has a single number is left out', () => {
  expect(read('EnhancedFullDownload.csv')).toEqual({
    id: 'au-numbers',
    date: '2026-09-01',
    lines: [
      '299990000-299990099 | returned | Quarantined | Geographic number',
      '498000000-498009999 | allocated | EXAMPLE MOBILE PTY LIMITED | Digital mobile | 2019-03-04',
      '498010000-498019999 | unallocated | Spare | Digital mobile',
      '1800975000-1800975000 | allocated | Freephone | 2019-03-05',
    ],
  })
})

test.each([
  ['jp-01.csv', 'UTF-8', '1'],
  ['jp-02.csv', 'Shift JIS', '2'],
])('Japan, a workbook saved as CSV (%s, %s): blocks in use and free ones', (name, _encoding, digit) => {
  expect(read(name)).toEqual({
    id: `jp-fixed-${digit}`,
    date: '2026-09-01',
    lines: [
      `${digit}19980000-${digit}19989999 | allocated | 例株式会社`,
      `${digit}19990000-${digit}19999999 | unallocated | 未使用 (not in use)`,
    ],
  })
})

test.each([
  ['12203(0,2-4)', ['122030', '122032', '122033', '122034']],
  ['12', ['12']],
  ['1(2,3)4(05-06)', ['12405', '12406', '13405', '13406']],
  ['12(', undefined],
  ['12(4-2)', undefined],
  ['12(1-22)', undefined],
  ['(0-9)(0-9)(0-9)(0-9)(0-9)', undefined],
])('the pattern %s', (pattern, prefixes) => {
  expect(expandPattern(pattern)).toEqual(prefixes)
})

test('United Kingdom, 01 and 02: the longer prefix speaks', () => {
  expect(read('S1.csv')).toEqual({
    id: 'gb-s1',
    date: '2026-09-01',
    lines: [
      '1134950000-1134959999 | allocated | Example Telecom Ltd | 1994-07-15',
      '1134960000-1134960999 | unallocated | Protected',
      '1134961000-1134969999 | allocated | Example Telecom Ltd | 1997-05-21',
      '1632960000-1632969999 | unallocated | Protected',
      '1632970000-1632979999 | unallocated | Free',
      '2079450000-2079459999 | returned | Quarantined',
      '2079460000-2079469999 | allocated | Example City Ltd | 2003-02-01',
    ],
  })
})

test('United States, thousand blocks: a code of one company is one row, what may be in use is left to its code', () => {
  const wireless = 'allocated | EXAMPLE WIRELESS LLC | EXAMPLETWN, NJ'
  const available = 'unallocated | available for assignment | EXAMPLETWN, NJ'
  expect(read('ThousandsBlockAssignment_All_Augmented.csv')).toEqual({
    id: 'us-thousand-blocks',
    date: '2026-09-01',
    lines: [
      '2012000000-2012009999 | allocated | EXAMPLE TELEPHONE, INC. | EXAMPLETWN, NJ',
      ...[0, 1, 2, 3].map((digit) => `201201${digit}000-201201${digit}999 | ${wireless}`),
      ...[4, 5].map((digit) => `201201${digit}000-201201${digit}999 | ${available}`),
    ],
  })
})

test.each([
  ['tn-geo.csv', 'betreiberid', 'farbe', 'column "farbe" is not known; the form of the file has changed'],
  [
    'tn-geo.csv',
    '------ nicht zugeteilt ------',
    '--- morgen ---',
    'the status "--- morgen ---" of 1 2001000 is not known',
  ],
  ['nummers.csv', 'Geblokkeerd', 'Zoek', 'the status "Zoek" of 09060000 is not known'],
  ['E164.csv', 'Kategori', 'Farge', /^column "Kategori" is missing \(found: /],
  ['E164.csv', '277000', '277001', 'the series 21100000 to 21376999 does not have 277001 numbers'],
  ['pstn_tables.csv', '12203(0,2-9)', '12203(0;2-9)', /^the row "12;12203\(0;2-9\);.*" is no range$/],
  ['ThousandsBlockAssignment_All_Augmented.csv', 'OCN', 'Moon', /^column "Moon" is not known/],
  ['EnhancedFullDownload.csv', 'Spare', 'Lost', 'the status "Lost" of 498010000 is not known'],
  ['EnhancedFullDownload.csv', 'Quantity', 'Moon', /^column "Moon" is not known/],
  ['pridelena_cisla_a_kody.csv', ';100000;', ';99999;', /^the row ".*" is no range$/],
  ['jp-01.csv', '011998', '021998', 'the row "101,011999,011,999,,未使用," is no block of 02'],
  ['jp-01.csv', '011999', '021999', 'the row "101,021999,011,999,,未使用," is no block of 01'],
  ['jp-01.csv', '未使用', '廃止', 'the status "廃止" of 011999 is not known'],
  ['pnn_Publico.csv', 'OCUPACION', 'COLOR', 'column "COLOR" is not known; the form of the file has changed'],
  ['S1.csv', 'Quarantined', 'Lost', 'the status "Lost" of 207945 is not known'],
])('%s with %s made %s is refused, and says why', (name, from, to, message) => {
  expect(read(name, (text) => text.replace(latin(from), latin(to)))).toEqual([
    typeof message === 'string' ? message : expect.stringMatching(message),
  ])
})
