// The readers of the bundled registers, each on a few lines of its publisher's form.
import { describe, expect, it } from 'vitest'
import { unpackBlocks, unpackTable } from '../../src/registers/compact-form.js'
import { readRegisters } from '../../src/registers/read-register.js'
import {
  AR_HELD,
  CA,
  DE_HELD,
  ES,
  GB,
  GELNUM,
  JP_HELD,
  JP_SERVICES,
  MAJNUM,
  NPA,
  RU,
  SHORT,
  US,
} from './publisher-files.js'

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
    [
      'German mobile prefixes in all the lengths that their numbers have',
      Buffer.from(DE_HELD),
      {
        id: 'de-mobile-held',
        date: '2026-06-01',
        lines: [
          '1790000000-1799999999 | allocated | Beispiel',
          '15019000000-15019999999 | allocated | Beispiel',
          '17900000000-17999999999 | allocated | Beispiel',
        ],
      },
    ],
    [
      'Japanese blocks in use, whatever the length of the area code',
      Buffer.from(JP_HELD),
      {
        id: 'jp-fixed-held',
        date: '2026-06-01',
        lines: [
          '119990000-119999999 | allocated | in use or planned',
          '123990000-123999999 | allocated | in use or planned',
        ],
      },
    ],
    [
      'Japanese IP and freephone blocks',
      Buffer.from(JP_SERVICES),
      {
        id: 'jp-services-held',
        date: '2026-06-01',
        lines: [
          '120999000-120999999 | allocated | 例株式会社',
          '5099990000-5099999999 | allocated | 例株式会社',
        ],
      },
    ],
    [
      'Argentine ranges, the same again for mobiles called from abroad',
      Buffer.from(AR_HELD),
      {
        id: 'ar-geographic-held',
        date: '2026-06-01',
        lines: [
          '1199900000-1199919999 | allocated | for fixed or mobile lines',
          '1199920000-1199920999 | allocated | for fixed or mobile lines',
          '2901990000-2901999999 | allocated | for fixed or mobile lines',
          '91199900000-91199919999 | allocated | for fixed or mobile lines',
          '91199920000-91199920999 | allocated | for fixed or mobile lines',
          '92901990000-92901999999 | allocated | for fixed or mobile lines',
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
