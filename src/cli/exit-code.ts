// The exit code, made in one place from what was found and what could not be done.
import type { Outcome } from '../core/finding.js'
import { isAdvisory, type Problem } from '../core/problem.js'
import type { ExitCode } from './command.js'

/** Values of `--fail-on`. */
export const FAIL_ON_VALUES = ['caution', 'not-clear', 'none'] as const
export type FailOn = (typeof FAIL_ON_VALUES)[number]

/**
 * 2 where something could not be done, else 1 where an outcome is at least as bad as `failOn`, else 0.
 * README.md has the same table.
 */
export function exitCodeOf(
  outcomes: Iterable<Outcome>,
  problems: readonly Problem[],
  failOn: FailOn = 'caution',
): ExitCode {
  if (!problems.every(isAdvisory)) return 2
  if (failOn === 'none') return 0
  for (const outcome of outcomes)
    if (outcome === 'not-clear' || (outcome === 'caution' && failOn === 'caution')) return 1
  return 0
}
