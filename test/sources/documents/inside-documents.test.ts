// Pictures and files that lie in documents are read or named; and the kinds of text that people send beside them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PictureReading } from '../../../src/sources/pictures/picture-reading.js'
import { ROOT } from '../../architecture/source-files.js'
import { found, read, word, zip } from './read-document.js'

describe('pictures in a document', () => {
  const cover = readFileSync(join(ROOT, 'fixtures/pictures/cover.png'))
  const address = `data:image/png;base64,${cover.toString('base64')}`
  it.each([
    ['a.docx', word('', { 'word/media/image1.png': cover }), 'a.docx/word/media/image1.png'],
    ['a.odt', zip({ 'content.xml': '<x/>', 'Pictures/1.png': cover }), 'a.odt/Pictures/1.png'],
    ['a.epub', zip({ 'a.xhtml': '<p>x</p>', 'c.png': cover }), 'a.epub/c.png'],
    ['a.html', Buffer.from(`<img src="${address}">`), 'a.html'],
    ['a.svg', Buffer.from(`<svg><image href="${address}"/></svg>`), 'a.svg'],
  ])('are named in %s where none are read', async (name, bytes, named) => {
    const reading = new PictureReading({
      languages: [],
      off: false,
      signal: new AbortController().signal,
    })
    // As where OCR is not installed.
    Object.defineProperty(reading, 'found', { value: 'nothing' })
    expect((await read(name, bytes, reading)).problems).toEqual([])
    expect(reading.problems()).toMatchObject([
      { code: 'part-missing', message: expect.stringContaining(named) },
    ])
  })

  it('of a kind that nothing reads are problems', async () => {
    const { problems } = await read(
      'a.docx',
      word('', { 'word/media/image1.emf': Buffer.from([1, 0, 0, 0, 0x6c, 0, 0, 0]) }),
    )
    expect(problems).toMatchObject([{ input: 'a.docx/word/media/image1.emf', code: 'unknown-kind' }])
  })

  it('are read in a drawing that a page carries', async () => {
    const drawing = '<svg><text>Call 07700 900123</text></svg>'
    const page = `<p>x<img src="data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}">`
    expect(found(await read('a.html', Buffer.from(page)))).toEqual(['picture 1 in it, svg/text: 07700900123'])
  })
})

describe('what is packed', () => {
  it('a text that is packed alone is read', async () => {
    const content = await read('lyrics.txt.gz', gzipSync('Call 07700 900123'))
    expect([found(content), content.problems]).toEqual([['lyrics.txt: 07700900123'], []])
  })

  it('an encrypted archive is said to have a password', async () => {
    const bytes = zip({ 'a.txt': 'words' })
    const at = Buffer.from(bytes).indexOf('PK\x01\x02', 'latin1')
    bytes[at + 8]! |= 1
    expect((await read('a.zip', bytes)).problems).toMatchObject([
      { code: 'unreadable', message: 'it is protected by a password' },
    ])
  })

  it('locks of an open document and icons of folders are no files of a release', async () => {
    const { problems } = await read('a.zip', zip({ '~$a.docx': 'x', 'Icon\r': '' }))
    expect(problems).toEqual([])
  })
})

it.each(['le', 'be'])('UTF-32 %s is read', async (order) => {
  const signs = [...'\ufeffCall 07700 900123 \u{1f4de}']
  const bytes = Buffer.alloc(signs.length * 4)
  for (const [at, sign] of signs.entries())
    if (order === 'le') bytes.writeUInt32LE(sign.codePointAt(0)!, at * 4)
    else bytes.writeUInt32BE(sign.codePointAt(0)!, at * 4)
  const content = await read('a.txt', bytes)
  expect(content.texts[0]?.text).toBe('Call 07700 900123 \u{1f4de}')
})

it('cards and calendars: folded lines, escapes, quoted signs, links', async () => {
  const card = [
    'BEGIN:VCARD',
    'UID:07700900999',
    'item1.TEL;TYPE=cell:07700 900123',
    'TEL;VALUE=uri:tel:+447700900124',
    'NOTE:call\\, please: 0770',
    ' 0 900125',
    'NOTE;ENCODING=QUOTED-PRINTABLE:c=61ll 07700=20900=',
    '126',
    'ATTENDEE;CN="Call 07700 900127":mailto:a@example.com',
    'END:VCARD',
  ].join('\r\n')
  // As it is written, a blank is =20.
  expect(
    found(await read('a.vcf', Buffer.from(card))).map((each) => each.slice(2).replace(/20(?=9)/, '')),
  ).toEqual(['07700900126', '07700900123', '07700900125', '07700900127', '447700900124'])
})

it('a score: what is sung stands in a syllable for each note', async () => {
  const notes = ['Call', ...'07700900123'].map((each) => `<note><lyric><text>${each}</text></lyric></note>`)
  const score = `<?xml version="1.0"?><score-partwise>${notes.join('')}</score-partwise>`
  expect(found(await read('a.musicxml', Buffer.from(score)))).toEqual(['lyrics, verse 1: 07700900123'])
})
