// What a PDF has beside its pages is read or named, and RTF is read in its shapes and said to be cut off where it is.
import { expect, it } from 'vitest'
import { found, read } from './read-document.js'

function pdfWith(file: string): Uint8Array {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R/Names<</EmbeddedFiles<</Names[(x) 6 0 R]>>>>/OpenAction<</S/JavaScript/JS(app.alert\\("Call 07700 900124"\\);)>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]>>',
    '<</First 5 0 R/Last 5 0 R/Count 1>>',
    '<</Title(Call 07700 900123)/Parent 4 0 R>>',
    `<</Type/Filespec/F(${file})/EF<</F 7 0 R>>>>`,
    '<</Type/EmbeddedFile/Length 17>>stream\nCall 07700 900125\nendstream',
  ]
  const bodies = objects.map((each, at) => `${at + 1} 0 obj\n${each}\nendobj\n`)
  return Buffer.from(`%PDF-1.4\n${bodies.join('')}trailer<</Root 1 0 R/Size 8>>\n%%EOF\n`)
}

it('reads the bookmarks, the scripts and the files of a PDF', async () => {
  const content = await read('a.pdf', pdfWith('thanks.txt'))
  expect([found(content), content.problems]).toEqual([
    ['bookmark: 07700900123', 'script: 07700900124', 'thanks.txt: 07700900125'],
    [],
  ])
})

it('gives the line in the text of the page, and reads comments and what is written beyond the edge', async () => {
  const page = [
    'BT /F 9 Tf 10 80 Td (Words and words) Tj ET',
    'BT /F 9 Tf 10 40 Td (Call 07700 900126) Tj ET',
    'BT /F 9 Tf -400 40 Td (Call 07700 900127) Tj ET',
  ].join('\n')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 90]/Contents 4 0 R/Annots[6 0 R]/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${page.length}>>stream\n${page}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Annot/Subtype/Highlight/Rect[10 40 90 50]/QuadPoints[10 50 90 50 10 40 90 40]/Contents(Call 07700 900128)>>',
  ]
  const bodies = objects.map((each, at) => `${at + 1} 0 obj\n${each}\nendobj\n`)
  const bytes = Buffer.from(`%PDF-1.4\n${bodies.join('')}trailer<</Root 1 0 R/Size 7>>\n%%EOF\n`)
  const content = await read('a.pdf', bytes)
  expect(found(content)).toEqual([
    'page 1, note: 07700900128',
    'page 1, outside what is shown: 07700900127',
    'page 1: 07700900126',
  ])
  const [first, second] = content.texts.filter(({ place }) => place === 'page 1')
  expect([first!.original, second!.original, second!.segments[0]!.from]).toEqual([
    'Words and words\nCall 07700 900126',
    'Words and words\nCall 07700 900126',
    16,
  ])
})

it('names a file in a PDF that nothing reads', async () => {
  const bytes = Buffer.from(
    Buffer.from(pdfWith('thanks.xyz'))
      .toString('latin1')
      .replace('Call 07700 900125', '\0\x01\x02\x03'.padEnd(17, '\x04')),
    'latin1',
  )
  expect((await read('a.pdf', bytes)).problems).toMatchObject([
    { input: 'a.pdf/thanks.xyz', code: 'unknown-kind' },
  ])
})

const SHAPE = '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard Call 07700 900123\\par}}}'

it('reads the words of a shape in RTF', async () => {
  const content = await read('a.rtf', Buffer.from(`{\\rtf1\\ansi Words\\par ${SHAPE}}`))
  expect([found(content), content.problems]).toEqual([['paragraph 2: 07700900123'], []])
})

it('RTF that is cut off is damaged, and read as far as it goes', async () => {
  const content = await read('a.rtf', Buffer.from('{\\rtf1\\ansi Call 07700 900123\\par {\\b and'))
  expect(found(content)).toEqual(['paragraph 1: 07700900123'])
  expect(content.problems).toMatchObject([
    { code: 'unreadable', message: 'the document is damaged: it is cut off' },
  ])
})
