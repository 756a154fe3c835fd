// ENACOM's blocks of Argentine geographic numbers as ranges for each area code (JSON): held by somebody, nobody is named.
import type { Block, BlockState } from '../core/plan/block.js'
import type { ParsedRegister, ReadFault, RegisterReader } from './reader.js'

/** Digits of area code and local number together. Source: ENACOM, Plan Fundamental Nacional de Numeración. */
const LENGTH = 10

/** Mobiles have the same blocks, and a 9 before the area code where they are called from abroad. */
const MOBILE = '9'

const HELD: BlockState = { word: 'for fixed or mobile lines', verdict: 'allocated' }

export const arBlockRanges: RegisterReader = {
  id: 'ar-geographic-held',
  territory: 'AR',
  publisher: 'ENACOM',
  title: 'Numeración geográfica',
  name: 'list of geographic numbers',
  coverage: { partial: ['1', '2', '3', '9'] },
  licence: 'open data of ENACOM (not stated in the file)',
  attribution: 'Source: ENACOM',
  url: '',
  page: '',
  encoding: 'utf-8',
  recognise: (head) => /^\{\s*"\d{2,4}":\s*\[\[\d+/.test(head),
  parse(text): ParsedRegister | ReadFault {
    const blocks: Block[] = []
    for (const [area, ranges] of Object.entries(JSON.parse(text) as Record<string, readonly number[][]>))
      for (const [first = 0, last = 0] of ranges) {
        const [from, to] = [`${area}${first}`, `${area}${last}`]
        if (!/^\d{2,4}$/.test(area) || from.length !== to.length || from.length > LENGTH || from > to)
          return { fault: `the range ${first} to ${last} of ${area} is none` }
        for (const [mobile, length] of [
          ['', LENGTH],
          [MOBILE, LENGTH + 1],
        ] as const)
          blocks.push({
            from: (mobile + from).padEnd(length, '0'),
            to: (mobile + to).padEnd(length, '9'),
            state: HELD,
          })
      }
    return { blocks }
  },
}
