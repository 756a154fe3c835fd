// A bleep between words is written as a word, and what it hides is a masked number.
import { describe, expect, it } from 'vitest'
import { spokenNumbers } from '../../../src/core/hear/transcript-numbers.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { emptyContext } from '../../../src/core/scan-context.js'
import { withBleeps } from '../../../src/core/transcript/transcript-bleeps.js'
import { joinWords, type TranscriptWord } from '../../../src/core/transcript/transcript.js'

function line(start: number, text: string, language: string) {
  const words: TranscriptWord[] = text.split(' ').map((word, index) => ({
    text: word,
    start: start + index,
    end: start + index + 0.8,
    probability: 1,
    glued: false,
  }))
  return { start, end: words.at(-1)!.end, text: joinWords(words), language, words }
}

describe('bleeps in a transcript', () => {
  const lines = [line(0, 'appelle le 0, 6, 25, 48', 'fr'), line(20, 'call me later', 'en')]
  const texts = (bleeps: [number, number][]) =>
    withBleeps(
      { lines },
      bleeps.map(([start, end]) => ({ start, end })),
    ).lines.map((each) => each.text)

  it('go to their place in time, in the line that is near', () => {
    expect(
      texts([
        [6.2, 6.7],
        [7, 7.5],
      ]),
    ).toEqual(['appelle le 0, 6, 25, 48 bip bip', 'call me later'])
    expect(texts([[19.2, 19.8]])).toEqual(['appelle le 0, 6, 25, 48', 'bip call me later'])
    expect(texts([[0.81, 0.99]])[0]).toBe('appelle bip le 0, 6, 25, 48')
  })

  it('are left out where nobody speaks', () => {
    expect(
      texts([
        [12, 13],
        [40, 41],
      ]),
    ).toEqual(lines.map((each) => each.text))
  })

  it('make a masked number', () => {
    const marked = withBleeps({ lines }, [
      { start: 6.2, end: 6.7 },
      { start: 7, end: 7.5 },
    ])
    const [found, ...more] = spokenNumbers(marked, emptyContext('2026-01-01'), new PlanBook())
    expect(more).toEqual([])
    expect(found!.candidate.kind).toBe('masked')
    expect(found!.candidate.readings.map((reading) => reading.digits)).toContain('062548****')
    expect(found!.time).toEqual({ start: 2, end: 7.5 })
  })
})
