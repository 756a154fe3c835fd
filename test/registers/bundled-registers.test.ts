// The readers of the bundled registers, each on a few lines of its publisher's form, and what each refuses.
import { describe, expect, it } from 'vitest'
import { unpackBlocks, unpackTable } from '../../src/registers/compact-form.js'
import { readRegisters } from '../../src/registers/read-register.js'

const MAJNUM = `EZABPQM;Tranche_Debut;Tranche_Fin;Mnémo;Territoire;Date_Attribution
01991;0199100000;0199199999;FRTE;Métropole;01/01/2017
0590999;0590999000;0590999999;ABCD;"Guadeloupe, St Martin et St Barthélemy";30/04/2018
3999;3999;3999;FRTE;National;08/12/2011
`
const GELNUM = `EZABPQM;Type;"Ouverture des manifestations d'intérêts";"Clôture des manifestations d'intérêts";"Ouverture des demandes d'attribution"
019912;"Numéros polyvalents";20/03/2026;20/04/2026;21/04/2026
08359;"Code point sémaphore national";18/03/2026;18/04/2026;19/04/2026
`
const US = [
  'State\tNPA-NXX\tOCN \tCompany              \tRateCenter\tEffectiveDate\tUse\tAssignDate   \tInitial/Growth\tPooled Code \tIn Service  \tFile Updated 07/06/2026',
  'NY   \t212-555\t0199\t"MULTIPLE OCN LISTING"\tXXXXXXXXXX\t             \tUA \t             \t              \t            \tNo       ',
  'NY   \t212-999\t9999\t"EXAMPLE TEL, INC."   \tNWYRCYZN01\t             \tAS \t02/21/2006   \tI             \tY           \tYes      ',
  '',
].join('\r\n')
const CA = `"NPA","CO Code (NXX)","Status","Pooled","Exchange Area","Province","Company","OCN","Remarks"
,,,,,,,2025-09-12
416,555,"For Special Use","N","","","","",
416,998,"Assigned","N","Toronto","ON","Example Wireless","9999",
416,999,"In Service","N","Toronto","ON","Example Wireless","9999",
`
const GB = `NMS Number Block: Number Block,Block Status,CP Name,Non Geo Number Length,Allocation Date\r
8001 11,Free,,10 digit numbers,\r
8001 11 1,Allocated,Example Ltd,7 digit numbers,\r
8081 57,Quarantined,,10 digit numbers,\r
8081 57 0,Allocated(Closed Range),Example Ltd,10 digit numbers,26/01/2004\r
`
const ES = `610#0##Asignado#EJEMPLO, S.A.#01/11/2016
610#0# #Subasignado 4#OTRO EJEMPLO, S.L.#15/04/2019
610#1# #Libre con Portados# #15/04/2019
`
const RU = `\uFEFFАВС/ DEF;От;До;Емкость;Оператор;Регион;Территория ГАР;ИНН
999;0000000;0061999;62000;ООО "Пример";-;Краснодарский край|г. Сочи;1
999;0062000;0062999;1000;ООО "Пример";Ростовская область;;1
`
const NPA = `File Date,08/17/2026
NPA_ID,USE,LOCATION,COUNTRY,IN_SERVICE,NOTES
212,G,NY,US,Y,
322,N,,,N,
787,G,PR,US,Y,
800,N,NANP AREA,,Y,Toll-free
876,G,JAMAICA,JAMAICA,Y,
`
const SHORT = `<?xml version="1.0"?><!-- Short Number patterns --><phoneNumberMetadata><territories><territory id="FR">
<generalDesc><nationalNumberPattern>1\\d</nationalNumberPattern></generalDesc>
<shortCode><possibleLengths national="2"/><exampleNumber>15</exampleNumber><nationalNumberPattern>
  1(?:
    [578]
  )
</nationalNumberPattern></shortCode></territory></territories></phoneNumberMetadata>`

/** Windows-1252 for the characters in use here: the same as Latin-1. */
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

function blocksOf(bytes: Uint8Array): { id: string; date: string; lines: string[] } {
  const { registers, problems } = readRegisters({ name: 'file', bytes }, () => '2026-06-01')
  expect(problems).toEqual([])
  const { info, blocks } = unpackBlocks(registers[0]!.bytes)!
  const lines = Array.from({ length: blocks.size }, (_, at) => {
    const { from, to, state, holder, place, date } = blocks.block(at)
    return [`${from}-${to}`, state.verdict, state.word, holder, place, date].filter(Boolean).join(' | ')
  })
  return { id: info.id, date: info.date, lines }
}

function tableOf(bytes: Uint8Array): unknown {
  const { registers, problems } = readRegisters({ name: 'file', bytes }, () => '2026-06-01')
  expect(problems).toEqual([])
  return unpackTable(registers[0]!.bytes)!.table
}

describe('reads', () => {
  it.each<[string, Uint8Array, { id: string; date: string; lines: string[] }]>([
    [
      'blocks held in France',
      latin(MAJNUM),
      {
        id: 'fr-majnum',
        date: '2026-06-01',
        lines: [
          '3999-3999 | allocated | FRTE | National | 2011-12-08',
          '199100000-199199999 | allocated | FRTE | Métropole | 2017-01-01',
          '590999000-590999999 | allocated | ABCD | Guadeloupe, St Martin et St Barthélemy | 2018-04-30',
        ],
      },
    ],
    [
      'blocks given back in France, without what cannot be dialled',
      latin(GELNUM),
      {
        id: 'fr-gelnum',
        date: '2026-06-01',
        lines: ['199120000-199129999 | returned | Numéros polyvalents | 2026-04-21'],
      },
    ],
    [
      'central-office codes of the United States',
      latin(US),
      {
        id: 'us-central-office-codes',
        date: '2026-07-06',
        lines: [
          '2125550000-2125559999 | unallocated | not available for assignment',
          '2129990000-2129999999 | allocated | EXAMPLE TEL, INC. | NWYRCYZN01, NY | 2006-02-21',
        ],
      },
    ],
    [
      'central-office codes of Canada',
      latin(CA),
      {
        id: 'ca-central-office-codes',
        date: '2025-09-12',
        lines: [
          '4165550000-4165559999 | unallocated | For Special Use',
          '4169980000-4169989999 | allocated | Example Wireless | Toronto, ON',
          '4169990000-4169999999 | allocated | Example Wireless | Toronto, ON',
        ],
      },
    ],
    [
      'British blocks of several lengths, the longer prefix wins',
      latin(GB),
      {
        id: 'gb-s8',
        date: '2026-06-01',
        lines: [
          '8001111-8001111 | allocated | Example Ltd',
          '8001110000-8001119999 | unallocated | Free',
          '8081570000-8081570999 | allocated | Allocated(Closed Range) | Example Ltd | 2004-01-26',
          '8081571000-8081579999 | returned | Quarantined',
        ],
      },
    ],
    [
      'Spanish mobile blocks, cut around what is sub-allocated',
      latin(ES),
      {
        id: 'es-moviles',
        date: '2026-06-01',
        lines: [
          '610000000-610039999 | allocated | EJEMPLO, S.A. | 2016-11-01',
          '610040000-610049999 | allocated | OTRO EJEMPLO, S.L. | 2019-04-15',
          '610050000-610099999 | allocated | EJEMPLO, S.A. | 2016-11-01',
        ],
      },
    ],
    [
      'Russian mobile ranges',
      Buffer.from(RU),
      {
        id: 'ru-mobile-codes',
        date: '2026-06-01',
        lines: [
          '9990000000-9990061999 | allocated | ООО Пример | Краснодарский край, г. Сочи',
          '9990062000-9990062999 | allocated | ООО Пример | Ростовская область',
        ],
      },
    ],
  ])('%s', (_name, bytes, expected) => {
    expect(blocksOf(bytes)).toEqual(expected)
  })

  it('area codes of +1', () => {
    expect(tableOf(latin(NPA))).toEqual({
      212: { territory: 'US' },
      787: { territory: 'PR' },
      800: { service: 'Toll-free' },
      876: { territory: 'JM' },
    })
  })

  it('short codes', () => {
    expect(tableOf(latin(SHORT))).toEqual({ FR: { shortCode: '1(?:[578])' } })
  })
})

describe('refuses', () => {
  const swap = (text: string, from: string, to: string): string => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }
  it.each<[string, Uint8Array, RegExp]>([
    ['a missing column', latin(swap(MAJNUM, ';Territoire', '')), /column "Territoire" is missing/],
    [
      'a new column',
      latin(swap(MAJNUM, 'Date_Attribution', 'Date_Attribution;Couleur')),
      /column "Couleur" is not known/,
    ],
    ['another encoding', Buffer.from(MAJNUM), /column "Mnémo" is missing/],
    ['UTF-16', Buffer.from(MAJNUM, 'utf16le'), /no register is known/],
    ['broken UTF-8', Buffer.concat([Buffer.from(RU), Buffer.from([0xff])]), /not in UTF-8/],
    [
      'overlapping blocks',
      latin(swap(MAJNUM, '3999;3999;3999', '0199;0199150000;0199159999')),
      /199100000 to 199199999 and 199150000 to 199159999 overlap/,
    ],
    [
      'a block that ends before it begins',
      latin(swap(MAJNUM, '0199100000;0199199999', '0199199999;0199100000')),
      /ends before it begins/,
    ],
    ['a date that does not exist', latin(swap(MAJNUM, '30/04/2018', '31/04/2018')), /is no block/],
    [
      'an allocation far in the future',
      latin(swap(MAJNUM, '30/04/2018', '30/04/2031')),
      /allocated on 2031-04-30, after the file's date/,
    ],
    [
      'dates out of order',
      latin(swap(GELNUM, '20/03/2026;20/04/2026', '20/05/2026;20/04/2026')),
      /out of order/,
    ],
    ['a row that is cut off', latin(MAJNUM.slice(0, 140)), /is no block/],
    ['no date', latin(swap(US, 'File Updated 07/06/2026', '')), /does not say when/],
    [
      'an unknown status',
      latin(swap(GB, 'Quarantined', 'Pending')),
      /status "Pending" of 808157 is not known/,
    ],
    [
      "another file's blocks",
      latin(`${GB}7700 9,Free,,10 digit numbers,\r\n`),
      /77009 belongs to another file/,
    ],
    ['an unknown country', latin(swap(NPA, 'JAMAICA,JAMAICA', 'X,ATLANTIS')), /country "ATLANTIS" of 876/],
    ['damaged XML', latin(swap(SHORT, '</shortCode>', '')), /XML is damaged/],
    ['an empty list', latin(`${MAJNUM.split('\n')[0]}\n`), /lists no block/],
    ['something else', latin('<html><body>403</body></html>'), /no register is known/],
    ['a broken archive', Buffer.from('PK\u0003\u0004broken'), /archive cannot be opened/],
  ])('%s', (_name, bytes, message) => {
    const { registers, problems } = readRegisters({ name: 'file', bytes }, () => '2026-06-01')
    expect(registers).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['register-damaged'])
    expect(problems[0]!.message).toMatch(message)
  })
})
