// Where a whole register speaks, a partial one is not asked: what a regulator does not list any more is not held.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dial } from '../../src/core/plan/dial.js'
import { judge } from '../../src/core/plan/judge.js'
import { loadKnowledge } from '../../src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from '../../src/registers/plan-folders.js'
import { readRegisters } from '../../src/registers/read-register.js'
import { ROOT } from '../architecture/source-files.js'
import { draw } from '../core/plan/judge-in.js'

/** A folder with a whole list of British 01 and 02, which has hardly a block. */
const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-partial-'))
const bytes = readFileSync(join(ROOT, 'fixtures', 'registers', 'S1.csv'))
const [whole] = readRegisters({ name: 'S1.csv', bytes }, () => '2026-09-01').registers
writeFileSync(join(folder, 'gb-s1.plan'), whole!.bytes)
afterAll(() => rmSync(folder, { recursive: true }))

function said(digits: string, folders: readonly string[]): string {
  const knowledge = loadKnowledge(folders)
  const [number] = dial(digits, 'GB', knowledge.plans)
  const { verdict, evidence } = judge(number!, knowledge, '2026-11-24')
  return `${verdict}: ${evidence[0]!.text}`
}

test.each([
  [
    '0207940####',
    /^allocated: .* is held by BT \(Ofcom, 2023-03-07\)$/,
    /^unallocated: no holder in the register of 2026-09-01/,
  ],
  [
    '0207940****',
    /^partial: 10,000 numbers, all in a block of BT$/,
    /^partial: 10,000 numbers, all unallocated$/,
  ],
])('%s by the old list alone, and beside a whole one', (pattern, alone, beside) => {
  const digits = draw(pattern)
  expect(said(digits, [BUNDLED_PLANS])).toMatch(alone)
  expect(said(digits, [BUNDLED_PLANS, folder])).toMatch(beside)
})
