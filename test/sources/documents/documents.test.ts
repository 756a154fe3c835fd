// Documents written by other programs are read with the place of each number; bad ones are named.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { scanSourceText } from '../../../src/core/clearance/scan-text.js'
import { emptyContext } from '../../../src/core/scan-context.js'
import { boxAround } from '../../../src/core/text/page-box.js'
import { loadKnowledge } from '../../../src/registers/load-knowledge.js'
import { kindOfName } from '../../../src/sources/kinds.js'
import type { SourceContent } from '../../../src/sources/source.js'
import { ROOT } from '../../architecture/source-files.js'

const judging = {
  context: { ...emptyContext('2026-01-01'), territories: ['GB'] },
  knowledge: loadKnowledge(),
}

async function read(name: string, bytes: Uint8Array): Promise<SourceContent> {
  const kind = kindOfName(name)!
  return (await kind.load())({ input: name, kind, folder: '', argument: '', place: { bytes } })
}

function found({ texts }: SourceContent): Record<string, string> {
  const all = texts.flatMap((text) => scanSourceText(text, judging, 'x'))
  return Object.fromEntries(all.map(({ written, place = '' }) => [written, place]))
}

const fixture = (name: string): Buffer => readFileSync(join(ROOT, 'fixtures/documents', name))

const NUMBERS = ['07700 900123', '07700 900789', '020 7946 0018', '01632 960123']

describe('a booklet by another program', () => {
  it.each([
    ['booklet.docx', 'paragraph 2', 'link', ['paragraph 8', 'paragraph 11', 'footnotes, paragraph 3']],
    ['booklet-writer.docx', 'paragraph 2', 'link', ['paragraph 8', 'paragraph 11', 'footnotes, paragraph 3']],
    ['booklet.odt', 'paragraph 2', 'paragraph 2, link', ['paragraph 8', 'paragraph 11', 'paragraph 14']],
    ['booklet.rtf', 'paragraph 2', 'paragraph 2, link', ['paragraph 13', 'paragraph 20', 'paragraph 26']],
    [
      'booklet-writer.rtf',
      'paragraph 3',
      'paragraph 3, link',
      ['paragraph 10', 'paragraph 14', 'paragraph 17'],
    ],
    [
      'booklet.pptx',
      'slide 1, paragraph 2',
      'link',
      ['slide 1, paragraph 8', 'slide 1, paragraph 11', 'slide 3, paragraph 2'],
    ],
    ['booklet.pdf', 'page 1', 'page 1, link', ['page 1', 'page 1', 'page 1']],
    [
      'booklet.epub',
      'EPUB/text/ch001.xhtml',
      'EPUB/text/ch001.xhtml, link',
      Array(3).fill('EPUB/text/ch001.xhtml'),
    ],
  ])('%s', async (name, body, link, cells) => {
    const content = await read(name, fixture(name))
    expect(content.problems).toEqual([])
    const places = found(content)
    expect(NUMBERS.map((number) => places[number])).toEqual([body, ...cells])
    const dialled = Object.keys(places).find((written) => written.includes('447700900456'))
    expect(places[dialled!]?.replace('link, link', 'link')).toBe(link)
  })

  it('a number on a page has its box, and one in a link that of the link', async () => {
    const content = await read('booklet.pdf', fixture('booklet.pdf'))
    const boxes = content.texts.map((text) => {
      const at = text.original.search(/07700 900123|\+447700900456/)
      return at < 0 ? undefined : boxAround(text.pieces ?? [], { start: at, end: at + 12 })
    })
    const [number, link] = boxes.filter((box) => box !== undefined)
    // As pdftotext -bbox has the words: from 100 to 196 points from the left, 657 above the lower edge of 792.
    expect(number).toMatchObject({ x: 100, height: 12 })
    expect(number!.y).toBeCloseTo(657.1, 0)
    expect(number!.width).toBeGreaterThan(90)
    expect(number!.width).toBeLessThan(105)
    expect(link).toMatchObject({ x: expect.any(Number), width: expect.any(Number) })
  })

  it.each(['booklet.xlsx', 'booklet.ods'])('%s', async (name) => {
    const content = await read(name, fixture(name))
    expect(found(content)).toEqual({ '07700 900789': 't!B2', '+44 20 7946 0018': 't!B3' })
    expect(content.texts.map(({ text }) => text)).toContain('Phone: 07700 900789')
  })
})

function workbook(cells: string, styles = ''): Uint8Array {
  return zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  })
}

function zip(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))
}

it('shows numbers of a sheet as the sheet does', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000\\ 000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>'
  const cells = '<c r="A1" s="1"><v>7700900123</v></c><c r="B1"><v>4.47700900456E11</v></c>'
  const { texts } = await read('a.xlsx', workbook(cells, styles))
  expect(texts.map(({ text, place }) => [text, place])).toEqual([
    ['07700900123', 'A!A1'],
    ['447700900456', 'A!B1'],
    ['A', 'sheet'],
  ])
})

it('puts a number together that stands in several runs, and keeps cells apart', async () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
  const cell = (text: string): string => `<w:tc><w:p>${run(text)}</w:p></w:tc>`
  const body = `<w:p>${run('Call 077')}${run('00 900')}${run('123')}</w:p><w:tbl><w:tr>${cell('07700')}${cell('900456')}</w:tr></w:tbl>`
  const content = await read(
    'a.docx',
    zip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` }),
  )
  expect(found(content)).toEqual({ '07700 900123': 'paragraph 1' })
})

describe('a bad document', () => {
  it.each([
    ['a.docx', 'an archive without a document', zip({ 'x.txt': 'x' }), 'holds no document'],
    ['a.docx', 'no archive', Buffer.from('just words'), 'it is no archive'],
    ['a.docx', 'half an archive', fixture('booklet.docx').subarray(0, 5000), 'cannot be opened'],
    ['a.docx', 'an encrypted one', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'encrypted'],
    ['a.pdf', 'no PDF', Buffer.from('just words'), 'damaged'],
    ['a.pdf', 'half a PDF', fixture('booklet.pdf').subarray(0, 900), 'damaged'],
    ['a.rtf', 'no RTF', Buffer.from('just words'), 'does not begin as RTF'],
    ['a.epub', 'an empty one', Buffer.alloc(0), 'empty'],
  ])('%s: %s', async (name, _, bytes, message) => {
    const { texts, problems } = await read(name, bytes)
    expect(texts).toEqual([])
    expect(problems).toMatchObject([{ input: name, message: expect.stringContaining(message) }])
  })

  it('names an archive that unpacks to more than a document has', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(300 * 1024 * 1024), { level: 9 }] })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect((await read('a.docx', bomb)).problems).toMatchObject([
      { message: expect.stringContaining('unpacks to more') },
    ])
  })

  it('expands no entities', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "07700 900123"><!ENTITY b "&a;&a;&a;">]><w:p><w:t>&b;</w:t></w:p>'
    expect(found(await read('a.docx', zip({ 'word/document.xml': laughs })))).toEqual({})
  })

  it('names cells beyond the limit', async () => {
    const cells = Array.from({ length: 200_010 }, (_, at) => `<c r="A${at + 1}"><v>7</v></c>`).join('')
    const { texts, problems } = await read('a.xlsx', workbook(cells))
    expect(texts.filter(({ place }) => place !== 'sheet')).toHaveLength(200_000)
    expect(problems).toMatchObject([{ code: 'too-large', message: '10 of its 200010 cells were not read' }])
  })
})
