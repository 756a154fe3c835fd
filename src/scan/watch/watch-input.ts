// Scans one input again and tells of what is new in it since the last time: numbers, and problems that were not there.
import { realpath } from 'node:fs/promises'
import type { Finding } from '../../core/finding.js'
import { type Problem, problem } from '../../core/problem.js'
import { scan } from '../../scan.js'
import { dialledNumber } from '../findings/fingerprint.js'
import type { ScanOptions } from '../options/scan-options.js'
import { keyOf, type WatchState, whileKnown } from './watch-state.js'

/** What is new. */
export interface News {
  readonly findings: readonly Omit<Finding, 'id'>[]
  readonly problems: readonly Problem[]
}

/** Tells of news; false where nobody heard them: then they are news the next time too. */
export type Tell = (news: News) => Promise<boolean>

/** One look at an input. False where nobody hears the news. Rejects never: what cannot be done is told as a problem. */
export async function lookAt(input: string, options: ScanOptions, tell: Tell): Promise<boolean> {
  const keys: string[] = []
  const name = await stateName(input)
  const result = await scan([input], {
    ...options,
    // Redaction comes later, and what is known does not depend on it.
    onScanned: ({ findings }) => {
      for (const each of findings) keys.push(keyOf(placeBelow(each.input, input), dialledNumber(each)))
    },
  })
  try {
    const heard = await whileKnown(name, async (known, damaged) => {
      const { news, state } = newsIn(result, keys, known)
      const problems = damaged ? [damagedState(input), ...news.problems] : news.problems
      const isNews = news.findings.length + problems.length > 0
      const told = !isNews || (await tell({ ...news, problems }))
      return { result: told, ...(told ? { state } : {}) }
    })
    return heard ?? (await tell({ findings: [], problems: [busyState(input)] }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return tell({ findings: result.findings, problems: [unwritableState(input, reason)] })
  }
}

/** The same input under every name that it is given. */
async function stateName(input: string): Promise<string> {
  return /^https?:/i.test(input) ? input : realpath(input).catch(() => input)
}

/** A file by its path in the folder that is watched. */
function placeBelow(file: string, input: string): string {
  const folder = input.replace(/[/\\]+$/, '')
  return file.startsWith(folder) ? file.slice(folder.length).replace(/^[/\\]+/, '') : file
}

interface Looked {
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}

/** `keys` are those of the findings, in their order. */
function newsIn(
  { findings, problems }: Looked,
  keys: readonly string[],
  known: WatchState,
): { readonly news: News; readonly state: WatchState } {
  const seen = new Map(known.seen)
  const met = new Map<string, number>()
  const fresh = findings.flatMap(({ id: _, ...finding }, at) => {
    const key = keys[at]!
    const count = (met.get(key) ?? 0) + 1
    met.set(key, count)
    return count > (known.seen.get(key) ?? 0) ? [finding] : []
  })
  for (const [key, count] of met) {
    const most = Math.max(count, known.seen.get(key) ?? 0)
    seen.delete(key)
    seen.set(key, most)
  }
  const lasting = problems.filter(({ code }) => code !== 'interrupted')
  const failing = new Map(lasting.map((each) => [keyOf(each.input, each.code), each]))
  const named = [...failing].filter(([key]) => !known.failing.has(key)).map(([, each]) => each)
  // What an interrupted look did not come to may fail still.
  const unknown = lasting.length < problems.length ? known.failing : []
  return {
    news: { findings: fresh, problems: named },
    state: { seen, failing: new Set([...unknown, ...failing.keys()]) },
  }
}

function damagedState(input: string): Problem {
  const message = 'what was known of it is damaged: everything in it is told anew'
  return problem(input, 'unreadable', message, 'nothing need be done')
}

function busyState(input: string): Problem {
  return problem(input, 'output-unwritable', 'another watcher holds what is known of it', 'end that one')
}

function unwritableState(input: string, reason: string): Problem {
  const message = `what is known of it cannot be kept, so that everything is told each time: ${reason}`
  return problem(input, 'output-unwritable', message, 'make room, or change permissions')
}
