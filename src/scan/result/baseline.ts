// The findings that were there before: a file of fingerprints, from which a scan reports only what is new.
import { readFile } from 'node:fs/promises'
import type { Finding } from '../../core/finding.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { ScanResult } from '../../core/scan-result.js'
import { writeWhole } from '../../disk/write-whole.js'
import type { ScanOptions } from '../options/scan-options.js'
import { summarise } from './gather-result.js'

/** How often each fingerprint was there. */
type Baseline = ReadonlyMap<string, number>

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

/** A file that is not there is a problem, since every finding would be new. */
async function readBaseline(path: string): Promise<Baseline | Problem> {
  try {
    const document: unknown = JSON.parse(await readFile(path, 'utf8'))
    const entries = entriesOf(document)
    if (entries !== undefined) return new Map(entries)
    return unusable(path, 'it has not the form of a baseline')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return problem(path, 'not-found', 'there is no such baseline', 'make it with --update-baseline')
    return unusable(path, error instanceof Error ? error.message : String(error))
  }
}

function entriesOf(document: unknown): [string, number][] | undefined {
  const { version, findings } = (document ?? {}) as { version?: unknown; findings?: unknown }
  if (version !== 1 || typeof findings !== 'object' || findings === null) return undefined
  const entries = Object.entries(findings)
  return entries.every((entry): entry is [string, number] => Number.isInteger(entry[1])) ? entries : undefined
}

function unusable(path: string, why: string): Problem {
  return problem(
    path,
    'baseline-invalid',
    `the baseline cannot be used: ${why}`,
    'make it anew with --update-baseline',
  )
}

/** Findings that are not in the baseline, what is clear among them, and what of the baseline is gone. */
function newSince(
  findings: readonly Finding[],
  baseline: Baseline,
): { readonly fresh: readonly Finding[]; readonly known: number; readonly gone: number } {
  const left = new Map(baseline)
  const fresh = findings.filter(({ fingerprint, outcome }) => {
    if (fingerprint === undefined || outcome === 'clear') return true
    const count = left.get(fingerprint) ?? 0
    if (count > 0) left.set(fingerprint, count - 1)
    return count === 0
  })
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0)
  return { fresh, known: findings.length - fresh.length, gone }
}

/** Writes what is not clear, whole or not at all; in an order that a comparison of versions can be read in. */
async function writeBaseline(path: string, findings: readonly Finding[]): Promise<readonly Problem[]> {
  const counts = new Map<string, number>()
  for (const { fingerprint, outcome } of findings)
    if (fingerprint !== undefined && outcome !== 'clear')
      counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  const sorted = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  try {
    await writeWhole(path, `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [
      problem(path, 'output-unwritable', `the baseline cannot be written: ${reason}`, 'name another file'),
    ]
  }
}
