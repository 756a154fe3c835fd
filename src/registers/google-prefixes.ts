// Google's lists of prefixes (libphonenumber metadata, ranges.csv of a calling code): operators of mobiles, places of area codes.
import type { Block, BlockState } from '../core/plan/block.js'
import { nestBlocks } from './nest-blocks.js'
import { isFault, type ReadFault } from './reader.js'
import { separatedRows } from './separated-rows.js'

/** Kinds of numbers as a sentence names them; a row of another kind names no operator and no place. */
const KINDS: Readonly<Record<string, string>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed-line',
  FIXED_LINE_OR_MOBILE: 'fixed-line or mobile',
}

/** Digits of a prefix that are kept: the list has two longer ones. */
const LONGEST = 7

/**
 * Prefixes with an operator or a place as blocks of as many digits as the longest of them has; without the rows of some
 * regions. `operators` is the operators.csv beside the list, '' where there is none.
 */
export function readGooglePrefixes(
  ranges: string,
  operators: string,
  without: readonly string[] = [],
): readonly Block[] | ReadFault {
  const names = operatorNames(operators)
  if (isFault(names)) return names
  const read = separatedRows(ranges, {
    delimiter: ';',
    columns: { prefix: ['Prefix'], kind: ['Type'], regions: ['Regions'] },
    optional: { operator: ['Operator'], place: ['Geocode:en'] },
    ignored: headerOf(ranges),
  })
  if (isFault(read)) return read
  const rows: { prefix: string; block: Pick<Block, 'state' | 'holder' | 'place'> }[] = []
  for (const row of read.rows) {
    const kind = KINDS[read.cell(row, 'kind')]
    const holder = names.get(read.cell(row, 'operator')) ?? ''
    const place = read.cell(row, 'place')
    if (kind === undefined || (holder === '' && place === '') || without.includes(read.cell(row, 'regions')))
      continue
    const prefixes = expandClasses(read.cell(row, 'prefix'))
    if (prefixes === undefined) return { fault: `"${read.cell(row, 'prefix')}" is no pattern of prefixes` }
    const state: BlockState = { word: kind, verdict: 'allocated' }
    const said = { state, ...(holder === '' ? {} : { holder }), ...(place === '' ? {} : { place }) }
    rows.push(...prefixes.map((prefix) => ({ prefix, block: said })))
  }
  const width = rows.reduce((most, { prefix }) => Math.min(LONGEST, Math.max(most, prefix.length)), 0)
  const blocks = rows
    .filter(({ prefix }) => prefix.length <= width)
    .map(({ prefix, block }) => ({
      from: prefix.padEnd(width, '0'),
      to: prefix.padEnd(width, '9'),
      ...block,
    }))
  return joinNeighbours(nestBlocks(blocks))
}

function operatorNames(text: string): ReadonlyMap<string, string> | ReadFault {
  if (text === '') return new Map()
  const read = separatedRows(text, {
    delimiter: ';',
    columns: { id: ['Id'] },
    optional: { name: ['Name:en'] },
    ignored: headerOf(text),
  })
  if (isFault(read)) return read
  return new Map(read.rows.map((row) => [read.cell(row, 'id'), read.cell(row, 'name')]))
}

/** The columns differ from country to country (names and places in its languages): none that is new is a fault. */
function headerOf(text: string): readonly string[] {
  return text
    .slice(0, text.indexOf('\n'))
    .split(';')
    .map((cell) => cell.trim())
}

/** `12[0-35]x` as its prefixes; undefined where it is none. A place where every digit may stand at the end is left out. */
function expandClasses(pattern: string): readonly string[] | undefined {
  const parts = pattern.replace(/(?:x|\[0-9\])+$/, '').match(/\d|x|\[[\d-]+\]/g) ?? []
  if (parts.join('') !== pattern.replace(/(?:x|\[0-9\])+$/, '')) return undefined
  let prefixes = ['']
  for (const part of parts) {
    const digits = [...'0123456789'].filter((digit) => new RegExp(part === 'x' ? '.' : part).test(digit))
    prefixes = prefixes.flatMap((prefix) => digits.map((digit) => prefix + digit))
  }
  return prefixes
}

/** Neighbours that say the same are one block: the list is a numbering plan, and its rows are no allocations. */
function joinNeighbours(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined[joined.length - 1]
    const same =
      last !== undefined &&
      Number(last.to) + 1 === Number(block.from) &&
      last.state.word === block.state.word &&
      last.holder === block.holder &&
      last.place === block.place
    if (same) joined[joined.length - 1] = { ...last, to: block.to }
    else joined.push(block)
  }
  return joined
}
