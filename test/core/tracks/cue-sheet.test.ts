// Cue sheets: where tracks begin, what lies before the first, and the words in them without times and codes.
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/core/text/read-text.js'
import { looksLikeCueSheet, parseCueSheet } from '../../../src/core/tracks/cue-sheet.js'
import { hiddenAmong, type SoundTrack, trackAt } from '../../../src/core/tracks/sound-tracks.js'

const SHEET = [
  'REM GENRE Chanson',
  'REM DISCID 0639980142',
  'REM COMMENT "rappelle le 01 99 00 12 34"',
  'CATALOG 0199001234567',
  'PERFORMER "Les Fictifs"',
  'TITLE "Tonalités"',
  'FILE "C:\\rips\\album.wav" WAVE',
  '  TRACK 01 AUDIO',
  '    TITLE "Allô 06 39 98 01 23"',
  '    PERFORMER "Les Fictifs"',
  '    ISRC FRZ039800212',
  '    INDEX 00 00:00:00',
  '    INDEX 01 03:20:15',
  '  TRACK 02 AUDIO',
  '    TITLE "Deux"',
  '    INDEX 00 05:00:00',
  '    INDEX 01 05:02:37',
  '    INDEX 02 06:00:00',
].join('\r\n')

/** Gaps at the end of the files before, as programs write them. */
const FILES = `FILE "00.wav" WAVE
TRACK 01 AUDIO
INDEX 00 0:00:00
FILE "01.wav" WAVE
INDEX 01 00:00:00
TRACK 02 AUDIO
INDEX 00 101:59:00
FILE two.wav WAVE
INDEX 01 00:00:00`

describe('reading a cue sheet', () => {
  it('gives tracks with times, 75 frames a second', () => {
    const { files, isrc, names } = parseCueSheet(SHEET)
    expect(files).toHaveLength(1)
    expect(files[0]!.name).toBe('C:\\rips\\album.wav')
    expect(files[0]!.tracks).toEqual([
      { number: 1, title: 'Allô 06 39 98 01 23', pregap: 0, start: 200.2, first: true },
      { number: 2, title: 'Deux', pregap: 300, start: 302 + 37 / 75, first: false },
    ])
    expect(isrc).toEqual(['FRZ039800212'])
    expect(names).toEqual(['Les Fictifs', 'Tonalités', 'Allô 06 39 98 01 23', 'Deux'])
  })

  it('gives each file the part of a track that lies in it', () => {
    expect(parseCueSheet(FILES).files).toEqual([
      { name: '00.wav', tracks: [{ number: 1, pregap: 0, first: true }] },
      {
        name: '01.wav',
        tracks: [
          { number: 1, start: 0, first: true },
          { number: 2, pregap: 6119, first: false },
        ],
      },
      { name: 'two.wav', tracks: [{ number: 2, start: 0, first: false }] },
    ])
  })

  it.each([
    ['', false],
    ['TRACK 5 is my favourite\nINDEX of names', false],
    ['FILE "a.wav" WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00', false],
    ['\uFEFFFILE "a.wav" WAVE\nTRACK 01 AUDIO\nINDEX 1 0:0:0', true],
    [SHEET, true],
  ])('tells one from other texts: %j', (text, is) => {
    expect(looksLikeCueSheet(text)).toBe(is)
  })

  it('leaves out what it cannot read', () => {
    const broken =
      'INDEX 01 00:00:00\nFILE "a.wav" WAVE\nINDEX 01 00:01:00\nTRACK 01 AUDIO\nINDEX 01 soon\nTITLE\n'
    expect(parseCueSheet(broken)).toEqual({ files: [{ name: 'a.wav', tracks: [] }], isrc: [], names: [] })
  })

  it('is read for words only, each at its place', async () => {
    const texts = await readText(SHEET)
    expect(texts.map(({ text }) => text)).toEqual([
      'GENRE Chanson\nCOMMENT "rappelle le 01 99 00 12 34"\n',
      'Les Fictifs',
      'Tonalités',
      'Allô 06 39 98 01 23',
      'Les Fictifs',
      'Deux',
    ])
    for (const { text, segments } of texts)
      for (const { at, from, length } of segments)
        expect(SHEET.slice(from, from + length)).toBe(text.slice(at, at + length))
  })
})

describe('tracks in a sound', () => {
  const [tracks] = parseCueSheet(SHEET).files.map((file) => file.tracks)

  it.each([
    [10, { number: 1, title: 'Allô 06 39 98 01 23', pregap: true, at: -190.2 }],
    [200.2, { number: 1, title: 'Allô 06 39 98 01 23', at: 0 }],
    [299, { number: 1, title: 'Allô 06 39 98 01 23', at: 98.8 }],
    [301, { number: 2, title: 'Deux', pregap: true, at: -1.493 }],
    [9999, { number: 2, title: 'Deux', at: 9696.507 }],
  ])('at %d s', (seconds, place) => {
    expect(trackAt(tracks!, seconds)).toEqual(place)
  })

  it('is none without marks', () => {
    expect(trackAt([], 5)).toBeUndefined()
  })
})

describe('what is hidden where tracks are marked', () => {
  const one = (start: number | undefined, first = true): SoundTrack[] => [
    start === undefined ? { number: 1, pregap: 0, first } : { number: 1, start, first },
  ]
  const all = { sounding: [{ start: 0, end: 100 }], hidden: [] }

  it.each([
    ['sound before the first track', one(30), all, [{ start: 0, end: 30 }]],
    ['a file that is all before it', one(undefined), all, [{ start: 0, end: 100 }]],
    ['no more than the usual gap', one(2), all, []],
    ['another track of the disc', one(30, false), all, []],
    ['silence before the first track', one(30), { sounding: [{ start: 29.5, end: 100 }], hidden: [] }, []],
    ['no marks', [], { ...all, hidden: [{ start: 50, end: 100 }] }, [{ start: 50, end: 100 }]],
  ])('%s', (_, tracks, parts, hidden) => {
    expect(hiddenAmong(tracks, parts, 100)).toEqual(hidden)
  })

  it('ends where the next track begins, and is none where one begins with it', () => {
    const tracks = [...one(0), { number: 2, start: 60, first: false }, { number: 3, start: 80, first: false }]
    const sounding = [
      { start: 0, end: 10 },
      { start: 39.5, end: 70 },
      { start: 79.5, end: 100 },
    ]
    const from = (start: number) => hiddenAmong(tracks, { sounding, hidden: [{ start, end: 100 }] }, 100)
    expect(from(40)).toEqual([{ start: 40, end: 60 }])
    expect(from(80)).toEqual([])
  })
})
