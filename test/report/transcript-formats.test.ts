// Each format of a transcript, to the letter; what was written as .srt or .vtt is read back as it was.
import { describe, expect, it } from 'vitest'
import { parseCues } from '../../src/core/transcript/parse-cues.js'
import { linesOf } from '../../src/core/transcript/transcript-lines.js'
import type { Transcript } from '../../src/core/transcript/transcript.js'
import { TRANSCRIPT_FORMATS } from '../../src/report/transcript-formats.js'

const word = (text: string, start: number, end: number, glued = false) => ({
  text,
  start,
  end,
  probability: 0.91234,
  glued,
})
const transcript: Transcript = {
  lines: [
    {
      start: 1.5,
      end: 3.2504,
      text: 'call 01 99 & wait',
      language: 'en',
      words: [
        word('call', 1.5, 2),
        word('01', 2, 2.4),
        word('99', 2.4, 2.8),
        word('&', 2.8, 2.9),
        word('wait', 2.9, 3.25),
      ],
    },
    { start: 4, end: 4.2, text: '<12>', words: [] },
    { start: 3661.999, end: 3663, text: 'fin', words: [] },
  ],
}
const origin = { input: 'song.mp3', seconds: 3700.5, engine: 'whisper-base' }
const write = (name: string) => TRANSCRIPT_FORMATS[name]!(transcript, origin)

describe('writing transcripts', () => {
  it('txt: a line a line', () => {
    expect(write('txt')).toBe('call 01 99 & wait\n<12>\nfin\n')
  })

  it('srt', () => {
    expect(write('srt')).toBe(
      '1\n00:00:01,500 --> 00:00:03,250\ncall 01 99 & wait\n\n' +
        '2\n00:00:04,000 --> 00:00:05,000\n<12>\n\n' +
        '3\n01:01:01,999 --> 01:01:03,000\nfin\n',
    )
  })

  it('vtt, with its markup escaped', () => {
    expect(write('vtt')).toBe(
      'WEBVTT\n\n00:00:01.500 --> 00:00:03.250\ncall 01 99 &amp; wait\n\n' +
        '00:00:04.000 --> 00:00:05.000\n&lt;12&gt;\n\n' +
        '01:01:01.999 --> 01:01:03.000\nfin\n',
    )
  })

  it.each([
    [2, false],
    [4, true],
  ])('lrc: whether an empty line stands for a pause of %i s: %s', (pause, stands) => {
    const line = (text: string, start: number, end: number) => ({ text, start, end, words: [] })
    const lines = [line('one', 1, 2), line('two', 2 + pause, 10)]
    expect(TRANSCRIPT_FORMATS['lrc']!({ lines }, origin).split('\n').includes('[00:02.00]')).toBe(stands)
  })

  it('lrc, with an empty line where a pause begins', () => {
    expect(write('lrc')).toBe(
      '[00:01.50]call 01 99 & wait\n[00:04.00]<12>\n[00:04.20]\n[61:02.00]fin\n[61:03.00]\n',
    )
  })

  it('json, with the time and probability of each word', () => {
    const written = JSON.parse(write('json'))
    expect(written).toMatchObject({ version: 1, ...origin })
    expect(written.lines[0]).toMatchObject({ start: 1.5, end: 3.25, language: 'en' })
    expect(written.lines[0].words[1]).toEqual({ text: '01', start: 2, end: 2.4, probability: 0.912 })
    expect(written.lines[2]).toEqual({ start: 3661.999, end: 3663, text: 'fin', words: [] })
  })

  it('nothing heard is an empty text, and a valid one where the format has a head', () => {
    const empty = (name: string) => TRANSCRIPT_FORMATS[name]!({ lines: [] }, origin)
    expect(['txt', 'srt', 'vtt', 'lrc'].map(empty)).toEqual(['', '', 'WEBVTT\n\n', ''])
    expect(JSON.parse(empty('json')).lines).toEqual([])
  })

  it.each(['srt', 'vtt'])('%s is read back', (name) => {
    const read = parseCues(write(name))
    expect(read.map((line) => line.text)).toEqual(transcript.lines.map((line) => line.text))
    expect(read.map((line) => line.start)).toEqual([1.5, 4, 3661.999])
  })
})

describe('cutting words into lines', () => {
  it('cuts at pauses and after sentences, and keeps what is glued together', () => {
    const words = [
      word('Is', 0, 0.2),
      word('anybody', 0.2, 0.7),
      word('in', 0.7, 0.9),
      word('there', 0.9, 1.2),
      word('tonight?', 1.2, 1.6),
      word('Call', 1.6, 1.9),
      word('555', 4, 4.3),
      word('-0100', 5.5, 6, true),
    ]
    expect(linesOf(words, 'en').map((line) => line.text)).toEqual([
      'Is anybody in there tonight?',
      'Call',
      '555-0100',
    ])
    expect(linesOf(words, 'en')[2]).toMatchObject({ start: 4, end: 6, language: 'en' })
  })

  it('lets no line grow too long to be read', () => {
    const words = Array.from({ length: 60 }, (_, index) => word('number', index * 0.3, index * 0.3 + 0.3))
    const lines = linesOf(words)
    expect(lines.flatMap((line) => line.words)).toEqual(words)
    for (const line of lines) {
      expect(line.text.length).toBeLessThanOrEqual(84)
      expect(line.end - line.start).toBeLessThanOrEqual(12.3)
      expect('language' in line).toBe(false)
    }
  })
})
