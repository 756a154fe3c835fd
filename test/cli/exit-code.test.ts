// The exit code for every combination of outcomes, problems and --fail-on.
import { expect, test } from 'vitest'
import { exitCodeOf, type FailOn } from '../../src/cli/exit-code.js'
import type { Outcome } from '../../src/core/finding.js'
import { type ProblemCode, problem } from '../../src/core/problem.js'

const TABLE: readonly [Outcome[], ProblemCode[], FailOn, number][] = [
  [[], [], 'caution', 0],
  [['clear'], [], 'caution', 0],
  [['clear', 'caution'], [], 'caution', 1],
  [['not-clear', 'clear'], [], 'caution', 1],
  [['caution'], [], 'not-clear', 0],
  [['not-clear'], [], 'not-clear', 1],
  [['not-clear'], [], 'none', 0],
  [[], ['unreadable'], 'caution', 2],
  [['not-clear'], ['unreadable'], 'caution', 2],
  [['clear'], ['unheard'], 'none', 2],
  [[], ['accepted-unused'], 'caution', 0],
  [[], ['left-out'], 'caution', 0],
  [['caution'], ['accepted-unused'], 'caution', 1],
]

test.each(TABLE)('outcomes %j, problems %j, --fail-on %s: %i', (outcomes, codes, failOn, expected) => {
  const problems = codes.map((code) => problem('x', code, 'happened', 'do'))
  expect(exitCodeOf(outcomes, problems, failOn)).toBe(expected)
})
