// Ofcom's lists of number blocks, one file for each first digit: S1 (01 and 02), S3, S5, S7, S8, S9.
import type { Block, BlockState, BlockVerdict } from '../core/plan/block.js'
import { dayFirstDate } from './read-date.js'
import { isFault, type RegisterReader } from './reader.js'
import { separatedRows } from './separated-rows.js'

const FORM = {
  delimiter: ',',
  columns: {
    block: ['NMS Number Block: Number Block', 'Number Block'],
    status: ['Block Status', 'Status', 'Block Status Formula'],
    provider: ['CP Name'],
    length: ['Non Geo Number Length', 'Geographic Number Length', 'Number Length'],
    date: ['Allocation Date'],
  },
  ignored: ['Notes'],
} as const

const VERDICTS: Readonly<Record<string, BlockVerdict>> = {
  Allocated: 'allocated',
  'Allocated(Closed Range)': 'allocated',
  'Allocated for Migration only': 'allocated',
  Quarantined: 'returned',
  Free: 'unallocated',
  Protected: 'unallocated',
  Reserved: 'unallocated',
  Designated: 'unallocated',
}

export const gbNumberBlocks: readonly RegisterReader[] = [
  reader('S1', 'geographic register S1', ['1', '2']),
  reader('S3', 'register S3 of UK-wide numbers', ['3']),
  reader('S5', 'register S5 of corporate and internet numbers', ['5']),
  reader('S7', 'register S7 of mobile numbers', ['7']),
  reader('S8', 'register S8 of special services', ['8']),
  reader('S9', 'register S9 of premium rate services', ['9']),
]

function reader(file: string, name: string, coverage: readonly string[]): RegisterReader {
  return {
    id: `gb-${file.toLowerCase()}`,
    territory: 'GB',
    publisher: 'Ofcom',
    title: `${file}.csv`,
    name,
    coverage,
    licence: 'Open Government Licence 3.0 (not stated in the file)',
    attribution: 'Source: Ofcom numbering data',
    url: `https://static.ofcom.org.uk/static/numbering/${file}.csv`,
    page: 'https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbering-data',
    encoding: 'windows-1252',
    recognise(head) {
      const [header = '', first = ''] = head.split(/\r?\n/)
      return (
        /Number Block/.test(header) &&
        /CP Name/.test(header) &&
        coverage.includes(first.replace(/^"/, '')[0] ?? '')
      )
    },
    parse: (text) => parse(text, coverage),
  }
}

function parse(text: string, coverage: readonly string[]): ReturnType<RegisterReader['parse']> {
  const read = separatedRows(text, FORM)
  if (isFault(read)) return read
  const blocks: Block[] = []
  for (const row of read.rows) {
    const prefix = read.cell(row, 'block').replaceAll(' ', '')
    const status = read.cell(row, 'status').replace(/ \(/g, '(')
    const lengths = lengthsOf(read.cell(row, 'length'))
    const verdict = VERDICTS[status]
    if (!/^\d{2,10}$/.test(prefix) || lengths.some((length) => prefix.length > length))
      return { fault: `the row "${row.join(',')}" is no block` }
    if (!coverage.includes(prefix[0]!))
      return { fault: `the block ${prefix} belongs to another file of Ofcom` }
    if (verdict === undefined) return { fault: `the status "${status}" of ${prefix} is not known` }
    const date = dayFirstDate(read.cell(row, 'date'))
    for (const length of lengths)
      blocks.push({
        from: prefix.padEnd(length, '0'),
        to: prefix.padEnd(length, '9'),
        state: { word: status === 'Allocated' ? '' : status, verdict } satisfies BlockState,
        ...(verdict === 'allocated' ? { holder: read.cell(row, 'provider') } : {}),
        ...(verdict === 'allocated' && date !== undefined ? { date } : {}),
      })
  }
  return { blocks: cutByLonger(blocks) }
}

/**
 * Digits of a block's numbers without the 0: "10 digit numbers"; in S1 area code and local number, "3+7", or both lengths
 * of an area that has two, "Mixed 4+5 & 4+6". Ten where nothing is said.
 */
function lengthsOf(text: string): readonly number[] {
  const sums = [...text.matchAll(/(\d)\+(\d)/g)].map(([, area, local]) => Number(area) + Number(local))
  return sums.length > 0 ? [...new Set(sums)] : [Number(/^(\d{1,2})/.exec(text)?.[1] ?? 10)]
}

/** Where a block lies inside a shorter one, the longer prefix wins: the shorter one is cut around it. */
function cutByLonger(blocks: readonly Block[]): readonly Block[] {
  const sorted = [...blocks].sort(
    (a, b) =>
      a.from.length - b.from.length || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to > b.to ? -1 : 1),
  )
  const result: Block[] = []
  const open: Block[] = []
  const next = (digits: string): string => String(Number(digits) + 1).padStart(digits.length, '0')
  const before = (digits: string): string => String(Number(digits) - 1).padStart(digits.length, '0')
  const push = (block: Block): void => {
    if (block.from <= block.to) result.push(block)
  }
  const close = (until?: Block): void => {
    while (open.length > 0) {
      const top = open[open.length - 1]!
      if (until !== undefined && until.from.length === top.to.length && until.from <= top.to) return
      open.pop()
      push(top)
      const outer = open[open.length - 1]
      if (outer !== undefined) open[open.length - 1] = { ...outer, from: next(top.to) }
    }
  }
  for (const block of sorted) {
    close(block)
    const outer = open[open.length - 1]
    if (outer !== undefined && outer.from < block.from) push({ ...outer, to: before(block.from) })
    open.push(block)
  }
  close()
  return result
}
