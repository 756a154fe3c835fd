// What a verdict says of days: whether a block that was given back can be given out again, and how old its register is.
import { expect, it } from 'vitest'
import { judgeReadings } from '../../../src/core/plan/judge-readings.js'
import { readTyped } from '../../../src/core/plan/read-typed.js'
import { isProblem } from '../../../src/core/problem.js'
import { draw, knowledge } from './judge-in.js'

/** The judgement of a French number on an ISO date. */
function judgedOn(today: string, pattern: string) {
  const typed = readTyped(draw(pattern), { territories: ['FR'], named: true }, knowledge.plans)
  if (isProblem(typed)) throw new Error(typed.message)
  const { readings, notes } = judgeReadings(typed[0]!.readings, knowledge, { today, named: true })
  const [evidence] = readings[0]!.numbers[0]!.evidence
  return { evidence: evidence!, notes }
}

const daysBehind = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

it.each([
  [-1, 'which is still to come'],
  [0, 'which has passed'],
  [1, 'which has passed'],
])('a block given back, %i days from the day on which it can be given out again: %s', (days, said) => {
  const pattern = '02 70 33 ## ##'
  const day = /from (\d{4}-\d\d-\d\d),/.exec(judgedOn('2026-11-24', pattern).evidence.text)![1]!
  expect(judgedOn(daysBehind(day, days), pattern).evidence.text).toContain(`from ${day}, ${said} (`)
})

it.each([
  [365, []],
  [366, [expect.stringMatching(/ 366 days old$/)]],
])('a register that is %i days old', (days, notes) => {
  const pattern = '06 25 ## ## ##'
  const { date } = judgedOn('2026-11-24', pattern).evidence
  expect(judgedOn(daysBehind(date, days), pattern).notes).toEqual(notes)
})
