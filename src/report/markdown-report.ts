// The report in Markdown, for a ticket or a page of a wiki: what was not read first, then the findings by outcome.
import type { Finding, Outcome } from '../core/finding.js'
import type { ScanResult } from '../core/scan-result.js'
import { datedEvidence } from './dated-evidence.js'
import { doubtOf, doubtSentence, notesBeside } from './doubts.js'
import { groupNames, listedSentence } from './group-names.js'
import { hearingNotes, hearingSentence, nothingUnderstood } from './hearing-notes.js'
import { english } from './html/texts/en.js'
import { clockRange, placeOf } from './name-place.js'
import { passedSentence } from './passed-sentence.js'
import { printableWhole } from './printable.js'
import { shownWritten } from './shown-written.js'
import { summaryLine } from './summary-line.js'
import { worseReading } from './worse-reading.js'

const HEADINGS: readonly (readonly [Outcome, string])[] = [
  ['not-clear', 'Not clear'],
  ['caution', 'Needs a look'],
  ['clear', 'Clear'],
]

/** Tables that GitHub and wikis show (GFM); the likeliest reading of each finding. */
export function markdownReport(whole: ScanResult): string {
  const result = printableWhole(whole)
  const blocks = [
    '# Telephone numbers',
    escaped(summaryLine(result)),
    ...notRead(result),
    ...passedSection(result),
    ...HEADINGS.flatMap(([outcome, heading]) => section(result.findings, outcome, heading)),
    ...namesSection(result),
    ...ignoredSection(result),
    nothingUnderstood(result)
      ? 'This is no clearance: nothing that is said was understood.'
      : 'Clear means that by these registers nobody is rung. It is not legal advice.',
  ]
  return `${blocks.join('\n\n')}\n`
}

function notRead(result: ScanResult): readonly string[] {
  const { problems, inputs } = result
  const lines = [
    ...problems.map(({ input, message, advice }) => `- ${escaped(`${input}: ${message}; ${advice}`)}`),
    ...inputs.flatMap(({ input, unheard = [] }) =>
      unheard.map((each) => `- ${escaped(`${input}, ${clockRange(each)}: not heard: ${each.why}`)}`),
    ),
    ...hearingNotes(result).map((note) => {
      const where = note.time === undefined ? note.input : `${note.input}, ${clockRange(note.time)}`
      return `- ${escaped(`${where}: ${note.kind}: ${hearingSentence(note)}`)}`
    }),
  ]
  return lines.length === 0 ? [] : ['## Not read, not heard or not understood', lines.join('\n')]
}

function passedSection({ passedOver = [] }: ScanResult): readonly string[] {
  if (passedOver.length === 0) return []
  return ['## Passed over', passedOver.map((each) => `- ${escaped(passedSentence(each))}`).join('\n')]
}

/** Names of the user's list, apart from the numbers. */
function namesSection(result: ScanResult): readonly string[] {
  const rows = groupNames(result).flatMap(({ name, status = '', note = '', listed, occurrences }) =>
    occurrences.map((each) => {
      const directory = listed === undefined ? '' : listedSentence(listed)
      return `| ${[name, status, note, directory, placeOf(each), each.written, each.match].map(escaped).join(' | ')} |`
    }),
  )
  if (rows.length === 0) return []
  const head = [
    '| name | status | note | in the directory | place | written or said | match |',
    '|---|---|---|---|---|---|---|',
  ]
  return ['## Names of the list', [...head, ...rows].join('\n')]
}

function ignoredSection({ ignored = [] }: ScanResult): readonly string[] {
  if (ignored.length === 0) return []
  const lines = ignored.map(
    (each) => `- ${escaped(`${placeOf(each)}: ${each.ignored.reason ?? 'no reason'}`)}`,
  )
  return ['## Ignored by comments in the text', lines.join('\n')]
}

function section(findings: readonly Finding[], outcome: Outcome, heading: string): readonly string[] {
  const rows = findings.filter((each) => each.outcome === outcome).map(rowOf)
  if (rows.length === 0) return []
  const head = ['| place | written | number | verdict | evidence | instead |', '|---|---|---|---|---|---|']
  return [`## ${heading}`, [...head, ...rows].join('\n')]
}

function rowOf(finding: Finding): string {
  const [first] = finding.readings
  const numbers = first?.numbers ?? []
  const worse = worseReading(finding)
  const doubt = doubtOf(finding) === undefined ? undefined : [doubtSentence(finding, english)]
  const evidence = worse === undefined ? numbers.flatMap((number) => number.evidence) : worse.number.evidence
  const cells = [
    placeOf(finding) + (finding.hidden === true ? ', hidden' : ''),
    shownWritten(finding.written),
    numbers.map(({ e164, territory }) => `${e164 ?? first!.digits} ${territory}`).join(', '),
    worse === undefined ? finding.verdict : `${finding.verdict} if it is read ${worse.digits}`,
    [...(doubt ?? []), ...evidence.map(datedEvidence), ...notesBeside(finding)].join('; '),
    finding.alternatives[0] ?? '',
  ]
  return `| ${cells.map(escaped).join(' | ')} |`
}

/** Signs that Markdown or a table would take for its own. Source: CommonMark 0.31, section 2.4. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
