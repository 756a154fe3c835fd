// A thing that could not be done, as a value: what happened, to which input, and what to do about it.

/** Stable identifiers; docs/problems.md has a line for each. */
export type ProblemCode =
  | 'not-found'
  | 'unreadable'
  | 'empty'
  | 'nothing-readable'
  | 'unknown-kind'
  | 'too-large'
  | 'too-many'
  | 'timed-out'
  | 'interrupted'
  | 'fetch-failed'
  | 'private-address'
  | 'no-decoder'
  | 'corrupt-audio'
  | 'truncated-audio'
  | 'not-audio'
  | 'protected-audio'
  | 'unheard'
  | 'not-understood'
  | 'no-model'
  | 'model-damaged'
  | 'runtime-failed'
  | 'register-missing'
  | 'register-damaged'
  | 'register-old'
  | 'unknown-territory'
  | 'unknown-language'
  | 'accepted-invalid'
  | 'names-invalid'
  | 'accepted-unused'
  | 'config-invalid'
  | 'ignore-unused'
  | 'part-missing'
  | 'left-out'
  | 'bad-number'
  | 'bad-pattern'
  | 'baseline-invalid'
  | 'baseline-unused'
  | 'output-unwritable'
  | 'queue-failed'
  | 'update-failed'
  | 'internal'

/** One problem; `input` is the name of the file, URL or argument as the user gave it. */
export interface Problem {
  readonly input: string
  readonly code: ProblemCode
  /** What happened, in one sentence. */
  readonly message: string
  /** What the person at the terminal can do. */
  readonly advice: string
}

/** The problem of an input at which the program itself failed; with `where`, the message says where in the code. */
export function internalProblem(input: string, error: unknown, where = false): Problem {
  const isError = error instanceof Error
  const message = isError ? (where ? (error.stack ?? error.message) : error.message) : String(error)
  return problem(input, 'internal', message, 'run it again with --debug and report what it prints')
}

/** Makes a problem value. */
export function problem(input: string, code: ProblemCode, message: string, advice: string): Problem {
  return { input, code, message, advice }
}

/** Problems that are said but leave nothing undone. */
const ADVISORY: ReadonlySet<ProblemCode> = new Set([
  'accepted-unused',
  'baseline-unused',
  'ignore-unused',
  'left-out',
  'part-missing',
])

/** Whether a problem leaves nothing undone. */
export function isAdvisory({ code }: Problem): boolean {
  return ADVISORY.has(code)
}

/** Whether a result is a problem, among what else it may be. */
export function isProblem(result: object): result is Problem {
  return 'code' in result && 'advice' in result
}
