// Leaves out of a result what its baseline knows, and brings the baseline up to date where that is asked for.
import { isProblem, problem } from '../core/problem.js'
import type { ScanResult } from '../core/scan-result.js'
import { newSince, readBaseline, writeBaseline } from './baseline.js'
import { summarise } from './gather-result.js'
import type { ScanOptions } from './scan-options.js'

/** The same result where no baseline is named; one that cannot be used leaves everything in. */
export async function applyBaseline(result: ScanResult, options: ScanOptions): Promise<ScanResult> {
  const path = options.baseline
  if (path === undefined) return result
  if (options.updateBaseline === true) {
    const problems = result.problems.concat(await writeBaseline(path, result.findings))
    return { ...result, problems, summary: summarise({ ...result, problems }) }
  }
  const baseline = await readBaseline(path)
  if (isProblem(baseline)) {
    const problems = result.problems.concat([baseline])
    return { ...result, problems, summary: summarise({ ...result, problems }) }
  }
  const { fresh, known, gone } = newSince(result.findings, baseline)
  const message = `${gone} of its findings ${gone === 1 ? 'is' : 'are'} there no more`
  const unused = problem(path, 'baseline-unused', message, 'bring it up to date with --update-baseline')
  const problems = gone === 0 ? result.problems : result.problems.concat([unused])
  return {
    ...result,
    findings: fresh,
    known,
    problems,
    summary: summarise({ ...result, findings: fresh, problems }),
  }
}
