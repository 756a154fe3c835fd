// GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
import type { Outcome } from '../../core/finding.js'
import type { ScanResult } from '../../core/scan-result.js'
import { hearingNotes, hearingSentence } from '../hearing-notes.js'
import { passedSentence } from '../passed-sentence.js'
import { printableJson } from '../printable.js'
import { findingSentence, whereIn } from './finding-sentence.js'

const SEVERITIES: Readonly<Record<Outcome, string>> = {
  clear: 'info',
  caution: 'minor',
  'not-clear': 'major',
}

/** One entry a finding that is not clear, one a problem, one a stretch that was not understood and one a kind of files passed over; GitLab wants each fingerprint once. */
export function gitlabReport(result: ScanResult): string {
  const taken = new Map<string, number>()
  const once = (fingerprint: string): string => {
    const count = (taken.get(fingerprint) ?? 0) + 1
    taken.set(fingerprint, count)
    return count === 1 ? fingerprint : `${fingerprint}-${count}`
  }
  const findings = result.findings
    .filter(({ outcome }) => outcome !== 'clear')
    .map((finding) => ({
      description: findingSentence(finding),
      check_name: finding.verdict,
      fingerprint: once(finding.fingerprint ?? finding.id),
      severity: SEVERITIES[finding.outcome],
      location: { path: finding.input, lines: { begin: whereIn(finding).line } },
    }))
  const problems = result.problems.map(({ input, code, message, advice }) => ({
    description: `${message}; ${advice}`,
    check_name: code,
    fingerprint: once(`${code} ${input}`),
    severity: 'blocker',
    location: { path: input, lines: { begin: 1 } },
  }))
  const notes = hearingNotes(result).map((note) => ({
    description: hearingSentence(note),
    check_name: note.kind,
    fingerprint: once(`${note.kind} ${note.input} ${note.time?.start ?? ''}`),
    severity: 'info',
    location: { path: note.input, lines: { begin: 1 } },
  }))
  const passed = (result.passedOver ?? []).map((each) => ({
    description: passedSentence(each),
    check_name: 'passed-over',
    fingerprint: once(`passed-over ${each.kind}`),
    severity: 'info',
    location: { path: each.names[0] ?? '', lines: { begin: 1 } },
  }))
  return `${printableJson([...findings, ...problems, ...notes, ...passed], 2)}\n`
}
