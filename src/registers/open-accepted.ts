// Opens the file of accepted numbers for a scan or a check, and says which of its entries nobody asked for.
import { existsSync, readFileSync } from 'node:fs'
import { AcceptedNumbers } from '../core/plan/accepted.js'
import type { PlanBook } from '../core/plan/plan-book.js'
import { type Problem, problem } from '../core/problem.js'

/** Name of the file that `scan` and `check` look for in the folder where they run. */
export const ACCEPTED_FILE = 'wrongnumber.accepted.yaml'

/** The list at work, or the problems that keep it from working. */
export interface OpenedAccepted {
  readonly accepted?: AcceptedNumbers
  readonly problems: readonly Problem[]
}

/**
 * Reads the file that was named, or `wrongnumber.accepted.yaml` in the current folder where there is one.
 * With a fault in it the numbers are judged as if there were no list.
 */
export async function openAccepted(named: string | undefined, plans: PlanBook): Promise<OpenedAccepted> {
  const file = named ?? ACCEPTED_FILE
  if (!existsSync(file)) {
    if (named === undefined) return { problems: [] }
    const advice = 'name the file that `wrongnumber accept` writes'
    return { problems: [problem(file, 'not-found', 'the list of accepted numbers is not there', advice)] }
  }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      problems: [problem(file, 'unreadable', `the list cannot be read: ${reason}`, 'check its rights')],
    }
  }
  const { parseAccepted } = await import('./accepted-file.js')
  const { list, problems } = parseAccepted(text, file)
  return list === undefined ? { problems } : { accepted: new AcceptedNumbers(list, plans), problems }
}

/** One problem for each entry that no number asked for; none of them stops a release. */
export function unusedProblems(accepted: AcceptedNumbers | undefined): readonly Problem[] {
  return (accepted?.unused() ?? []).map((entry) =>
    problem(
      accepted!.file,
      'accepted-unused',
      `line ${entry.line}: ${entry.number} was not found in this release`,
      'take the entry out if it is no longer needed',
    ),
  )
}
