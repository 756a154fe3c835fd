// The clearance report as a page: what it says of a result, in both languages, and that nothing in a name becomes markup.
import { expect, test } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import type { ScanResult } from '../../src/core/scan-result.js'
import { doubtOf } from '../../src/report/doubts.js'
import { htmlReport } from '../../src/report/html/html-report.js'
import { REPORT_LANGUAGES, reportTexts } from '../../src/report/html/report-languages.js'
import { PLAIN } from '../../src/report/paint.js'
import { bareMaterial } from '../../src/report/report-material.js'
import { SOME_RESULT } from './some-result.js'

const LOOK = { paint: PLAIN, verbose: false, quiet: false }
const MATERIAL = bareMaterial('2026-11-27T10:20:30.000Z')

const number = {
  territory: 'FR',
  e164: '+33199004185',
  verdict: 'fiction',
  outcome: 'clear',
  evidence: [{ source: 'ARCEP', date: '2018-07-24', text: 'kept for fiction' }],
} as const

const finding: Finding = {
  id: '1',
  input: 'album/booklet.txt',
  kind: 'digits',
  written: '01 99 00 41 85',
  around: { before: 'appelle le ', after: ' ce soir' },
  line: 2,
  column: 5,
  outcome: 'clear',
  verdict: 'fiction',
  readings: [{ digits: '0199004185', numbers: [number] }],
  alternatives: [],
  notes: [],
}

const heard = (agree: number, ears: number, ...digits: string[]): Finding => ({
  ...finding,
  id: '2',
  input: 'album/03.m4a',
  kind: 'words',
  time: { start: 324.2, end: 331.4 },
  outcome: 'caution',
  verdict: 'unclear',
  heard: { agree, ears: Array.from({ length: ears }, (_, at) => `ear ${at}`) },
  readings: digits.map((each) => ({ digits: each, numbers: [number] })),
})

function resultOf(findings: readonly Finding[], more: Partial<ScanResult> = {}): ScanResult {
  return {
    version: 1,
    tool: {
      name: 'wrongnumber',
      version: '0.1.0',
      decoder: 'none',
      runtime: 'none',
      model: { name: 'none', sha256: '' },
    },
    context: { territories: ['FR'], languages: ['fr'] },
    registers: [],
    inputs: [{ input: 'album/booklet.txt', status: 'scanned', kind: 'txt' }],
    findings,
    passages: [],
    problems: [],
    summary: {
      inputs: 1,
      scanned: 1,
      problems: 0,
      findings: findings.length,
      clear: 1,
      caution: 0,
      notClear: 0,
      seconds: 0,
    },
    ...more,
  }
}

test('it stands alone: no address of another place, and a policy that allows none', async () => {
  const page = await htmlReport(resultOf([finding]), LOOK, MATERIAL)
  expect(page).toContain('default-src &#39;none&#39;')
  expect(page.match(/(?:src|href)="(?!data:)[^"]*"|https?:\/\/(?!www\.w3\.org)/g) ?? []).toEqual([])
})

test.each([
  [
    'en',
    'appelle le <mark>01 99 00 41 85</mark> ce soir',
    'clear, kept for fiction',
    'Everything that was asked for',
  ],
  [
    'fr',
    'appelle le <mark>01 99 00 41 85</mark> ce soir',
    'libre, réservé à la fiction',
    'Tout ce qui a été demandé',
  ],
])('in %s: the words around, the verdict, and that all was read', async (language, ...said) => {
  const page = await htmlReport(resultOf([finding]), { ...LOOK, language }, MATERIAL)
  expect(page).toContain(`<html lang="${language}">`)
  for (const each of said) expect(page).toContain(each)
})

test('what was not read and not heard comes before all findings', async () => {
  const problems = [
    { input: 'a.doc', code: 'unknown-kind', message: 'no reader', advice: 'convert it' },
  ] as const
  const unheard = [{ start: 61, end: 64.5, why: 'interrupted' }]
  const inputs = [{ input: '03.m4a', status: 'problem', kind: 'm4a', seconds: 90, unheard }] as const
  const page = await htmlReport(resultOf([finding], { problems, inputs }), LOOK, MATERIAL)
  const at = [
    '<b>a.doc</b>: no reader. convert it',
    '1:01 to 1:05: 3.5 s were not heard',
    'data-number=',
  ].map((each) => page.indexOf(each))
  expect(at).toEqual([...at].sort((a, b) => a - b))
  expect(at[0]).toBeGreaterThan(0)
  expect(page).not.toContain('Everything that was asked for')
})

test.each([
  ['a tag', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['an attribute', '" onclick="x', '&quot; onclick=&quot;x'],
  ['a turn of direction', 'a\u202eb', 'a⟨U+202E⟩b'],
  ['a terminal sequence', 'a\u001b[31mb', 'a⟨U+001B⟩[31mb'],
])('%s in a name is shown and not obeyed', async (_, name, shown) => {
  const page = await htmlReport(resultOf([{ ...finding, input: name, notes: [name] }]), LOOK, MATERIAL)
  expect(page).not.toContain(name)
  expect(page.split(shown)).toHaveLength(3)
})

test.each([
  [
    heard(3, 5, '0199004185', '0199007185'),
    'three of five hearings agree on it; the seventh digit may be 4 or 7',
  ],
  [heard(1, 4, '0199004185', '0199004186'), 'one of four hearings has it; the tenth digit may be 5 or 6'],
  [heard(0, 5, '0199004185', '019900418'), 'no two of five hearings agree on it; it may also be 019900418'],
  [heard(1, 1, '0199004185'), 'only one hearing has it'],
])('why a number is unclear, in a sentence (%#)', async (each, sentence) => {
  const texts = await reportTexts('en')
  expect(texts.doubt(doubtOf(each)!)).toBe(`Not heard with certainty: ${sentence}. Please listen.`)
})

test('what is certain has no doubt', () => {
  expect(doubtOf(finding)).toBeUndefined()
})

test('alternatives are shown with their syllables beside those of the original', async () => {
  const unsafe = {
    ...finding,
    outcome: 'not-clear',
    verdict: 'allocated',
    alternatives: ['01 99 00 12 34'],
  } as const
  const page = await htmlReport(resultOf([unsafe]), LOOK, MATERIAL)
  expect(page).toMatch(/Instead \(\d+ syllables\):<\/p><ul><li><b>01 99 00 12 34<\/b> \(\d+ syllables\)/)
})

test.each(REPORT_LANGUAGES.map((code) => [code]))('%s has a text for every label', async (code) => {
  const texts = await reportTexts(code)
  const english = await reportTexts('en')
  expect(Object.keys(texts.labels)).toEqual(Object.keys(english.labels))
  const { labels, outcomes, verdicts, kinds } = texts
  const said = [labels, verdicts, kinds, ...Object.values(outcomes)].flatMap((each) => Object.values(each))
  expect(said.filter((each) => each === '')).toEqual([])
})

test('a finding whose sound could not be opened again says so', async () => {
  const said = 'Its sound could not be opened again'
  const page = await htmlReport(SOME_RESULT, LOOK, { ...MATERIAL, uncut: new Set(['album/03.m4a']) })
  expect(page).toContain(said)
  expect(await htmlReport(SOME_RESULT, LOOK, MATERIAL)).not.toContain(said)
})
