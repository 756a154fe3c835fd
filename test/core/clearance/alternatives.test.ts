// The alternative offered for a number is another one, and rings nobody in any named territory.
import { expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { judgeOccurrence } from '../../../src/core/clearance/judge-occurrence.js'
import { dial } from '../../../src/core/plan/dial.js'
import { emptyContext } from '../../../src/core/scan-context.js'
import { loadKnowledge } from '../../../src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from '../../../src/registers/plan-folders.js'

const knowledge = loadKnowledge([BUNDLED_PLANS])

it.each([
  ['01 99 00 12 34', ['FR', 'GB', 'AU']],
  ['0491 570 156', ['FR', 'AU']],
  ['01 40 47 70 00', ['FR']],
])('%s in %s', (written, territories) => {
  const digits = written.replaceAll(' ', '')
  const context = { ...emptyContext('2026-11-24'), territories }
  const judged = (of: string) => {
    const numbers = territories.flatMap((territory) => dial(of, territory, knowledge.plans))
    return judgeOccurrence({ written, readings: [{ digits: of, numbers }] }, { context, knowledge })
  }
  const { outcome, alternatives } = judged(digits)
  expect(outcome).toBe('not-clear')
  expect(alternatives).toHaveLength(1)
  const other = alternatives[0]!.replaceAll(' ', '')
  expect(other).not.toBe(digits)
  expect(judged(other).outcome).toBe('clear')
})

const random = seeded(20261128)
const LAST_DIGITS = Array.from({ length: 4 }, () => String(Math.floor(random() * 10_000)).padStart(4, '0'))

it('tells nothing of the last four digits where they will be hidden', () => {
  const context = { ...emptyContext('2026-11-24'), territories: ['FR'] }
  const offered = (discreet: boolean) =>
    LAST_DIGITS.map((last) => {
      const written = `014047${last}`
      const numbers = dial(written, 'FR', knowledge.plans)
      return judgeOccurrence(
        { written, readings: [{ digits: written, numbers }] },
        { context, knowledge, discreet },
      ).alternatives[0]
    })
  expect(new Set(offered(true)).size).toBe(1)
  expect(new Set(offered(false)).size).toBeGreaterThan(1)
})
