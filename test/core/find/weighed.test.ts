// A score that is asked only as far as it takes answers as one of which every rule is asked.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { readStretches } from '../../../src/core/find/find-numbers.js'
import { FEATURES_AGAINST } from '../../../src/core/find/score/features-against.js'
import { FEATURES_FOR } from '../../../src/core/find/score/features.js'
import type { Situation } from '../../../src/core/find/score/situation.js'
import { Weighed } from '../../../src/core/find/score/weighed.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { emptyContext } from '../../../src/core/scan-context.js'
import { readText } from '../../../src/core/text/read-text.js'
import { useBuiltMachines } from '../../../src/registers/plan-machines.js'
import { ROOT } from '../../architecture/source-files.js'

const KINDS = join(ROOT, 'bench/kinds')
const THRESHOLDS = [-20, -3, 0, 0.5, 2, 3, 5, 12]
const RULES = [...FEATURES_FOR, ...FEATURES_AGAINST]

/** Texts of each kind, each figure of them drawn; and the texts of the rules. */
function texts(): string[] {
  const random = seeded(20_261_128)
  const drawn = (text: string): string => text.replace(/\d/g, () => String(Math.floor(random() * 10)))
  const kinds = readdirSync(KINDS).map((name) => readFileSync(join(KINDS, name), 'utf8'))
  return [
    ...kinds.flatMap((text) => [drawn(text), drawn(text)]),
    ...RULES.flatMap(({ yes, no }) => [yes, no]),
  ]
}

async function situationsIn(text: string, book: PlanBook): Promise<Situation[]> {
  return (await readText(text))
    .flatMap((source) => [...readStretches(source, emptyContext('2026-11-28'), book)])
    .flatMap(({ scored }) => scored.map(({ situation }) => situation))
}

const situations: Situation[] = []
beforeAll(async () => {
  useBuiltMachines()
  const book = new PlanBook()
  for (const text of texts()) situations.push(...(await situationsIn(text, book)))
})

describe('Weighed', () => {
  it('reaches just what its score is, whichever is asked first', () => {
    expect(situations.length).toBeGreaterThan(200)
    const wrong = situations.flatMap((situation) => {
      const { score } = new Weighed(situation)
      return THRESHOLDS.filter(
        (threshold) => new Weighed(situation).reaches(threshold) !== score >= threshold,
      )
    })
    expect(wrong).toEqual([])
  })

  it('has the same rules and the same score after any questions', () => {
    for (const situation of situations) {
      const asked = new Weighed(situation)
      for (const threshold of [...THRESHOLDS].reverse()) asked.reaches(threshold)
      const held = RULES.filter((rule) => rule.holds(situation))
      expect(asked.features).toEqual(held)
      expect(asked.score).toBeCloseTo(
        held.reduce((sum, { weight }) => sum + weight, 0) +
          0.6 * situation.path.weight +
          0.06 * (situation.known + situation.open),
        9,
      )
    }
  })
})
