// SARIF 2.1.0, the form in which code hosts take findings: https://docs.oasis-open.org/sarif/sarif/v2.1.0/.
import type { Finding, Outcome, Verdict } from '../../core/finding.js'
import type { Problem } from '../../core/problem.js'
import type { IgnoredFinding, PassedOver, ScanResult } from '../../core/scan-result.js'
import { type HearingNote, hearingNotes, hearingSentence } from '../hearing-notes.js'
import { clockRange } from '../name-place.js'
import { passedSentence } from '../passed-sentence.js'
import { printableJson } from '../printable.js'
import { findingSentence } from './finding-sentence.js'

const LEVELS: Readonly<Record<Outcome, string>> = { clear: 'note', caution: 'warning', 'not-clear': 'error' }

/** What each verdict says; docs/verdicts.md at length. */
const RULES: Readonly<Record<Verdict, string>> = {
  fiction: 'The regulator keeps the range for drama.',
  impossible: 'No release territory can dial it.',
  accepted: "It is on the label's own list.",
  unallocated: 'Nobody holds the block today; that may change.',
  returned: 'The block was given back and can be given out again.',
  unclear: 'A number is spoken or pictured here but was not heard or read with certainty.',
  allocated: 'A subscriber may have the number.',
  service: 'A service answers, and it may cost something.',
  possible: 'The plan allows the number, and no register is loaded.',
  partial: 'Digits are masked or missing; a completion may ring somebody.',
}

const HELP = 'Replace the number by the one that is offered, or put it on the list of accepted numbers.'

/** One run; a clear finding is a note. */
export function sarifReport(result: ScanResult): string {
  const { findings, ignored = [] } = result
  const verdicts = [...new Set([...findings, ...ignored].map(({ verdict }) => verdict))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: result.tool.name,
            version: result.tool.version,
            semanticVersion: result.tool.version,
            rules: verdicts.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: result.problems.length === 0,
            toolExecutionNotifications: [
              ...result.problems.map(notificationOf),
              ...hearingNotes(result).map(noteOf),
              ...(result.passedOver ?? []).map(passedNote),
            ],
          },
        ],
        results: [
          ...findings.map((finding) => resultOf(finding, verdicts)),
          ...ignored.map((finding) => suppressedOf(finding, verdicts)),
        ],
      },
    ],
  }
  return `${printableJson(log, 2)}\n`
}

function ruleOf(verdict: Verdict): object {
  return {
    id: verdict,
    shortDescription: { text: RULES[verdict] },
    fullDescription: { text: RULES[verdict] },
    help: { text: `${RULES[verdict]} ${HELP}` },
  }
}

function notificationOf({ input, code, message, advice }: Problem): object {
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: `${input}: ${message}; ${advice}` },
  }
}

/** Listened to, and not understood: the run is none the less whole. */
function noteOf(note: HearingNote): object {
  const where = note.time === undefined ? note.input : `${note.input}, ${clockRange(note.time)}`
  return {
    level: 'note',
    descriptor: { id: note.kind.replace(' ', '-') },
    message: { text: `${where}: ${hearingSentence(note)}` },
  }
}

/** Files of a kind that is not read. */
function passedNote(passed: PassedOver): object {
  return {
    level: 'note',
    descriptor: { id: 'passed-over' },
    message: { text: passedSentence(passed) },
  }
}

function resultOf(finding: Finding, verdicts: readonly Verdict[]): object {
  const { verdict, outcome, fingerprint, input } = finding
  return {
    ruleId: verdict,
    ruleIndex: verdicts.indexOf(verdict),
    level: LEVELS[outcome],
    message: { text: findingSentence(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(input) }, region: regionOf(finding) },
        ...(finding.place === undefined ? {} : { logicalLocations: [{ name: finding.place, kind: 'tag' }] }),
      },
    ],
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'wrongnumber/v1': fingerprint } }),
  }
}

/** Hosts show it as closed, with the reason. */
function suppressedOf(finding: IgnoredFinding, verdicts: readonly Verdict[]): object {
  const { reason } = finding.ignored
  const suppression = { kind: 'inSource', ...(reason === undefined ? {} : { justification: reason }) }
  return { ...resultOf(finding, verdicts), suppressions: [suppression] }
}

/** Hosts show line 1 of a sound, which has no lines; the seconds stand beside it. */
function regionOf({ line, column, written, time }: Finding): object {
  if (time !== undefined)
    return { startLine: 1, properties: { startSeconds: time.start, endSeconds: time.end } }
  return { startLine: line ?? 1, startColumn: column ?? 1, snippet: { text: written } }
}

/** A path from the current folder on becomes a relative reference, an absolute one a `file:` address. */
function uriOf(input: string): string {
  if (/^https?:/i.test(input)) return input
  const path = input.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '')
  const escaped = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${escaped}` : escaped
}
