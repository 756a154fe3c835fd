// Judges a number written with open and drawn digits in territories, with the bundled registers and a fixed day.

import type { JudgedReading } from '../../../src/core/finding.js'
import { type JudgedReadings, judgeReadings } from '../../../src/core/plan/judge-readings.js'
import { readTyped } from '../../../src/core/plan/read-typed.js'
import { isProblem } from '../../../src/core/problem.js'
import { loadKnowledge } from '../../../src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from '../../../src/registers/plan-folders.js'

export const knowledge = loadKnowledge([BUNDLED_PLANS])

/** A day on which every bundled file was already published. */
export const TODAY = '2026-11-24'

/** Every `#` becomes a digit drawn now: no row of a table names a number that somebody may have. */
export function draw(pattern: string): string {
  return pattern.replace(/#/g, () => String(Math.floor(Math.random() * 10)))
}

/** The judgement of one number in territories that were named. */
export function judgeIn(written: string, territories: readonly string[], named = true): JudgedReadings {
  const typed = readTyped(written, { territories, named }, knowledge.plans)
  if (isProblem(typed)) throw new Error(typed.message)
  return judgeReadings(typed[0]!.readings, knowledge, { today: TODAY, named })
}

/** "GP returned caution" for each number of the first reading. */
export function shortly(readings: readonly JudgedReading[]): string[] {
  return readings[0]!.numbers.map(({ territory, verdict, outcome }) => `${territory} ${verdict} ${outcome}`)
}
