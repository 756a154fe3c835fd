// What can go wrong when a register is fetched or written, as problems in the words of the person at the terminal.
import { type Problem, type ProblemCode, problem } from '../../core/problem.js'

/** Carries a refusal out of a transfer; never leaves this folder. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    /** Whether another attempt may bring the rest. */
    readonly again = false,
  ) {
    super(message)
  }
}

/** True for what fetch says of the network: an error with a cause, or one of the system with a code. Others are defects. */
export function isNetworkError(error: unknown): boolean {
  return error instanceof Error && (error.cause instanceof Error || 'code' in error)
}

/** The response where its status is one to go on with; throws a Refusal where it is not. */
export function readStatus(response: Response): Response {
  const { status } = response
  // 416: the part that was asked for does not exist, because the file has changed.
  if (status === 200 || status === 206 || status === 304 || status === 416) return response
  void response.body?.cancel()
  if (status === 401 || status === 403 || status === 451)
    throw new Refusal(
      'fetch-failed',
      `the server refuses (${status}); some publishers refuse whole countries`,
    )
  if (status === 404 || status === 410)
    throw new Refusal('fetch-failed', `the file is no longer there (${status})`)
  if (status >= 500) throw new Refusal('fetch-failed', `the server failed (${status})`)
  throw new Refusal('fetch-failed', `the server answered ${status}`)
}

/** The problem that ended a transfer; its advice is completed by whoever knows the publisher's page. */
export function fetchFailure(
  wish: {
    readonly url: string
    readonly signal: AbortSignal
    readonly limits: { seconds: number; idleSeconds: number }
  },
  error: unknown,
  timers: { readonly late: boolean; readonly idle: boolean },
): Problem {
  const { url, limits } = wish
  if (wish.signal.aborted)
    return problem(url, 'interrupted', 'interrupted before it was whole', 'run it again: it goes on')
  if (error instanceof Refusal) return problem(url, error.code, error.message, '')
  if (timers.idle) return problem(url, 'timed-out', `no byte came for ${limits.idleSeconds} s`, '')
  if (timers.late) return problem(url, 'timed-out', `no whole file within ${limits.seconds} s`, '')
  return problem(url, 'fetch-failed', `the file could not be fetched: ${networkReason(error)}`, '')
}

/** The system's own reason, which fetch keeps inside "fetch failed". */
function networkReason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}

/** Why a file could not be written: no space, no right, no folder. What is no error of the system stays what it is. */
export function writeFailure(error: unknown): unknown {
  if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') return error
  return new Refusal('output-unwritable', `it cannot be written: ${writeReason(error)}`)
}

/** The reason of an error of node:fs in words. */
export function writeReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full'
  if (code === 'EFBIG') return 'files may not become that large here'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'the folder may not be written to'
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a part of its path is a file, not a folder'
  return error instanceof Error ? error.message : String(error)
}
