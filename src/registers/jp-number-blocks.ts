// MIC's lists of Japanese fixed blocks, one workbook for each first digit, saved as CSV: in use and free ones.
import type { Block, BlockState } from '../core/plan/block.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ',',
  columns: { block: ['番号'], holder: ['指定事業者'], status: ['使用状況'] },
  ignored: ['番号区画コード', '市外局番', '市内局番', '備考'],
} as const

const STATES: Readonly<Record<string, BlockState>> = {
  使用中: { word: '', verdict: 'allocated' },
  未使用: { word: '未使用 (not in use)', verdict: 'unallocated' },
}

/** 市外局番 in UTF-8 and in Shift JIS, as the head shows them, which is read as Latin text. */
const AREA_CODE = [
  '\u00e5\u00b8\u0082\u00e5\u00a4\u0096\u00e5\u00b1\u0080\u00e7\u0095\u00aa',
  '\u008es\u008aO\u008b\u00c7\u0094\u00d4',
]

/** Digits of a number without the 0, and of a block with it. */
const LENGTH = 9
const BLOCK = /^0[1-9]\d{4}$/

export const jpNumberBlocks: readonly RegisterReader[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(
  (digit) => ({
    id: `jp-fixed-${digit}`,
    territory: 'JP',
    publisher: '総務省 (MIC)',
    title: `固定電話の電気通信番号 (0${digit}).csv`,
    name: `register of fixed numbers that begin with 0${digit}`,
    // Mobiles, IP and freephone numbers (050, 070, 080, 090, 0120 …) are in other lists: whole are the areas that a list has.
    coverage: 3,
    licence: 'Public Data License 1.0',
    attribution: '「電気通信番号指定状況」（総務省）を加工して作成',
    // The address of a workbook changes whenever it is replaced.
    url: '',
    page: 'https://www.soumu.go.jp/main_sosiki/joho_tsusin/top/tel_number/number_shitei.html',
    encoding: 'utf-8-or-shift_jis',
    recognise(head) {
      const lines = head.split(/\r?\n/)
      const at = lines.findIndex((line) => AREA_CODE.some((name) => line.includes(name)))
      return at >= 0 && new RegExp(`(?:^|[,"])0${digit}\\d{4}(?:[,"]|$)`).test(lines[at + 1] ?? '')
    },
    parse: (text) => parse(text, digit),
  }),
)

function parse(text: string, digit: string): ReturnType<RegisterReader['parse']> {
  const headerLine =
    text
      .split(/\r?\n/)
      .filter((line) => line.replace(/[,\s]/g, '') !== '')
      .findIndex((line) => line.includes('市外局番')) + 1
  const read = separatedRows(text, { ...FORM, headerLine })
  if (isFault(read)) return read
  const blocks: Block[] = []
  for (const row of read.rows) {
    const block = read.cell(row, 'block')
    const status = read.cell(row, 'status')
    const state = STATES[status]
    const holder = read.cell(row, 'holder')
    if (!BLOCK.test(block) || block[1] !== digit)
      return { fault: `the row "${row.join(',')}" is no block of 0${digit}` }
    if (state === undefined) return { fault: `the status "${status}" of ${block} is not known` }
    const prefix = block.slice(1)
    blocks.push({
      from: prefix.padEnd(LENGTH, '0'),
      to: prefix.padEnd(LENGTH, '9'),
      state,
      ...(state.verdict === 'allocated' && holder !== '' ? { holder } : {}),
    })
  }
  return { blocks }
}
