// Judges numbers that a person typed: the same document as a scan, one finding a number, in the order given.

import { judgeOccurrence } from '../../core/clearance/judge-occurrence.js'
import type { Finding } from '../../core/finding.js'
import type { AcceptedNumbers } from '../../core/plan/accepted.js'
import type { DialledNumber } from '../../core/plan/dial.js'
import { readTyped, whereNamed } from '../../core/plan/read-typed.js'
import { isProblem, type Problem } from '../../core/problem.js'
import { emptyContext } from '../../core/scan-context.js'
import type { ScannedInput, ScanResult } from '../../core/scan-result.js'
import type { LoadedKnowledge } from '../../registers/load-knowledge.js'
import { toolName, version } from '../../version.js'
import { checkCodes } from '../options/check-codes.js'
import { summarise } from '../result/gather-result.js'

/** A typed number: the argument itself, or a line of a list. */
export interface TypedInput {
  readonly text: string
  /** How the report calls the place: never by the number, which may have to be hidden. */
  readonly name: string
  /** Line (from 1) where it stands in a list. */
  readonly line?: number
}

/** What the check is told besides the numbers. */
export interface CheckOptions {
  readonly territories: readonly string[]
  readonly languages: readonly string[]
  /** ISO date. */
  readonly today: string
  readonly accepted?: AcceptedNumbers
  /** The result will be redacted. */
  readonly discreet?: boolean
}

/** Judges each number in the territories named, else in all that have a register or a reserved range. */
export function checkNumbers(
  typed: readonly TypedInput[],
  options: CheckOptions,
  knowledge: LoadedKnowledge,
): ScanResult {
  const { territories: named, refused } = checkCodes({ territories: options.territories })
  const problems: Problem[] = [...refused]
  const findings: Finding[] = []
  const inputs = new Map<string, ScannedInput>()
  for (const input of problems.length > 0 ? [] : typed) {
    const found = checkOne(input, named, options, knowledge)
    const { name } = input
    if (isProblem(found)) {
      problems.push(found)
      inputs.set(name, { input: name, status: 'problem', kind: 'number' })
    } else {
      const id = input.line === undefined ? name : `${name}#${input.line}`
      for (const [at, each] of found.entries())
        findings.push({ id: at === 0 ? id : `${id}, ${at + 1}`, ...each })
      if (!inputs.has(name)) inputs.set(name, { input: name, status: 'scanned', kind: 'number' })
    }
  }
  const everyProblem = [...problems, ...knowledge.problems()]
  return resultOf([...inputs.values()], findings, everyProblem, { ...options, territories: named }, knowledge)
}

function checkOne(
  { text, name: input, line }: TypedInput,
  named: readonly string[],
  options: CheckOptions,
  knowledge: LoadedKnowledge,
): readonly Omit<Finding, 'id'>[] | Problem {
  const typed = readTyped(text, whereNamed(named, knowledge.plans), knowledge.plans)
  if (isProblem(typed)) return { ...typed, input: line === undefined ? input : `${input}, line ${line}` }
  const { accepted, today, languages } = options
  const context = { ...emptyContext(today), territories: named, languages }
  const language = languages[0]
  const judging = {
    context,
    knowledge,
    discreet: options.discreet === true,
    ...(accepted === undefined
      ? {}
      : { accepted: (number: DialledNumber) => accepted.ask(number, input, today) }),
  }
  return typed.map(({ written, kind, readings, notes }) => {
    const occurrence = { readings, written, ...(language === undefined ? {} : { language }) }
    const judged = judgeOccurrence(occurrence, judging)
    return {
      input,
      kind,
      written,
      ...(line === undefined ? {} : { line, column: 1 }),
      ...judged,
      notes: [...notes, ...judged.notes],
    }
  })
}

function resultOf(
  inputs: readonly ScannedInput[],
  findings: readonly Finding[],
  problems: readonly Problem[],
  options: CheckOptions,
  knowledge: LoadedKnowledge,
): ScanResult {
  return {
    version: 1,
    tool: {
      name: toolName,
      version,
      decoder: 'none',
      runtime: 'none',
      model: { name: 'none', sha256: '' },
    },
    context: { territories: options.territories, languages: options.languages },
    registers: knowledge.stamps(),
    inputs,
    findings,
    passages: [],
    problems,
    summary: summarise({ inputs, findings, problems }),
  }
}
