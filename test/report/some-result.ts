// A result with a number in a text, one that is spoken and hidden, a passage, a stretch that was not heard and a problem.
import type { Finding } from '../../src/core/finding.js'
import type { ScanResult } from '../../src/core/scan-result.js'

const written: Finding = {
  id: '1',
  input: 'album/booklet.txt',
  kind: 'digits',
  written: '=01 99 00 41 85 "x"|<b>',
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
  notes: ['a note', 'another'],
}

const spoken: Finding = {
  ...written,
  id: '2',
  input: 'album/03.m4a',
  kind: 'words',
  written: 'zéro un',
  time: { start: 324.2004, end: 331.41 },
  words: [
    { text: '0', start: 324.3, end: 324.52 },
    { text: '1', start: 331.2, end: 331.4 },
  ],
  channel: 'left',
  hidden: true,
  track: { number: 3, title: 'A\tB', at: 62.003 },
  outcome: 'caution',
  verdict: 'unclear',
}

export const SOME_RESULT: ScanResult = {
  version: 1,
  tool: {
    name: 'wrongnumber',
    version: '1.0.0',
    decoder: 'none',
    runtime: 'none',
    model: { name: 'none', sha256: '' },
  },
  context: { territories: ['FR'], languages: ['fr'] },
  registers: [],
  inputs: [
    { input: 'album/booklet.txt', status: 'scanned', kind: 'txt' },
    {
      input: 'album/03.m4a',
      status: 'scanned',
      kind: 'm4a',
      seconds: 335,
      rate: 44_100,
      unheard: [{ start: 1, end: 2.5, why: 'damaged' }],
    },
    { input: 'album/cover.jpg', status: 'problem', kind: '' },
  ],
  findings: [written, spoken],
  passages: [{ input: 'album/03.m4a', time: { start: 320, end: 334 }, hidden: true, transcript: 'bonsoir' }],
  problems: [
    {
      input: 'album/cover.jpg',
      code: 'unknown-kind',
      message: 'it is of no kind, "known"',
      advice: 'leave it out',
    },
  ],
  summary: {
    inputs: 3,
    scanned: 2,
    problems: 1,
    findings: 2,
    clear: 1,
    caution: 1,
    notClear: 0,
    seconds: 335,
  },
}
