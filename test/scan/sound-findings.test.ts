// What the ears heard and what a transcript spells become findings: one for each place, the surer of the two.
import { describe, expect, it } from 'vitest'
import type { HeardNumber } from '../../src/core/hear/heard-number.js'
import { readDigits } from '../../src/core/plan/read-digits.js'
import { emptyContext } from '../../src/core/scan-context.js'
import { loadKnowledge } from '../../src/registers/load-knowledge.js'
import { soundFindings, soundPassages } from '../../src/scan/findings/sound-findings.js'

const knowledge = loadKnowledge()
const context = { ...emptyContext('2026-01-01'), territories: ['US'] }
const judging = { context, knowledge, discreet: false }
const time = { start: 2, end: 6 }
const SPOKEN: HeardNumber = {
  time,
  hidden: false,
  written: '3 0 5 5 5 5 0 1 0 6',
  words: [],
  kind: 'words',
  certain: false,
  readings: readDigits([{ groups: ['3055550106'] }], ['US'], knowledge.plans, { named: true }),
  ears: ['digit ear, mono'],
  agree: 1,
  notes: [],
}

/** Digits and bleeps as a listener writes them down over music. */
const BLEEPED = [...'bbbb30555501b06b'].map((sign) => (sign === 'b' ? 'bip' : `${sign},`)).join(' ')

/** A sound of eight seconds in which nothing is heard. */
const NOTHING = {
  seconds: 8,
  rate: 16_000,
  hidden: [],
  passages: [],
  bleepsOnly: false,
  hearing: undefined,
  unheard: [],
  problems: [],
}

function findingsIn(text: string) {
  const words = text.split(' ').map((word, at, all) => ({
    text: word,
    start: time.start + (4 * at) / all.length,
    end: time.start + (4 * (at + 1)) / all.length,
    probability: 1,
    glued: false,
  }))
  const transcript = { lines: [{ ...time, text, words }] }
  const sound = { numbers: [SPOKEN], transcript, heard: transcript }
  return soundFindings('song.flac', { ...NOTHING, ...sound }, judging)
}

describe('a number that is heard where something bleeps', () => {
  it('is reported where the bleeps make no number: music bleeps too', () => {
    const found = findingsIn(BLEEPED)
    expect(found.map(({ verdict, readings }) => [verdict, readings[0]?.digits])).toEqual([
      ['unclear', '3055550106'],
    ])
  })

  it('gives way where they hide digits of one', () => {
    const found = findingsIn('call 3 0 5, 5 5 5, 0 1 bip bip')
    expect(found.map(({ kind, readings }) => [kind, readings[0]?.digits])).toEqual([['masked', '30555501**']])
  })
})

describe('what is heard backwards', () => {
  const line = { start: 2, end: 5, text: 'call 305 555 0107', words: [] }
  const heard = { ...NOTHING, numbers: [], transcript: { lines: [line] }, heard: { lines: [line] } }
  const backwards = { numbers: [SPOKEN], passages: [{ ...time, rule: 'count' }] }

  it('stands beside what is said forwards at the same time', () => {
    const found = soundFindings('song.flac', { ...heard, backwards }, judging)
    expect(found.map(({ readings, reversed }) => [readings[0]?.digits, reversed])).toEqual([
      ['3055550106', true],
      ['3055550107', undefined],
    ])
  })

  it('has passages of its own, without the words that are said forwards', () => {
    const passages = soundPassages('song.flac', { ...heard, backwards }, [], false)
    expect(passages).toEqual([{ input: 'song.flac', time, hidden: false, rule: 'count', reversed: true }])
  })
})

describe('what a person wrote down', () => {
  const written = { start: 2, end: 4, text: 'call 305 555 0107', words: [] }
  const overheard = { start: 3.5, end: 4.5, text: 'beep', words: [] }
  const inTranscript = (number: HeardNumber) =>
    soundFindings(
      'song.flac',
      {
        ...NOTHING,
        numbers: [number],
        transcript: { lines: [written, overheard] },
        heard: { lines: [overheard] },
      },
      judging,
    ).map((each) => each.readings[0]?.digits)

  it('stands beside another number, and beside keys, that were heard then', () => {
    expect(inTranscript(SPOKEN)).toEqual(['3055550106', '3055550107'])
    expect(inTranscript({ ...SPOKEN, kind: 'tones', written: '****', readings: [] })).toEqual([
      undefined,
      '3055550107',
    ])
  })

  it('is reported once where the same was heard', () => {
    const readings = readDigits([{ groups: ['3055550107'] }], ['US'], knowledge.plans, { named: true })
    expect(inTranscript({ ...SPOKEN, readings })).toEqual(['3055550107'])
  })
})
