// The report for people, whole, for one result with every kind of place.
import { expect, test } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { NOT_CERTAIN } from '../../src/core/hear/heard-number.js'
import type { ScanResult } from '../../src/core/scan-result.js'
import { clock, exactClock } from '../../src/report/name-place.js'
import { PLAIN } from '../../src/report/paint.js'
import { textReport } from '../../src/report/text-report.js'

const LOOK = { paint: PLAIN, verbose: false, quiet: false }

const fiction: Finding = {
  id: '1',
  input: 'album/booklet.txt',
  kind: 'digits',
  written: '01&nbsp;99 <b>00</b> 41\n85',
  span: { start: 10, end: 30 },
  line: 12,
  column: 8,
  outcome: 'clear',
  verdict: 'fiction',
  readings: [
    {
      digits: '0199004185',
      numbers: [
        {
          territory: 'FR',
          e164: '+33199004185',
          verdict: 'fiction',
          outcome: 'clear',
          evidence: [{ source: 'ARCEP', date: '2018-07-24', text: 'kept for fiction' }],
        },
      ],
    },
  ],
  alternatives: [],
  notes: [],
}

const hidden: Finding = {
  ...fiction,
  id: '2',
  input: 'album/03.m4a',
  kind: 'words',
  written: 'zéro un',
  time: { start: 324.2, end: 331.4 },
  channel: 'left',
  hidden: true,
  outcome: 'not-clear',
  verdict: 'allocated',
  heard: { ears: ['mono', 'centre'], agree: 2 },
  readings: [
    {
      digits: '062548****',
      open: 4,
      numbers: [
        {
          territory: 'FR',
          verdict: 'partial',
          outcome: 'not-clear',
          evidence: [{ source: 'ARCEP', date: '2026-04-20', text: 'held by SFR (ARCEP, 2026-04-20)' }],
        },
      ],
    },
    { digits: '0199004185', numbers: [] },
  ],
  alternatives: ['01 99 00 48 62', '01 99 00 48 63'],
  notes: ['a note'],
}

const lyrics: Finding = {
  ...fiction,
  id: '3',
  input: 'album/03.m4a',
  place: 'lyrics',
  written: '01 99 00 41 85',
}

const RESULT: ScanResult = {
  version: 1,
  tool: {
    name: 'wrongnumber',
    version: '1.0.0',
    decoder: 'none',
    runtime: 'none',
    model: { name: 'none', sha256: '' },
  },
  context: { territories: ['FR'], languages: ['fr'] },
  registers: [{ territory: 'FR', publisher: 'ARCEP', date: '2026-04-20', sha256: '' }],
  inputs: [],
  findings: [fiction, hidden, lyrics],
  passages: [{ input: 'album/03.m4a', time: { start: 324, end: 334 }, hidden: true, transcript: 'bonsoir' }],
  problems: [
    { input: 'album/cover.jpg', code: 'unknown-kind', message: 'of no kind', advice: 'leave it out' },
    { input: 'known.json', code: 'baseline-unused', message: 'one is gone', advice: 'write it anew' },
  ],
  summary: {
    inputs: 3,
    scanned: 2,
    problems: 1,
    findings: 3,
    clear: 2,
    caution: 0,
    notClear: 1,
    seconds: 335,
  },
}

test('the whole report', () => {
  expect(textReport(RESULT, LOOK)).toBe(`album/booklet.txt:12:8
  "01 99 00 41 85"
  +33 1 99 00 41 85 FR  clear: fiction
    kept for fiction (ARCEP, 2018-07-24)

album/03.m4a, 5:24 to 5:32, left  hidden
  heard "zéro un" in all 2 hearings
  062548**** FR  not clear: partial
    held by SFR (ARCEP, 2026-04-20)
  can also be read 0199004185 (clear)
  note: a note
  instead: 01 99 00 48 62 (17 syllables)

album/03.m4a, lyrics, line 12, column 8
  "01 99 00 41 85"
  +33 1 99 00 41 85 FR  clear: fiction
    kept for fiction (ARCEP, 2018-07-24)

hidden passage album/03.m4a 5:24 to 5:34: "bonsoir"

+33199004185  2 times: booklet.txt, lyrics  clear
062548****    once: sound  not clear

read 2 of 3 inputs to the end, 5:35 of sound; 1 problem; 3 findings: 2 clear, 0 to look at, 1 not clear; registers FR 2026-04-20.

Clear means that by these registers nobody is rung. It is not legal advice.
`)
})

test('what was heard on the slow runtime is said', () => {
  const tool = { ...RESULT.tool, runtime: 'onnxruntime-web 1.30.0' }
  expect(textReport({ ...RESULT, tool }, LOOK)).toContain(
    '5:35 of sound (heard with WebAssembly, the slow runtime);',
  )
})

test('quiet: only what is not clear, and nothing at all where that is all', () => {
  const report = textReport(RESULT, { ...LOOK, quiet: true })
  expect(report.split('\n')[0]).toBe('album/03.m4a, 5:24 to 5:32, left  hidden')
  expect(report).not.toMatch(/booklet|legal|^read /m)
  const clear = { ...RESULT, findings: [], passages: [], inputs: [] }
  expect(textReport(clear, { ...LOOK, quiet: true })).toBe('')
})

test('verbose: every reading', () => {
  expect(textReport(RESULT, { ...LOOK, verbose: true })).not.toMatch(/can also be read/)
})

test('number words that are no number are counted with what they were taken for, and listed where it is asked for', () => {
  const place = { input: 'album/01.mp3', hidden: false }
  const passages = [
    { ...place, time: { start: 4, end: 9 }, rule: 'count', transcript: 'one two three four' },
    { ...place, time: { start: 30, end: 40 }, rule: 'years' },
    { ...place, time: { start: 50, end: 60 }, rule: 'count' },
  ]
  const result = { ...RESULT, findings: [], passages }
  expect(textReport(result, LOOK)).toMatch(
    /; 3 passages with number words were taken for something else: count, years; registers/,
  )
  expect(textReport(result, LOOK)).not.toContain('four')
  expect(textReport(result, { ...LOOK, verbose: true })).toContain(
    'passage album/01.mp3 0:04.000 to 0:09.000, taken for no number: count: "one two three four"\n',
  )
})

test.each([
  [{ ears: ['mono'], agree: 1 }, 'heard "zéro un" in one hearing'],
  [{ ears: ['mono', 'left'], agree: 2 }, 'heard "zéro un" in all 2 hearings'],
  [{ ears: ['mono', 'left', 'right'], agree: 2 }, 'heard "zéro un" in 2 of 3 hearings'],
])('%o: %s', (heard, line) => {
  const report = textReport({ ...RESULT, findings: [{ ...hidden, heard }] }, LOOK)
  expect(report.split('\n')[1]).toBe(`  ${line}`)
})

test('a number that is clear and was not heard with certainty is explained in one line', () => {
  const unclear: Finding = {
    ...hidden,
    outcome: 'caution',
    verdict: 'unclear',
    heard: { ears: ['a', 'b', 'c', 'd', 'e'], agree: 3 },
    readings: [fiction.readings[0]!, { digits: '0199004785', numbers: [] }],
    alternatives: [],
    notes: [NOT_CERTAIN, 'another note'],
  }
  expect(
    textReport({ ...RESULT, findings: [unclear] }, LOOK)
      .split('\n')
      .slice(1, 8),
  ).toEqual([
    '  heard "zéro un"',
    '  needs a look: unclear',
    '    Not heard with certainty: three of five hearings agree on it; the eighth digit may be 1 or 7. Please listen. If it was heard rightly, the number is clear.',
    '  +33 1 99 00 41 85 FR  clear: fiction',
    '    kept for fiction (ARCEP, 2018-07-24)',
    '  can also be read 0199004785 (clear)',
    '  note: another note',
  ])
})

test('verbose: times to the millisecond', () => {
  const report = textReport(RESULT, { ...LOOK, verbose: true })
  expect(report).toContain('album/03.m4a, 5:24.200 to 5:31.400, left  hidden\n')
  expect(report).toContain('hidden passage album/03.m4a 5:24.000 to 5:34.000')
})

test.each([
  [59.9996, '1:00.000'],
  [3600.0004, '1:00:00.000'],
  [324.2004, '5:24.200'],
])('%d s is %s to the millisecond', (seconds, shown) => {
  expect(exactClock(seconds)).toBe(shown)
})

test.each([
  [0, '0:00'],
  [59.9, '0:59'],
  [61, '1:01'],
  [3723, '1:02:03'],
])('%d s is %s', (seconds, shown) => {
  expect(clock(seconds)).toBe(shown)
})
