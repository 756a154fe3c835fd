// Transcripts beside sound files: found by name, read with their times, named where they are of no use.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseCues } from '../../src/core/transcript/parse-cues.js'
import { readSidecar, sidecarAmong } from '../../src/sources/read-sidecar.js'

const folder = mkdtempSync(join(tmpdir(), 'sidecar-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SRT =
  '1\r\n00:00:01,000 --> 00:00:02,500\r\nbonjour\r\n<i>à tous</i>\r\n\r\n2\r\n00:01:00,5 --> 00:01:02,000\r\nfin\r\n'

describe('reading cues', () => {
  it('joins the rows of a cue and takes markup away', () => {
    expect(parseCues(SRT)).toEqual([
      { start: 1, end: 2.5, text: 'bonjour à tous', words: [] },
      { start: 60.5, end: 62, text: 'fin', words: [] },
    ])
  })

  it.each([
    [
      'a head and settings',
      'WEBVTT - song\n\nNOTE made by hand\n\nintro\n00:01.000 --> 00:02.000 align:start\na &amp; b\n',
      'a & b',
    ],
    ['cues out of order', '00:09.000 --> 00:10.000\nzwei\n\n00:01.000 --> 00:02.000\neins\n', 'eins|zwei'],
    [
      'cues without an empty line between',
      '00:01.000 --> 00:02.000\neins\n00:03.000 --> 00:04.000\nzwei',
      'eins|zwei',
    ],
    [
      'a cue that ends before it begins, and an empty one',
      '00:05.0 --> 00:02.0\nno\n\n00:06.0 --> 00:07.0\n\n00:08.0 --> 00:09.0\nyes',
      'no|yes',
    ],
  ])('copes with %s', (_, text, lines) => {
    expect(
      parseCues(text)
        .map((line) => line.text)
        .join('|'),
    ).toBe(lines)
  })

  it.each(['', 'just words\nand more', '00:01 --> nothing'])('finds no cue in "%s"', (text) => {
    expect(parseCues(text)).toEqual([])
  })
})

describe('finding a sidecar', () => {
  it.each([
    ['one.mp3', 'one.srt'],
    ['two.flac', 'two.flac.vtt'],
    ['Three.MP3', 'three.SRT'],
    ['SONG.mp3', 'song.Srt'],
    ['clip.mp4', 'clip.fr.srt'],
    ['clap.mp4', 'clap.pt-BR.forced.vtt'],
    ['Zéro.wav'.normalize('NFC'), 'zéro.srt'.normalize('NFD')],
  ])('beside %s: %s', async (sound, sidecar) => {
    writeFileSync(join(folder, sidecar), SRT)
    const found = await readSidecar(join(folder, sound), sound)
    expect(found).toMatchObject({
      path: join(folder, sidecar),
      transcript: { lines: [{ start: 1 }, { start: 60.5 }] },
    })
  })

  it('takes the one without a language of several', () => {
    expect(sidecarAmong('a.mp3', ['a.en.srt', 'a.fr.srt', 'a.vtt'])).toBe('a.vtt')
    expect(sidecarAmong('a.mp3', ['a.live.srt', 'a b.srt', 'ab.srt'])).toBeUndefined()
  })

  it('takes the seconds of SubStation', async () => {
    writeFileSync(join(folder, 'six.ass'), 'Dialogue: 0,0:01:01.50,0:01:02.00,D,,0,0,0,,{\\i1}ring\\Nme')
    expect(await readSidecar(join(folder, 'six.mp3'), 'six.mp3')).toMatchObject({
      transcript: { lines: [{ start: 61.5, end: 62, text: 'ring me' }] },
    })
  })

  it('takes no lyrics file for one, nor that of another song', async () => {
    writeFileSync(join(folder, 'four.lrc'), '[00:01.00]words as printed')
    writeFileSync(join(folder, 'fourteen.srt'), SRT)
    expect(await readSidecar(join(folder, 'four.mp3'), 'four.mp3')).toBeUndefined()
    expect(await readSidecar(join(folder, 'nowhere', 'x.mp3'), 'x.mp3')).toBeUndefined()
  })

  it.each([
    ['has no times', Buffer.from('only words')],
    ['is empty', Buffer.alloc(0)],
    ['is no text', Buffer.from([0, 1, 2, 3, 4, 0, 0, 200])],
  ])('names one that %s', async (_, bytes) => {
    writeFileSync(join(folder, 'five.srt'), bytes)
    const found = await readSidecar(join(folder, 'five.mp3'), 'album/five.mp3')
    expect(found).toMatchObject({
      input: 'album/five.mp3',
      code: 'unreadable',
      message: expect.stringContaining('five.srt'),
    })
  })
})
