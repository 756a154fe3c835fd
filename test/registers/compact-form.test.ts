// The compact form gives back what was packed, the same bytes each time, and nothing from a damaged file.

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../src/core/plan/block-table.js'
import type { Block } from '../../src/core/plan/block.js'
import type { RegisterInfo } from '../../src/core/plan/register.js'
import { packBlocks, readHeader, unpackBlocks, unpackTable } from '../../src/registers/compact-form.js'
import { listPlans } from '../../src/registers/list-plans.js'
import { loadKnowledge } from '../../src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from '../../src/registers/plan-folders.js'

const INFO: RegisterInfo = {
  id: 'fr-majnum',
  territory: 'FR',
  publisher: 'Example',
  title: 'example.csv',
  date: '2026-06-01',
  sha256: '0'.repeat(64),
  blocks: 0,
  licence: 'none',
  attribution: '',
  url: '',
  coverage: [''],
}

const blocks = fc
  .uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 2, maxLength: 40 })
  .chain((ends) => {
    const sorted = [...ends].sort((a, b) => a - b)
    const pairs = sorted.flatMap((from, at) =>
      at % 2 === 0 && at + 1 < sorted.length ? [[from, sorted[at + 1]!]] : [],
    )
    const one = fc.record({
      verdict: fc.constantFrom('allocated' as const, 'returned' as const, 'unallocated' as const),
      holder: fc.option(fc.constantFrom('Ä', 'B "C"', 'D\nE'), { nil: undefined }),
      date: fc.option(fc.constantFrom('1901-01-01', '2026-02-28'), { nil: undefined }),
    })
    return fc.array(one, { minLength: pairs.length, maxLength: pairs.length }).map((facts) =>
      pairs.map(([from, to], at): Block => {
        const { verdict, holder, date } = facts[at]!
        return {
          from: String(from).padStart(4, '0'),
          to: String(to).padStart(4, '0'),
          state: { word: verdict, verdict },
          ...(holder === undefined ? {} : { holder }),
          ...(date === undefined ? {} : { date }),
        }
      }),
    )
  })

describe('packBlocks', () => {
  it('gives back every block, finds every number, and is the same each time', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const info = { ...INFO, blocks: list.length }
        const bytes = packBlocks(info, list)
        expect(packBlocks(info, list)).toEqual(bytes)
        const { blocks: table, info: read } = unpackBlocks(bytes)!
        expect(read).toEqual(info)
        expect(Array.from({ length: table.size }, (_, at) => table.block(at))).toEqual(list)
        for (let number = 0; number < 10_000; number += 37) {
          const key = String(number).padStart(4, '0')
          expect(table.find(key)).toEqual(list.find(({ from, to }) => from <= key && key <= to))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps dates', () => {
    for (const date of ['1900-01-02', '1999-12-31', '2026-02-28', '2079-06-06'])
      expect(isoDay(dayNumber(date))).toBe(date)
    expect([dayNumber('1899-12-31'), dayNumber('2079-06-07')]).toEqual([0, 0])
  })
})

describe('the bundled files', () => {
  const files = readdirSync(BUNDLED_PLANS).filter((name) => name.endsWith('.plan'))

  it('say where they come from', () => {
    expect(files.length).toBeGreaterThanOrEqual(17)
    for (const name of files) {
      const header = readHeader(readFileSync(join(BUNDLED_PLANS, name)))!
      expect(`${header.id}.plan`).toBe(name)
      expect(header.date).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(header.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(header.publisher && header.licence).not.toBe('')
      expect(header.blocks).toBeGreaterThan(0)
    }
    expect(listPlans([BUNDLED_PLANS])).toHaveLength(files.length)
  })

  it('are at most 3 MB together', () => {
    const sizes = files.map((name) => readFileSync(join(BUNDLED_PLANS, name)).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000)
  })

  it('are all unpacked', () => {
    for (const name of files) {
      const bytes = readFileSync(join(BUNDLED_PLANS, name))
      expect(`${name} ${unpackBlocks(bytes) !== undefined || unpackTable(bytes) !== undefined}`).toBe(
        `${name} true`,
      )
    }
  })
})

describe('a damaged file', () => {
  it('is a problem, and judging goes on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plans-'))
    for (const name of readdirSync(BUNDLED_PLANS).filter((each) => each.endsWith('.plan'))) {
      const bytes = readFileSync(join(BUNDLED_PLANS, name))
      writeFileSync(
        join(folder, name),
        name === 'fr-majnum.plan' ? bytes.subarray(0, bytes.length >> 1) : bytes,
      )
    }
    const knowledge = loadKnowledge([folder])
    expect(knowledge.problems()).toEqual([])
    expect(knowledge.registers('FR').map(({ info }) => info.id)).toEqual(['fr-gelnum'])
    expect(knowledge.problems().map(({ code }) => code)).toEqual(['register-damaged'])
    expect(knowledge.stamps().map(({ territory }) => territory)).toEqual(['FR'])
  })

  it('is never mistaken for a whole one', () => {
    const bytes = readFileSync(join(BUNDLED_PLANS, 'gb-s5.plan'))
    for (const cut of [0, 10, 300, 600, bytes.length - 1])
      expect(unpackBlocks(bytes.subarray(0, cut))).toBeUndefined()
    expect(readHeader(Buffer.from('{"form":99}\nx'))).toBeUndefined()
    expect(unpackTable(bytes)).toBeUndefined()
  })

  it('is missing where there is none', () => {
    const knowledge = loadKnowledge([mkdtempSync(join(tmpdir(), 'plans-'))])
    expect(new Set(knowledge.problems().map(({ code }) => code))).toEqual(new Set(['register-missing']))
    expect(knowledge.registers('FR')).toEqual([])
  })
})
