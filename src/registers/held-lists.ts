// Lists of blocks that were held on a day, made from regulators' lists that cannot be had whole: they only ever add.
import type { Block, BlockState } from '../core/plan/block.js'
import { isFault, type RegisterReader } from './reader.js'
import { type Separated, separatedRows } from './separated-rows.js'

/** A list of prefixes with a trunk 0 or without, one a row. */
interface HeldList extends Pick<
  RegisterReader,
  'id' | 'territory' | 'publisher' | 'title' | 'name' | 'licence' | 'attribution' | 'recognise'
> {
  readonly form: Separated & { readonly columns: Columns }
  /** National prefixes that the list is about. */
  readonly about: readonly string[]
  /** Digits that numbers behind a national prefix have; of a plan with several lengths, all of them. */
  lengths(prefix: string): readonly number[]
  /** What the list says beside that a block is held. */
  readonly word: string
}

/** The prefix stands in one column, or in two: area and exchange. */
interface Columns {
  readonly prefix: readonly string[]
  readonly exchange?: readonly string[]
  readonly holder?: readonly string[]
  readonly inUse?: readonly string[]
}

const MIC = {
  territory: 'JP',
  publisher: '総務省 (MIC)',
  licence: 'Public Data License 1.0',
  attribution: '「電気通信番号指定状況」（総務省）を加工して作成',
} as const

const LISTS: readonly HeldList[] = [
  {
    id: 'gb-s1-held',
    territory: 'GB',
    publisher: 'Ofcom',
    title: 'S1.csv, blocks with a holder',
    name: 'old list of geographic numbers',
    licence: 'Open Government Licence 3.0 (not stated in the file)',
    attribution: 'Source: Ofcom numbering data',
    recognise: (head) => /^prefix,holder\r?\n[12]\d{5,7},/.test(head),
    form: { delimiter: ',', columns: { prefix: ['prefix'], holder: ['holder'] }, ignored: [] },
    about: ['1', '2'],
    lengths: () => [10],
    word: '',
  },
  {
    id: 'de-mobile-held',
    territory: 'DE',
    publisher: 'Bundesnetzagentur',
    title: 'zugeteilte Rufnummernblöcke, Mobile Dienste',
    name: 'list of mobile numbers',
    licence: 'none stated: facts of a public body',
    attribution: 'Source: Bundesnetzagentur',
    recognise: (head) => /^prefix,holder\r?\n1[5-7]\d{1,3},/.test(head),
    form: { delimiter: ',', columns: { prefix: ['prefix'], holder: ['holder'] }, ignored: [] },
    about: ['15', '16', '17'],
    // 015 has eleven digits without the 0, 016 and 017 have ten or eleven. Source: BNetzA, Nummernplan Mobile Dienste.
    lengths: (prefix) => (prefix.startsWith('15') ? [11] : [10, 11]),
    word: '',
  },
  {
    id: 'jp-fixed-held',
    ...MIC,
    title: '固定電話の電気通信番号, 使用中',
    name: 'old list of fixed numbers',
    recognise: (head) => /^area_code,local_code,in_use/.test(head),
    form: {
      delimiter: ',',
      columns: { prefix: ['area_code'], exchange: ['local_code'], inUse: ['in_use'] },
      ignored: [],
    },
    about: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    lengths: () => [9],
    word: 'in use or planned',
  },
  {
    id: 'jp-services-held',
    ...MIC,
    title: '050, 0120, 0800の電気通信番号',
    name: 'list of IP and freephone numbers',
    recognise: (head) => /^prefix,carrier\r?\n0/.test(head),
    form: { delimiter: ',', columns: { prefix: ['prefix'], holder: ['carrier'] }, ignored: [] },
    about: ['50', '120', '800'],
    lengths: (prefix) => (prefix.startsWith('120') ? [9] : [10]),
    word: '',
  },
]

export const heldLists: readonly RegisterReader[] = LISTS.map((list) => ({
  ...list,
  coverage: { partial: list.about },
  url: '',
  page: '',
  encoding: 'utf-8',
  parse(text) {
    const read = separatedRows<Separated & { columns: Required<Columns> }>(
      text,
      list.form as Separated & { columns: Required<Columns> },
    )
    if (isFault(read)) return read
    const state: BlockState = { word: list.word, verdict: 'allocated' }
    const blocks: Block[] = []
    for (const row of read.rows) {
      const holder = read.cell(row, 'holder')
      if ('holder' in list.form.columns ? holder === '' : read.cell(row, 'inUse') !== '1') continue
      const prefix = (read.cell(row, 'prefix') + read.cell(row, 'exchange')).replace(/^0/, '')
      if (!/^\d{3,8}$/.test(prefix)) return { fault: `the row "${row.join(',')}" is no block` }
      for (const length of list.lengths(prefix))
        blocks.push({
          from: prefix.padEnd(length, '0'),
          to: prefix.padEnd(length, '9'),
          state,
          ...(holder === '' ? {} : { holder }),
        })
    }
    return { blocks }
  },
}))
