// The report as a table for a spreadsheet: a row for each number of each finding, then what was not read, not heard and passed over.
import type { Finding, JudgedNumber } from '../core/finding.js'
import type { NameOccurrence } from '../core/names/name-occurrence.js'
import type { ScanResult } from '../core/scan-result.js'
import { datedEvidence } from './dated-evidence.js'
import { doubtSentence, notesBeside } from './doubts.js'
import { listedSentence } from './group-names.js'
import { hearingNotes, hearingSentence } from './hearing-notes.js'
import { english } from './html/texts/en.js'
import { BACKWARDS, clockRange, trackName } from './name-place.js'
import { printable } from './printable.js'
import { shownWritten } from './shown-written.js'

const COLUMNS = [
  'row',
  'outcome',
  'verdict',
  'input',
  'place',
  'line',
  'column',
  'start',
  'end',
  'track',
  'hidden',
  'written',
  'read as',
  'number',
  'territory',
  'number is',
  'evidence',
  'instead',
  'notes',
] as const

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>

/** UTF-8 with a mark at the beginning, by which spreadsheets know it, and CRLF (RFC 4180). */
export function csvReport(result: ScanResult): string {
  const { findings, ignored = [], inputs, names = [], problems } = result
  const rows: Row[] = [
    ...findings.flatMap(findingRows),
    ...ignored.flatMap((each) =>
      findingRows(each).map((row) => ({ ...row, row: 'ignored', notes: each.ignored.reason ?? '' })),
    ),
    ...names.map(nameRow),
    ...inputs.flatMap(({ input, unheard = [] }) =>
      unheard.map((each) => ({
        row: 'not heard',
        input,
        start: seconds(each.start),
        end: seconds(each.end),
        notes: `${clockRange(each)}: ${each.why}`,
      })),
    ),
    ...hearingNotes(result).map((note) => ({
      row: note.kind,
      input: note.input,
      ...(note.time === undefined ? {} : { start: seconds(note.time.start), end: seconds(note.time.end) }),
      notes: hearingSentence(note),
    })),
    ...problems.map(({ input, code, message, advice }) => ({
      row: 'problem',
      verdict: code,
      input,
      notes: `${message}; ${advice}`,
    })),
  ]
  for (const { kind, files, names } of result.passedOver ?? []) {
    for (const input of names) rows.push({ row: 'passed over', input, notes: kind })
    const more = files - names.length
    if (more > 0) rows.push({ row: 'passed over', notes: `${more} more: ${kind}` })
  }
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])).join(','))]
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`
}

/**
 * The numbers of the likeliest reading. Outcome and verdict are the finding's in each row, since a number that rings nobody may
 * not have been heard with certainty; a finding without a reading has a row of its own all the same.
 */
function findingRows(finding: Finding): readonly Row[] {
  const { readings } = finding
  const [first] = readings
  const doubt = doubtSentence(finding, english)
  const common: Row = {
    row: 'finding',
    outcome: finding.outcome,
    verdict: finding.verdict,
    ...placeCells(finding),
    ...(finding.reversed === true ? { place: BACKWARDS } : {}),
    written: shownWritten(finding.written),
    'read as': first?.digits ?? '',
    instead: finding.alternatives.join(' | '),
    notes: [...(doubt === undefined ? [] : [doubt]), ...notesBeside(finding)].join(' | '),
  }
  const numbers = first?.numbers ?? []
  return numbers.length === 0 ? [common] : numbers.map((number) => ({ ...common, ...numberCells(number) }))
}

/** A name of the user's list stands where a number would; what is known of it is in the notes. */
function nameRow(occurrence: NameOccurrence): Row {
  const { name, status, note, listed, match } = occurrence
  const known = [
    status,
    note,
    listed && `in the directory: ${listedSentence(listed)}`,
    match === 'alike' ? 'said alike' : undefined,
  ]
  return {
    ...placeCells(occurrence),
    row: 'name',
    written: occurrence.written,
    'read as': name,
    notes: known.filter((each) => each !== undefined).join(' | '),
  }
}

/** Where it stands or is heard. */
function placeCells({ input, place, line, column, time, track, hidden }: Finding | NameOccurrence): Row {
  return {
    input,
    place: place ?? '',
    line: line ?? '',
    column: column ?? '',
    start: time === undefined ? '' : seconds(time.start),
    end: time === undefined ? '' : seconds(time.end),
    track: track === undefined ? '' : trackName(track),
    hidden: hidden === true ? 'yes' : '',
  }
}

function numberCells({ e164, territory, verdict, evidence }: JudgedNumber): Row {
  const said = evidence.map(datedEvidence).join(' | ')
  return { number: e164 ?? '', territory, 'number is': verdict, evidence: said }
}

/** To the millisecond. */
function seconds(value: number): number {
  return Math.round(value * 1000) / 1000
}

/**
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, which it does not show.
 * Source: OWASP, CSV Injection.
 */
function cell(value: string | number | undefined): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') return String(value)
  const text = printable(value)
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
