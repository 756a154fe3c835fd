// Blocks inside one another: afterwards none overlap, and every number is in the smallest block that held it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../src/core/plan/block.js'
import { checkBlocks } from '../../src/registers/check-blocks.js'
import { nestBlocks } from '../../src/registers/nest-blocks.js'
import { isFault } from '../../src/registers/reader.js'

function block(from: string, to: string, holder: string, date?: string): Block {
  return {
    from,
    to,
    state: { word: '', verdict: 'allocated' },
    holder,
    ...(date === undefined ? {} : { date }),
  }
}

/** Prefixes of numbers of four digits: of two of them one holds the other, or they have nothing in common. */
const prefixes = fc.uniqueArray(fc.stringMatching(/^[0-3]{0,3}$/), { minLength: 1, maxLength: 12 })

test('the smallest block speaks', () => {
  fc.assert(
    fc.property(prefixes, (all) => {
      const nested = nestBlocks(
        all.map((prefix) => block(prefix.padEnd(4, '0'), prefix.padEnd(4, '9'), `of ${prefix}`)),
      )
      const checked = checkBlocks(nested, '2026-01-01')
      expect(isFault(checked) ? checked : []).toEqual([])
      for (let number = 0; number < 10_000; number += 7) {
        const digits = String(number).padStart(4, '0')
        const smallest = all
          .filter((prefix) => digits.startsWith(prefix))
          .sort((a, b) => b.length - a.length)[0]
        const found = nested.find(({ from, to }) => from <= digits && digits <= to)
        expect(found?.holder).toBe(smallest === undefined ? undefined : `of ${smallest}`)
      }
    }),
    { numRuns: 60 },
  )
})

test('of two rows for the same numbers the younger speaks, without days the allocated one', () => {
  const free: Block = { from: '100', to: '199', state: { word: 'free', verdict: 'unallocated' } }
  const old = block('100', '199', 'old', '2001-01-01')
  const young = block('100', '199', 'young', '2002-01-01')
  expect(nestBlocks([young, old])).toEqual([young])
  expect(nestBlocks([old, young])).toEqual([young])
  expect(nestBlocks([free, old])).toEqual([old])
  expect(nestBlocks([old, free])).toEqual([old])
})

test('blocks that cross are left for the check to refuse', () => {
  const nested = nestBlocks([block('100', '199', 'a'), block('150', '249', 'b')])
  expect(checkBlocks(nested, '2026-01-01')).toEqual({ fault: 'the blocks 100 to 199 and 150 to 249 overlap' })
})
