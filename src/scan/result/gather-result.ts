// Gathers what was found in each source into the one document that a scan returns.
import type { Finding } from '../../core/finding.js'
import type { Problem } from '../../core/problem.js'
import type { ScannedInput, ScannedPart, ScanResult, ScanSummary } from '../../core/scan-result.js'
import type { FoundSources } from '../../sources/found-sources.js'
import { byKind } from '../../sources/passed-over.js'
import { toolName, version } from '../../version.js'
import type { ScannedSource } from '../findings/scan-source.js'
import type { ScanTools } from '../findings/scan-tools.js'

/** Word for an input that no row of the table of kinds reads, or that is not there. */
const UNKNOWN_KIND = 'unknown'

/** `found` has the problems of inputs that never became a source, `general` are those of no input, `named` is found in names. */
export function gatherResult(
  scanned: readonly ScannedSource[],
  { problems: unread, passedOver }: FoundSources,
  general: readonly Problem[],
  tools: ScanTools,
  named: readonly Omit<Finding, 'id'>[] = [],
): ScanResult {
  const findings = withIds([...scanned.flatMap((each) => each.findings), ...named])
  const ignored = withIds(scanned.flatMap((each) => each.ignored))
  const passed = [...passedOver, ...scanned.flatMap((each) => each.passedOver)]
  const everyProblem = [...general, ...unread, ...scanned.flatMap((each) => each.problems)]
  const inputs = everyInput(scanned, unread)
  return {
    version: 1,
    tool: { name: toolName, version, ...tools.used() },
    context: contextOf(scanned),
    registers: tools.registers(),
    inputs,
    ...(passed.length === 0 ? {} : { passedOver: byKind(passed) }),
    findings,
    ...(ignored.length === 0 ? {} : { ignored }),
    ...(tools.names === undefined ? {} : { names: scanned.flatMap((each) => each.names) }),
    passages: scanned.flatMap((each) => each.passages),
    problems: everyProblem,
    summary: summarise({ inputs, findings, problems: everyProblem, ignored }),
  }
}

/** What one source brings into the result. */
export function partOf({ input, findings, ignored, names, passages, problems }: ScannedSource): ScannedPart {
  return {
    inputs: [input],
    findings: withIds(findings),
    ignored: withIds(ignored),
    names,
    passages,
    problems,
  }
}

/** A page that was read and whose site was not read to its end is one input, with a problem. */
function everyInput(scanned: readonly ScannedSource[], unread: readonly Problem[]): ScannedInput[] {
  const names = new Set(unread.map((each) => each.input))
  const read = scanned.map(({ input }): ScannedInput => {
    return names.has(input.input) ? { ...input, status: 'problem' } : input
  })
  for (const { input } of read) names.delete(input)
  return [
    ...read,
    ...[...names].map((input): ScannedInput => ({ input, status: 'problem', kind: UNKNOWN_KIND })),
  ]
}

function contextOf(scanned: readonly ScannedSource[]): ScanResult['context'] {
  const distinct = (pick: (each: ScannedSource) => readonly string[]): string[] => [
    ...new Set(scanned.flatMap(pick)),
  ]
  const isrc = distinct((each) => each.context.isrc)
  return {
    territories: distinct((each) => each.context.territories),
    languages: distinct((each) => each.context.languages),
    ...(isrc.length === 0 ? {} : { isrc }),
  }
}

/** A finding is named after its place, so that two reports of the same files can be compared. */
function withIds<T extends Omit<Finding, 'id'>>(findings: readonly T[]): (T & Pick<Finding, 'id'>)[] {
  const taken = new Map<string, number>()
  return findings.map((finding) => {
    const { input, place, line, column, time } = finding
    const where = time !== undefined ? `${time.start.toFixed(1)}s` : line && `${line}:${column}`
    const id = [input, place, where].filter((part) => part !== undefined).join('#')
    const count = (taken.get(id) ?? 0) + 1
    taken.set(id, count)
    return { ...finding, id: count === 1 ? id : `${id}#${count}` }
  })
}

/** Counts of a result. */
export function summarise({
  inputs,
  findings,
  problems,
  ignored = [],
}: Pick<ScanResult, 'inputs' | 'findings' | 'problems' | 'ignored'>): ScanSummary {
  const count = (outcome: Finding['outcome']): number =>
    findings.filter((each) => each.outcome === outcome).length
  return {
    inputs: inputs.length,
    scanned: inputs.filter((each) => each.status === 'scanned').length,
    problems: problems.length,
    findings: findings.length,
    clear: count('clear'),
    caution: count('caution'),
    notClear: count('not-clear'),
    seconds: inputs.reduce((sum, each) => sum + (each.seconds ?? 0), 0),
    ...(ignored.length === 0 ? {} : { ignored: ignored.length }),
  }
}
