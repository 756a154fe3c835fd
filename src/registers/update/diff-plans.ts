// The answer of `plans diff`: the registers of a territory before and now, and a report's verdicts judged again.
import { readFile } from 'node:fs/promises'
import type { Finding } from '../../core/finding.js'
import { type JudgedAgain, judgeAgain } from '../../core/plan/judge-again.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { PLAN_FOLDERS, USER_PLANS } from '../plan-folders.js'
import { describeDifference, describeVerdicts } from './describe-difference.js'
import { writeReason } from './fetch-problems.js'
import { besideFile, sinceUpdate, type TwoStates } from './two-states.js'

/** What is asked. */
export interface DiffQuestion {
  readonly territory: string
  readonly report: string | undefined
  /** A publisher's file to compare with; without, what the last update took the place of. */
  readonly file: string | undefined
  /** Blocks of a kind that are listed. */
  readonly most: number
  /** ISO date. */
  readonly today: string
  /** Hide the last four digits of numbers. */
  readonly redact: boolean
}

/** What `plans diff` prints; the code is 1 where a verdict of the report changes, 2 where something could not be done. */
export async function diffPlans(
  question: DiffQuestion,
): Promise<{ readonly text: string; readonly problems: readonly Problem[]; readonly exitCode: 0 | 1 | 2 }> {
  const states = await findStates(question)
  if (isProblem(states)) return { text: '', problems: [states], exitCode: 2 }
  const differences = states.pairs.map((pair) => describeDifference(pair, question.most))
  const blocks =
    differences.length > 0
      ? differences.join('\n')
      : `no update has changed the registers of ${question.territory}\n`
  if (question.report === undefined) return { text: blocks, problems: [], exitCode: 0 }
  const findings = await readFindings(question.report)
  if (isProblem(findings)) return { text: blocks, problems: [findings], exitCode: 2 }
  const again: JudgedAgain = judgeAgain(findings, states, question.today)
  const text = `${blocks}\n${describeVerdicts(again, question.redact)}`
  return { text, problems: [], exitCode: again.changed.length > 0 ? 1 : 0 }
}

async function findStates({ territory, file, today }: DiffQuestion): Promise<TwoStates | Problem> {
  if (file !== undefined) return besideFile(territory, file, PLAN_FOLDERS, today)
  const states = sinceUpdate(territory, USER_PLANS, PLAN_FOLDERS)
  if (states.now.registers(territory).length > 0) return states
  return problem(
    territory,
    'register-missing',
    'no register of this territory is in use',
    'run `wrongnumber plans list`',
  )
}

async function readFindings(path: string): Promise<readonly Finding[] | Problem> {
  try {
    const report = JSON.parse(await readFile(path, 'utf8')) as { version?: unknown; findings?: unknown }
    if (report?.version === 1 && Array.isArray(report.findings)) return report.findings as Finding[]
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return problem(path, 'not-found', 'there is no such file', 'check the name')
    if (code !== undefined) return problem(path, 'unreadable', writeReason(error), 'check the file')
  }
  return problem(
    path,
    'unreadable',
    'it is no report of `scan --format json`',
    'make one with `wrongnumber scan --format json`',
  )
}
