// From a place in a transcript's text back to the seconds, and what a transcript leaves to be listened to.
import { describe, expect, it } from 'vitest'
import { transcriptText, withText } from '../../../src/core/transcript/transcript-text.js'
import type { Transcript } from '../../../src/core/transcript/transcript.js'
import { uncovered } from '../../../src/core/transcript/uncovered.js'

const words = [
  { text: 'call', start: 10, end: 10.5, probability: 1, glued: false },
  { text: '01', start: 11, end: 12, probability: 1, glued: false },
  { text: '-99', start: 12, end: 13, probability: 1, glued: true },
]
const transcript: Transcript = {
  lines: [
    { start: 10, end: 13, text: 'call 01-99', words },
    { start: 20, end: 30, text: '00 12 34 5', words: [] },
  ],
}

describe('the text of a transcript', () => {
  const { source, timeOf } = transcriptText(transcript)
  const timeOfText = (text: string) => {
    const start = source.text.indexOf(text)
    return timeOf({ start, end: start + text.length })
  }

  it('is the lines, each with its words', () => {
    expect(source.text).toBe('call 01-99\n00 12 34 5')
  })

  it.each([
    ['01-99', { start: 11, end: 13 }],
    ['call', { start: 10, end: 10.5 }],
    ['99\n00 12', { start: 12 + 1 / 3, end: 25 }],
    ['00 12 34 5', { start: 20, end: 30 }],
    ['1', { start: 11.5, end: 12 }],
  ])('knows when "%s" is said', (text, time) => {
    expect(timeOfText(text).start).toBeCloseTo(time.start)
    expect(timeOfText(text).end).toBeCloseTo(time.end)
  })

  it('has a time for any span', () => {
    expect(timeOf({ start: 10, end: 10 }).start).toBe(20)
    expect(timeOf({ start: 100, end: 101 })).toEqual({ start: 30, end: 30 })
    expect(transcriptText({ lines: [] }).timeOf({ start: 0, end: 1 })).toEqual({ start: 0, end: 0 })
  })
})

describe('what is left to be listened to', () => {
  it.each([
    ['all where nothing is written', [[0, 40]], [], [[0, 40]]],
    [
      'before, between and after the lines',
      [[0, 40]],
      [
        [10, 13],
        [20, 30],
      ],
      [
        [0, 9.25],
        [13.75, 19.25],
        [30.75, 40],
      ],
    ],
    [
      'nothing of a stretch that a line covers',
      [
        [10, 12],
        [35, 40],
      ],
      [[9.5, 12.5]],
      [[35, 40]],
    ],
    [
      'no crumbs between lines',
      [[0, 20]],
      [
        [0, 9],
        [12, 19.5],
      ],
      [],
    ],
    [
      'what is long enough between them',
      [[0, 20]],
      [
        [0, 9],
        [13, 19.5],
      ],
      [[9.75, 12.25]],
    ],
    ['a short stretch of its own', [[5, 6]], [[10, 12]], [[5, 6]]],
  ])('%s', (_, stretches, lines, left) => {
    const range = ([start, end]: number[]) => ({ start: start!, end: end! })
    const written = { lines: lines.map((line) => ({ ...range(line), text: 'x', words: [] })) }
    expect(uncovered(stretches.map(range), written)).toEqual(left.map(range))
  })
})

describe('another text of the same length', () => {
  it('keeps lines, words and times', () => {
    const changed = withText(transcript, 'call 01-••\n00 12 •• •')
    expect(changed.lines.map((line) => line.text)).toEqual(['call 01-••', '00 12 •• •'])
    expect(changed.lines[0]!.words.map((word) => word.text)).toEqual(['call', '01', '-••'])
    expect(changed.lines[0]!.words[2]).toMatchObject({ start: 12, end: 13 })
    expect(withText(transcript, transcriptText(transcript).source.text)).toEqual(transcript)
  })
})
