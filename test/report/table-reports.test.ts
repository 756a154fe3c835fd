// The reports for spreadsheets, for pages in Markdown and for programs that read line by line.
import { expect, test } from 'vitest'
import { splitRows } from '../../src/registers/separated-rows.js'
import { csvReport } from '../../src/report/csv-report.js'
import { jsonlReport } from '../../src/report/jsonl-report.js'
import { markdownReport } from '../../src/report/markdown-report.js'
import { SOME_RESULT } from './some-result.js'

const withInput = (input: string) => ({
  ...SOME_RESULT,
  findings: SOME_RESULT.findings.map((each) => ({ ...each, input })),
})

test('csv: a row for each number, then what was not heard and not read', () => {
  const text = csvReport(SOME_RESULT)
  expect(text.startsWith('\ufeffrow,outcome,verdict,input,')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  const [head, ...rows] = splitRows(text, ',')
  const said = rows.map((row) =>
    Object.fromEntries(row.map((cell, at) => [head![at], cell]).filter(([, cell]) => cell !== '')),
  )
  const number = {
    'read as': '0199004185',
    number: "'+33199004185",
    territory: 'FR',
    'number is': 'fiction',
    evidence: 'kept for fiction (ARCEP, 2018-07-24)',
    notes: 'a note | another',
  }
  expect(said).toEqual([
    {
      row: 'finding',
      outcome: 'clear',
      verdict: 'fiction',
      input: 'album/booklet.txt',
      line: '12',
      column: '8',
      written: `'=01 99 00 41 85 "x"|`,
      ...number,
    },
    {
      row: 'finding',
      outcome: 'caution',
      verdict: 'unclear',
      input: 'album/03.m4a',
      line: '12',
      column: '8',
      start: '324.2',
      end: '331.41',
      track: 'track 3 "A B" at 1:02',
      hidden: 'yes',
      written: 'zéro un',
      ...number,
      notes:
        'Not heard with certainty: only one hearing has it. Please listen. If it was heard rightly, the number is clear. | a note | another',
    },
    { row: 'not heard', input: 'album/03.m4a', start: '1', end: '2.5', notes: '0:01 to 0:03: damaged' },
    {
      row: 'problem',
      verdict: 'unknown-kind',
      input: 'album/cover.jpg',
      notes: 'it is of no kind, "known"; leave it out',
    },
  ])
})

test.each(['=1+1', '+1', '-1', '@x', ' =1', '\t=1'])('csv: %j is no formula', (input) => {
  const cells = splitRows(csvReport(withInput(input)), ',')[1]!
  expect(cells[3]!.startsWith("'")).toBe(true)
})

test('jsonl: every line is a value, the first says of what, the last counts', () => {
  const rows = jsonlReport(SOME_RESULT)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(rows.map(({ row }) => row)).toEqual([
    'head',
    'input',
    'input',
    'input',
    'finding',
    'finding',
    'passage',
    'problem',
    'summary',
  ])
  expect(rows[4]).toEqual({ row: 'finding', ...SOME_RESULT.findings[0] })
  expect(rows[8]).toEqual({ row: 'summary', ...SOME_RESULT.summary })
})

test('md: what was not read first, and no sign of a cell is taken for markup', () => {
  const lines = markdownReport(SOME_RESULT).split('\n')
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([
    '# Telephone numbers',
    '## Not read, not heard or not understood',
    '## Needs a look',
    '## Clear',
  ])
  const row = lines.find((line) => line.startsWith('| album/booklet.txt:12:8'))
  expect(row).toBe(
    '| album/booklet.txt:12:8 | =01 99 00 41 85 "x"\\| | +33199004185 FR | fiction | kept for fiction (ARCEP, 2018-07-24); a note; another |  |',
  )
  expect(lines).toContain('- album/03.m4a, 0:01 to 0:03: not heard: damaged')
})
