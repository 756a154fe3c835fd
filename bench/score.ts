// Says of each rule of the score what it wins and loses on labelled texts, and whether confidence means what it says.

import { join } from 'node:path'
import { readStretches } from '../src/core/find/find-numbers.js'
import { FEATURES_AGAINST } from '../src/core/find/score/features-against.js'
import type { Feature } from '../src/core/find/score/features.js'
import { FEATURES_FOR } from '../src/core/find/score/features.js'
import { weighAnew } from '../src/core/find/score/weighed.js'
import { LEVELS } from '../src/core/find/score/weights.js'
import type { Finding } from '../src/core/finding.js'
import { PlanBook } from '../src/core/plan/plan-book.js'
import { emptyContext } from '../src/core/scan-context.js'
import { readText } from '../src/core/text/read-text.js'
import { scanText } from '../src/index.js'
import { useBuiltMachines } from '../src/registers/plan-machines.js'
import { drawnTexts } from './drawn-kinds.js'
import { fixtureCorpus } from './fixture-cases.js'
import { answering, readCorpus, type TextCase } from './text-corpus.js'

const FIXTURES = join(import.meta.dirname, '../fixtures/text')
const BUCKETS = 10

/** What a text came to: numbers that were missed, findings that are none, and those that are one. */
interface Outcome {
  readonly errors: number
  readonly findings: readonly (readonly [Finding, boolean])[]
}

async function outcomeOf(each: TextCase): Promise<Outcome> {
  const findings = await scanText(each.text)
  const used = new Set<Finding>()
  for (const expected of each.expected) {
    const finding = answering(each.text, expected, findings, used)
    if (finding !== undefined) used.add(finding)
  }
  const missed = each.expected.length - used.size
  return {
    errors: missed + findings.length - used.size,
    findings: findings.map((finding) => [finding, used.has(finding)]),
  }
}

/** Names of the rules that hold for any stretch of a text. */
async function rulesIn(text: string, book: PlanBook): Promise<Set<string>> {
  return new Set(
    (await readText(text))
      .flatMap((source) => [...readStretches(source, emptyContext('2026-11-27'), book)])
      .flatMap(({ scored }) => scored.flatMap(({ weighed }) => weighed.features.map(({ name }) => name))),
  )
}

/** Runs something while a rule weighs otherwise. */
async function weighing<T>(feature: Feature, weight: number, run: () => Promise<T>): Promise<T> {
  const counted = feature as { weight: number }
  const { weight: own } = counted
  counted.weight = weight
  weighAnew()
  const result = await run()
  counted.weight = own
  weighAnew()
  return result
}

/** Texts that a rule saves, and texts that it spoils: those that are worse, or better, when it counts for nothing. */
function ablate(
  feature: Feature,
  cases: readonly (readonly [TextCase, number])[],
): Promise<{ wins: string[]; loses: string[] }> {
  return weighing(feature, 0, async () => {
    const wins: string[] = []
    const loses: string[] = []
    for (const [each, before] of cases) {
      const { errors } = await outcomeOf(each)
      if (errors > before) wins.push(each.id)
      if (errors < before) loses.push(each.id)
    }
    return { wins, loses }
  })
}

/** How many numbers more are missed or wrongly found with the next lower and the next higher level; below 0 it fits better. */
async function neighbours(
  feature: Feature,
  cases: readonly (readonly [TextCase, number])[],
): Promise<[lower: string, higher: string]> {
  const levels = Object.values(LEVELS).sort((a, b) => a - b)
  const at = levels.indexOf(Math.abs(feature.weight) as (typeof levels)[number])
  const more = async (level: number | undefined): Promise<string> => {
    if (level === undefined) return '.'
    const errors = await weighing(feature, Math.sign(feature.weight) * level, async () => {
      let sum = 0
      for (const [each, before] of cases) sum += (await outcomeOf(each)).errors - before
      return sum
    })
    return String(errors)
  }
  return [await more(levels[at - 1]), await more(levels[at + 1])]
}

/** Whether what is found in a rule's own text, or how sure it is, changes when the rule counts for nothing. */
async function changesOwn(feature: Feature): Promise<boolean> {
  const said = async (): Promise<string> =>
    JSON.stringify((await scanText(feature.yes)).map(({ written, confidence }) => [written, confidence]))
  return (await said()) !== (await weighing(feature, 0, said))
}

/** Of drawn texts of what the rule is for, those in which something is found, and as many as without the rule. */
async function drawnFor(feature: Feature): Promise<[withIt: string, without: string]> {
  const texts = drawnTexts(feature.name)
  if (texts === undefined) return ['.', '.']
  const found = async (): Promise<string> => {
    let sum = 0
    for (const text of texts) if ((await scanText(text)).length > 0) sum++
    return String(sum)
  }
  return [await found(), await weighing(feature, 0, found)]
}

/** Shares of right findings by confidence; and the Brier score, 0 for an oracle. */
function calibration(name: string, findings: readonly (readonly [Finding, boolean])[]): void {
  console.log(`\n${name}\nconfidence   findings  mean    right`)
  let brier = 0
  for (const [{ confidence = 1 }, right] of findings) brier += (confidence - Number(right)) ** 2
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const inside = findings.filter(
      ([{ confidence = 1 }]) => Math.min(BUCKETS - 1, Math.floor(confidence * BUCKETS)) === bucket,
    )
    if (inside.length === 0) continue
    const mean = inside.reduce((sum, [{ confidence = 1 }]) => sum + confidence, 0) / inside.length
    const right = inside.filter(([, is]) => is).length / inside.length
    const range = `${(bucket / BUCKETS).toFixed(1)} to ${((bucket + 1) / BUCKETS).toFixed(1)}`
    console.log(
      `${range.padEnd(13)}${String(inside.length).padStart(8)}  ${mean.toFixed(2)}    ${right.toFixed(2)}`,
    )
  }
  const { slope, intercept } = logitFit(findings)
  console.log(
    `Brier ${(brier / findings.length).toFixed(3)}; logit fit ${intercept.toFixed(2)} + ${slope.toFixed(2)} x (0 + 1 x is calibrated)`,
  )
}

/** Logistic regression of being right on the logit of confidence, by Newton's method. */
function logitFit(findings: readonly (readonly [Finding, boolean])[]): { slope: number; intercept: number } {
  let [intercept, slope] = [0, 1]
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const [{ confidence = 1 }, right] of findings) {
      const x = Math.log(confidence / Math.max(1e-9, 1 - confidence))
      const p = 1 / (1 + Math.exp(-(intercept + slope * x)))
      const w = p * (1 - p)
      g0 += Number(right) - p
      g1 += (Number(right) - p) * x
      h00 += w
      h01 += w * x
      h11 += w * x * x
    }
    const det = h00 * h11 - h01 * h01
    intercept += (h11 * g0 - h01 * g1) / det
    slope += (h00 * g1 - h01 * g0) / det
  }
  return { slope, intercept }
}

const corpora = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const read: readonly (readonly [string, readonly TextCase[]])[] = [
  ...corpora.map((path) => [path, readCorpus(path)] as const),
  ['fixtures', fixtureCorpus(FIXTURES)],
]
const cases = read.flatMap(([, texts]) => texts)
useBuiltMachines()
const outcomes = new Map<TextCase, Outcome>()
for (const each of cases) outcomes.set(each, await outcomeOf(each))
const errors = [...outcomes.values()].reduce((sum, outcome) => sum + outcome.errors, 0)
console.log(`${cases.length} texts, ${errors} numbers missed or wrongly found`)
for (const [name, texts] of [...read, ['all', cases] as const])
  calibration(
    name,
    texts.flatMap((each) => outcomes.get(each)!.findings),
  )

if (!process.argv.includes('--confidence-only')) {
  const book = new PlanBook()
  const held = new Map<TextCase, Set<string>>()
  for (const each of cases) held.set(each, await rulesIn(each.text, book))
  console.log('\nweight  held  wins loses lower higher drawn   not  rule')
  for (const feature of [...FEATURES_FOR, ...FEATURES_AGAINST]) {
    const touched = cases.filter((each) => held.get(each)!.has(feature.name))
    const before = touched.map((each) => [each, outcomes.get(each)!.errors] as const)
    const { wins, loses } = await ablate(feature, before)
    const [lower, higher] = await neighbours(feature, before)
    const drawn = await drawnFor(feature)
    const figures = [feature.weight, touched.length, wins.length, loses.length, lower, higher, ...drawn]
    const idle =
      wins.length > 0 || (await changesOwn(feature)) ? '' : ' (wins nothing, nor decides its own text)'
    console.log(`${figures.map((figure) => String(figure).padStart(6)).join('')}  ${feature.name}${idle}`)
    if (process.argv.includes('-v')) console.log(`       wins ${wins.join(' ')}; loses ${loses.join(' ')}`)
  }
}
