// Looks for numbers in one source that has been read: in its texts, and where it is sound, in what is heard.
import type { Finding } from '../core/finding.js'
import type { Problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import type { Passage, ScannedInput } from '../core/scan-result.js'
import type { ReadSource } from './read-releases.js'
import type { ScanTools } from './scan-tools.js'

/** What one source gave. */
export interface ScannedSource {
  readonly input: ScannedInput
  readonly context: ScanContext
  /** Their names come when all are gathered. */
  readonly findings: readonly Omit<Finding, 'id'>[]
  readonly passages: readonly Passage[]
  readonly problems: readonly Problem[]
}

/** Its texts first, tags included, then its sound. */
export async function scanSource(
  { source, content }: ReadSource,
  context: ScanContext,
  tools: ScanTools,
): Promise<ScannedSource> {
  const name = source.input
  const written = content.texts.flatMap((text) => tools.findNumbers(name, text, context))
  const problems = content.problems
  return {
    input: { input: name, status: problems.length === 0 ? 'scanned' : 'problem', kind: source.kind.kind },
    context,
    findings: written,
    passages: [],
    problems,
  }
}
