// The last four digits of what is not clear are nowhere in a redacted result; what is clear stays.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding, FindingKind } from '../../../src/core/finding.js'
import { redactResult } from '../../../src/core/redaction/redact.js'
import type { ScanResult } from '../../../src/core/scan-result.js'

function findingOf(
  kind: FindingKind,
  written: string,
  digits: string,
  extra: Partial<Finding> = {},
): Finding {
  const numbers = [
    {
      territory: 'FR',
      ...(digits.includes('*') ? {} : { e164: `+33${digits.slice(1)}` }),
      verdict: 'allocated',
      outcome: 'not-clear',
      evidence: [{ source: 'register', date: '2026-04-20', text: `${digits} has a holder` }],
    },
  ] as const
  return {
    id: '1',
    input: 'a.txt',
    kind,
    written,
    outcome: 'not-clear',
    verdict: 'allocated',
    readings: [{ digits, numbers }],
    alternatives: ['01 99 00 12 34'],
    notes: [`also ${digits}`],
    ...extra,
  }
}

function resultOf(findings: Finding[], extra: Partial<ScanResult> = {}): ScanResult {
  return {
    version: 1,
    tool: {
      name: 'wrongnumber',
      version: '1.0.0',
      decoder: 'none',
      runtime: 'none',
      model: { name: 'none', sha256: '' },
    },
    context: { territories: [], languages: [] },
    registers: [],
    inputs: [],
    findings,
    passages: [],
    problems: [],
    summary: {
      inputs: 1,
      scanned: 1,
      problems: 0,
      findings: 1,
      clear: 0,
      caution: 0,
      notClear: 1,
      seconds: 0,
    },
    ...extra,
  }
}

test.each<[FindingKind, string, string, string]>([
  ['digits', '06 39 98 12 34', '0639981234', '06 39 98 •• ••'],
  ['digits', '+33 (0)6.39.98.12.34', '0639981234', '+33 (0)6.39.98.••.••'],
  ['digits', '06 39\n[00:12.00]98 12 34', '0639981234', '06 39\n[00:12.00]98 •• ••'],
  ['link', '+33639981234', '0639981234', '+3363998••••'],
  [
    'words',
    'zéro six, trente-neuf, quatre-vingt-dix-huit, douze, trente-quatre',
    '0639981234',
    'zéro •••, ••••••-••••, ••••••-•••••-•••-••••, •••••, ••••••-••••••',
  ],
  ['vanity', '555-01-ZEBRA', '5550193', '555-••-•••••'],
  [
    'digits',
    '<i>0</i><i>6</i> 39 <b>98</b> 12 <b>3</b>4',
    '0639981234',
    '<i>0</i><i>6</i> 39 <b>98</b> •• <b>•</b>•',
  ],
  ['digits', '06 39 98 1&#50;&nbsp;&#x33;4', '0639981234', '06 39 98 1•&nbsp;••'.replace('1•', '••')],
  ['digits', '06 39 <00:12.34>98 <00:13.20>12 34', '0639981234', '06 39 <00:12.34>98 <00:13.20>•• ••'],
  [
    'digits',
    '06 39 98\n\n7\n00:00:05,000 --> 00:00:07,000\n12 34',
    '0639981234',
    '06 39 98\n\n7\n00:00:05,000 --> 00:00:07,000\n•• ••',
  ],
  ['digits', '06 39 98 <12 34>', '0639981234', '06 39 98 <•• ••>'],
  ['digits', '٠٦ ٣٩ ٩٨ ١٢ ٣٤', '0639981234', '٠٦ ٣٩ ٩٨ •• ••'],
  ['digits', 'Tel. 06 39 98 12 34 ext. 12', '0639981234', 'Tel. 06 39 98 •• •• ext. 12'],
  ['digits', '06 39 98 zwölf 34', '0639981234', '•• •• •• ••••• ••'],
  ['masked', '06 25 48 ** **', '062548****', '06 25 48 ** **'],
  ['masked', '06 39 98 ** 12', '063998**12', '06 39 98 ** ••'],
])('%s %j', (kind, written, digits, expected) => {
  const [redacted] = redactResult(resultOf([findingOf(kind, written, digits)])).findings
  expect(redacted!.written).toBe(expected)
})

test('every field is covered, a clear finding is not', () => {
  const secret = findingOf('digits', '06 39 98 12 34', '0639981234', { time: { start: 1, end: 5 } })
  const clear = findingOf('digits', '01 99 00 41 85', '0199004185', {
    outcome: 'clear',
    verdict: 'fiction',
    alternatives: [],
  })
  const result = resultOf([secret, clear], {
    passages: [
      { input: 'a.txt', time: { start: 0, end: 9 }, hidden: true, transcript: 'call 06 39 98 12 34 now' },
    ],
    problems: [{ input: 'a.txt', code: 'unheard', message: 'after 06.39.98.12.34', advice: 'listen' }],
  })
  const redacted = redactResult(result)
  expect(JSON.stringify(redacted)).not.toMatch(/12[ .]?34/)
  expect(redacted.findings[0]!.alternatives).toEqual(['01 99 00 •• ••'])
  const other = { ...secret, alternatives: ['01 99 00 00 00', '01 99 00 12 34 (foreign: France)'] }
  expect(redactResult(resultOf([other])).findings[0]!.alternatives).toEqual([
    '01 99 00 00 00',
    '01 99 00 •• •• (foreign: France)',
  ])
  expect(redacted.findings[1]).toEqual(clear)
  expect(redacted.passages[0]!.transcript).toBe('call •• •• •• •• •• now')
  expect(redacted.problems[0]!.message).toBe('after 06.39.98.••.••')
})

test('names of files, of tags and of findings are covered', () => {
  const input = 'demos/06_39_98_12_34.txt'
  const secret = findingOf('digits', '06 39 98 12 34', '0639981234', {
    id: `${input}#06 39 98 12 34#1:1`,
    input,
    place: 'comment:06 39 98 12 34',
  })
  const inputs = [{ input, status: 'scanned', kind: 'txt' }] as const
  const redacted = redactResult(resultOf([secret], { inputs }))
  expect(redacted.inputs[0]!.input).toBe('demos/06_39_98_••_••.txt')
  expect(redacted.findings[0]).toMatchObject({
    id: 'demos/06_39_98_••_••.txt#06 39 98 •• ••#1:1',
    input: 'demos/06_39_98_••_••.txt',
    place: 'comment:06 39 98 •• ••',
  })
  const clear = { ...secret, outcome: 'clear' } as const
  expect(redactResult(resultOf([clear], { inputs }), [secret]).inputs[0]!.input).toMatch(/••_••/)
})

test('the figures of the words that were heard are hidden, and their times stay', () => {
  const words = [...'0639985678'].map((text, at) => ({ text, start: at, end: at + 0.5 }))
  const finding = findingOf('words', 'zéro six', '0639985678', { time: { start: 0, end: 10 }, words })
  const [redacted] = redactResult(resultOf([finding])).findings
  expect(redacted!.words).toEqual(words.map((word) => ({ ...word, text: '•' })))
})

test('a transcript with one number in figures and another in words shows neither', () => {
  const place = { input: 'a.txt', time: { start: 0, end: 9 }, hidden: false }
  const passages = [{ ...place, transcript: '06 39 98 12 34 et zéro six douze' }]
  const figures = findingOf('digits', '06 39 98 12 34', '0639981234', { time: { start: 1, end: 3 } })
  const words = findingOf('words', 'zéro six douze', '0639985678', { time: { start: 4, end: 6 } })
  const { transcript } = redactResult(resultOf([figures, words], { passages })).passages[0]!
  expect(transcript).not.toMatch(/[\p{L}\p{N}]/u)
})

test('a transcript in words is hidden whole where a number that is not clear was heard', () => {
  const secret = findingOf('words', 'zéro six trente-neuf', '0639981234', { time: { start: 1, end: 5 } })
  const passages = [
    { input: 'a.txt', time: { start: 0, end: 9 }, hidden: false, transcript: 'zéro six trente-neuf' },
  ]
  expect(redactResult(resultOf([secret], { passages })).passages[0]!.transcript).toBe('•••• ••• ••••••-••••')
})

test('whatever separators stand in a number, its last four digits are hidden', () => {
  const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0')
  fc.assert(
    fc.property(
      fc.stringMatching(/^0[1-9]\d{8}$/),
      fc.array(separator, { minLength: 9, maxLength: 9 }),
      (digits, gaps) => {
        const written = [...digits].map((digit, at) => digit + (gaps[at] ?? '')).join('')
        const [redacted] = redactResult(resultOf([findingOf('digits', written, digits)])).findings
        const text = JSON.stringify(redacted).replaceAll('2026-04-20', '')
        const kept = digits.slice(0, 6)
        return redacted!.written.replace(/\D/g, '') === kept && !text.replace(/[^\d"]/g, '').includes(digits)
      },
    ),
    { seed: 9 },
  )
})
