// Every frame and field that a number can stand in inside a sound file: a new reader of tags adds its rows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../architecture/source-files.js'
import type { Wrapper } from './text-wrappers.js'

const MP3 = readFileSync(join(ROOT, 'fixtures/audio/mono-untagged.mp3'))

function frame(id: string, body: string): Buffer {
  const head = Buffer.alloc(10)
  head.write(id, 'latin1')
  head.writeUInt32BE(body.length, 4)
  return Buffer.concat([head, Buffer.from(body, 'latin1')])
}

/** An ID3v2.3 tag of one frame, before sound. */
function tagged(body: Buffer, flags = 0): Buffer {
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, flags, 0, 0, body.length >> 7, body.length & 127])
  return Buffer.concat([head, body, MP3])
}

function unsynchronised(body: Buffer): Buffer {
  const bytes = [...body].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]))
  return tagged(Buffer.from(bytes), 0x80)
}

const wide = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1')

/** ID3v1 at the end: title, and a comment of 30 characters. */
function id3v1(title: string, comment: string): Buffer {
  const tag = Buffer.alloc(128)
  tag.write('TAG', 'latin1')
  tag.write(title.slice(0, 30), 3, 'latin1')
  tag.write(comment.slice(0, 30), 97, 'latin1')
  return tag
}

function lyrics3(words: string): Buffer {
  const body = `LYRICSBEGININD0000210LYR${String(words.length).padStart(5, '0')}${words}`
  return Buffer.from(`${body}${String(body.length).padStart(6, '0')}LYRICS200`, 'latin1')
}

function row(name: string, wrap: (number: string) => Uint8Array): Wrapper {
  return { name, file: 'a.mp3', wrap }
}

const framed = (id: string, before: string): Wrapper =>
  row(id, (number) => tagged(frame(id, `${before}Call ${number}`)))

export const TAG_WRAPPERS: readonly Wrapper[] = [
  ...['TIT2', 'TPE1', 'TALB', 'TIT3', 'TCOM', 'TENC', 'TOPE', 'TPUB', 'TSST', 'TSOT'].map((id) =>
    framed(id, '\0'),
  ),
  framed('COMM', '\0eng\0'),
  framed('USLT', '\0eng\0'),
  row('the description of lyrics', (n) => tagged(frame('USLT', `\0engCall ${n}\0la la`))),
  framed('TXXX', '\0note\0'),
  framed('WXXX', '\0link\0'),
  row('the description of a link', (n) => tagged(frame('WXXX', `\0Call ${n}\0http://x`))),
  framed('IPLS', '\0manager\0'),
  framed('TIPL', '\0manager\0'),
  framed('TMCL', '\0voice\0'),
  row('SYLT', (n) => tagged(frame('SYLT', `\0eng\x02\x01\0Call ${n}\0\0\0\0\x01`))),
  row('the description of a picture', (n) => tagged(frame('APIC', `\0image/png\0\x03Call ${n}\0x`))),
  row('a tag in UTF-16', (n) => tagged(frame('TIT2', `\x01${wide(`Call ${n}`)}`))),
  row('an unsynchronised tag', (n) => unsynchronised(frame('TIT2', `\x01${wide(`Call ${n}`)}`))),
  row('a title that a comment begins with', (n) =>
    tagged(Buffer.concat([frame('COMM', `\0eng\0Call ${n} tonight`), frame('TIT2', `\0Call ${n}`)])),
  ),
  row('ID3v1', (n) => Buffer.concat([MP3, id3v1('x', `Call ${n}`)])),
  row('Lyrics3', (n) => Buffer.concat([MP3, lyrics3(`Call ${n}`), id3v1('x', '')])),
]
