// Markers for studios: the documented form of each program, and nothing of a number outside its marker.
import { expect, test } from 'vitest'
import { splitRows } from '../../src/registers/separated-rows.js'
import { audacityLabels } from '../../src/report/studio/audacity-labels.js'
import { cueList } from '../../src/report/studio/cue-list.js'
import { editList } from '../../src/report/studio/edit-list.js'
import { FRAME_RATES, frameRateNamed, framesAt, timeCode } from '../../src/report/studio/frame-rates.js'
import { reaperRegions } from '../../src/report/studio/reaper-regions.js'
import { SOME_RESULT } from './some-result.js'

const LABEL = 'caution: unclear +33199004185, left, track 3 "A B" at 1:02.003'

/** The same sound as a second input: the markers of two time lines. */
const TWO = {
  ...SOME_RESULT,
  inputs: [...SOME_RESULT.inputs, { input: 'b.wav', status: 'scanned' as const, kind: 'wav' }],
  passages: [...SOME_RESULT.passages, { input: 'b.wav', time: { start: 0, end: 1 }, hidden: true }],
}

test('audacity: start, end and label of the passage, the number and each word', () => {
  expect(
    audacityLabels(SOME_RESULT)
      .split('\n')
      .map((line) => line.split('\t')),
  ).toEqual([
    ['320.000000', '334.000000', 'hidden passage'],
    ['324.200400', '331.410000', LABEL],
    ['324.300000', '324.520000', 'digit 0'],
    ['331.200000', '331.400000', 'digit 1'],
    [''],
  ])
})

test('audacity: of several sounds each label names its own', () => {
  const labels = audacityLabels(TWO)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[2])
  expect(labels[0]).toBe('album/03.m4a: hidden passage')
  expect(labels[4]).toBe('b.wav: hidden passage')
})

test('reaper: regions with names, quotes doubled', () => {
  expect(splitRows(reaperRegions(SOME_RESULT), ',')).toEqual([
    ['#', 'Name', 'Start', 'End', 'Length'],
    ['R1', 'hidden passage', '5:20.000', '5:34.000', '0:14.000'],
    ['R2', LABEL, '5:24.200', '5:31.410', '0:07.210'],
    ['R3', 'digit 0', '5:24.300', '5:24.520', '0:00.220'],
    ['R4', 'digit 1', '5:31.200', '5:31.400', '0:00.200'],
  ])
})

test('edl: starts rounded down to a frame, ends up, each with its clip and a locator', () => {
  expect(editList(SOME_RESULT, {}).split('\n')).toEqual([
    'TITLE: WRONGNUMBER',
    'FCM: NON-DROP FRAME',
    '* FRAME RATE: 25',
    '001  AX       AA    C        00:05:20:00 00:05:34:00 00:05:20:00 00:05:34:00',
    '* FROM CLIP NAME: album/03.m4a',
    '* LOC: 00:05:20:00 YELLOW hidden passage',
    '002  AX       AA    C        00:05:24:05 00:05:31:11 00:05:24:05 00:05:31:11',
    '* FROM CLIP NAME: album/03.m4a',
    `* LOC: 00:05:24:05 RED    ${LABEL}`,
    '',
  ])
})

test('edl: at a rate with dropped numbers the code says so', () => {
  expect(editList(SOME_RESULT, { frameRate: '29.97df' }).split('\n').slice(1, 4)).toEqual([
    'FCM: DROP FRAME',
    '* FRAME RATE: 29.97',
    '001  AX       AA    C        00:05:20;00 00:05:34;00 00:05:20;00 00:05:34;00',
  ])
})

/** Known values: the code of 29.97 frames a second leaves out two numbers a minute, but not in each tenth. */
test.each([
  ['25', 90_000, '01:00:00:00'],
  ['24', 86_400, '01:00:00:00'],
  ['23.976', 86_314, '00:59:56:10'],
  ['29.97ndf', 1800, '00:01:00:00'],
  ['29.97df', 1799, '00:00:59;29'],
  ['29.97df', 1800, '00:01:00;02'],
  ['29.97df', 3597, '00:01:59;29'],
  ['29.97df', 3598, '00:02:00;02'],
  ['29.97df', 17_981, '00:09:59;29'],
  ['29.97df', 17_982, '00:10:00;00'],
  ['29.97df', 107_892, '01:00:00;00'],
  ['59.94df', 3600, '00:01:00;04'],
  ['59.94df', 35_964, '00:10:00;00'],
])('at %s frames a second frame %i is %s', (name, frame, code) => {
  expect(timeCode(frame, frameRateNamed(name))).toBe(code)
})

test.each(FRAME_RATES)(
  '$name: a second is rounded to the frame that holds it, and no code comes twice',
  (rate) => {
    const codes = Array.from({ length: 40_000 }, (_, frame) => timeCode(frame, rate))
    expect(new Set(codes).size).toBe(codes.length)
    expect([...codes].sort()).toEqual(codes)
    for (const frame of [0, 1, 29, 1799, 1800, 17_982]) {
      const seconds = (frame * rate.per) / rate.frames
      expect([framesAt(seconds, rate), framesAt(seconds, rate, true)]).toEqual([frame, frame])
      expect(framesAt(seconds + 0.001, rate, true)).toBe(frame + 1)
    }
  },
)

test('edl: what does not fit in the form is said', () => {
  const passage = SOME_RESULT.passages[0]!
  const many = { ...SOME_RESULT, passages: Array.from({ length: 1001 }, () => passage) }
  expect(editList(many, {}).trimEnd().split('\n').at(-1)).toBe('* 3 MORE MARKS DO NOT FIT IN THE FORM')
})

test('cue-list: each sound once, the words of a number under it; nothing heard is said', () => {
  expect(cueList(SOME_RESULT)).toBe(
    [
      'album/03.m4a, samples at 44100 Hz',
      '  00:05:20.000 to 00:05:34.000  14112000 to 14729400  hidden passage',
      `  00:05:24.200 to 00:05:31.410  14297238 to 14615181  ${LABEL}`,
      '    00:05:24.300 to 00:05:24.520  14301630 to 14311332  digit 0',
      '    00:05:31.200 to 00:05:31.400  14605920 to 14614740  digit 1',
      '',
    ].join('\n'),
  )
  expect(cueList({ ...SOME_RESULT, findings: [], passages: [] })).toBe(
    'no number and no hidden passage was heard\n',
  )
})
