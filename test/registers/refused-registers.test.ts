// What the readers of the bundled registers refuse, and what they say then.
import { describe, expect, it } from 'vitest'
import { readRegisters } from '../../src/registers/read-register.js'
import { AR_HELD, GB, GB_HELD, GELNUM, MAJNUM, NPA, RU, SHORT, US } from './publisher-files.js'

/** Windows-1252 for the characters in use here: the same as Latin-1. */
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

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
    [
      'a range that ends before it begins',
      latin(swap(AR_HELD, '9990, 9991', '9991, 9990')),
      /9991 to 9990 of 11/,
    ],
    [
      'a held block inside another',
      latin(swap(GB_HELD, '1134991,', '1134991,Example Ltd')),
      /1134990000 to 1134999999 and 1134991000 to 1134991999 overlap/,
    ],
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
