// What stands in a document beside its paragraphs is read too: fields, deletions, controls, properties, masters.
import { expect, it } from 'vitest'
import { found, read, word, zip } from './read-document.js'

const run = (words: string): string => `<w:r>${words}</w:r>`
const instruction = (words: string): string => run(`<w:instrText>${words}</w:instrText>`)
const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1"><f>HYPERLINK("tel:+447700900123","Ring")</f><v>Ring</v></c><c r="B1"><f>"07700"&amp;" 900124"</f></c></row></sheetData>'
const book = (rest: string, others: Record<string, string> = {}): Uint8Array =>
  zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Tracks" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData/>${rest}</worksheet>`,
    ...others,
  })
const open = (body: string, meta = ''): Uint8Array =>
  zip({
    'content.xml': `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta><office:meta>${meta}</office:meta></office:document-meta>`,
  })

it.each([
  [
    'a field that is a link, in two runs',
    'a.docx',
    word(`<w:p>${instruction(' HYPER')}${instruction('LINK "tel:+447700900123" ')}</w:p>`),
    ['paragraph 1, link: 447700900123'],
  ],
  [
    'a deletion beside what replaced it',
    'a.docx',
    word(
      `<w:p>${run('<w:t>Call </w:t>')}<w:del>${run('<w:delText>07700 900123</w:delText>')}</w:del><w:ins>${run('<w:t>07700 900456</w:t>')}</w:ins></w:p>`,
    ),
    ['paragraph 1, deleted: 07700900123', 'paragraph 1: 07700900456'],
  ],
  [
    'a control and its list',
    'a.docx',
    word(
      '<w:sdt><w:sdtPr><w:alias w:val="Call 07700 900123"/><w:listItem w:displayText="07700 900456" w:value="1"/></w:sdtPr></w:sdt>',
    ),
    ['paragraph 0: 07700900123', 'paragraph 0: 07700900456'],
  ],
  [
    'a property of its own, a chart, a drawing, a comment’s author',
    'a.docx',
    word('', {
      'docProps/custom.xml':
        '<Properties><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="x"><vt:lpwstr>07700 900123</vt:lpwstr></property></Properties>',
      'word/charts/chart1.xml':
        '<c:chart><c:title><a:p><a:t>07700 900124</a:t></a:p></c:title><c:cat><c:pt><c:v>07700 900125</c:v></c:pt></c:cat></c:chart>',
      'word/diagrams/data1.xml': '<dgm:t><a:p><a:r><a:t>07700 900126</a:t></a:r></a:p></dgm:t>',
      'word/comments.xml': '<w:comments><w:comment w:author="Call 07700 900127"/></w:comments>',
    }),
    [
      'Properties/property/vt:lpwstr: 07700900123',
      'chart: 07700900124',
      'chart: 07700900125',
      'comments, paragraph 0: 07700900127',
      'diagrams/data1, paragraph 1: 07700900126',
    ],
  ],
  [
    'documents that lie in it',
    'a.docx',
    word('', {
      'word/afchunk.html': '<p>Call 07700 900123',
      'word/embeddings/a.docx': word(`<w:p>${run('<w:t>07700 900456</w:t>')}</w:p>`),
    }),
    ['word/afchunk.html: 07700900123', 'word/embeddings/a.docx, paragraph 1: 07700900456'],
  ],
  [
    'formulas',
    'a.xlsx',
    book('', { 'xl/worksheets/sheet1.xml': `${SHEET}</worksheet>` }),
    ['Tracks!A1, link: 447700900123', 'Tracks!B1: 07700900124'],
  ],
  [
    'codes of a header, a list to choose from',
    'a.xlsx',
    book(
      '<dataValidation prompt="Call 07700 900125"><formula1>"07700 900126,none"</formula1></dataValidation><headerFooter><oddFooter>&amp;L&amp;"Arial,Bold"&amp;10Tel 07700 900123&amp;RCall 07700 900124</oddFooter></headerFooter>',
    ),
    ['07700900123', '07700900124', '07700900125', '07700900126'].map((each) => `Tracks: ${each}`),
  ],
  [
    'notes in a part of another name, the name of a sheet',
    'a.xlsx',
    book('', {
      'xl/comments/comment1.xml': '<comments><text><t>Call 07700 900123</t></text></comments>',
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="call 07700 900124" r:id="r1"/></sheets><definedName>"07700 900125"</definedName></workbook>',
    }),
    ['comments/comment1: 07700900123', 'sheet: 07700900124', 'workbook: 07700900125'],
  ],
  [
    'a master and a layout',
    'a.pptx',
    zip({
      'ppt/slideMasters/slideMaster1.xml': '<a:p><a:t>Call 07700 900123</a:t></a:p>',
      'ppt/slideLayouts/slideLayout2.xml': '<a:p><a:t>Call 07700 900124</a:t></a:p>',
    }),
    ['slideLayout 2, paragraph 1: 07700900124', 'slideMaster 1, paragraph 1: 07700900123'],
  ],
  [
    'a deletion, a form, hidden text, a field of one’s own',
    'a.odt',
    open(
      '<form:text form:current-value="Call 07700 900123"/><text:tracked-changes><text:deletion><text:p>07700 900124</text:p></text:deletion></text:tracked-changes><text:p><text:hidden-text text:string-value="Ring 07700 900125"/></text:p>',
      '<meta:user-defined meta:name="Telefon">07700 900126</meta:user-defined>',
    ),
    [
      'office:document-meta/office:meta/meta:user-defined: 07700900126',
      'paragraph 0: 07700900123',
      'paragraph 1, deleted: 07700900124',
      'paragraph 2: 07700900125',
    ],
  ],
  [
    'labels of a table of contents',
    'a.epub',
    zip({ 'toc.ncx': '<ncx><navLabel><text>Call 07700 900123</text></navLabel></ncx>' }),
    ['toc.ncx, ncx/navLabel/text: 07700900123'],
  ],
  [
    'a document that is one file',
    'a.fodt',
    Buffer.from('<text:p>Call 07700 900123</text:p>'),
    ['paragraph 1: 07700900123'],
  ],
])('%s in %s', async (_, name, bytes, expected) => {
  const content = await read(name, bytes)
  expect(content.problems).toEqual([])
  expect(found(content)).toEqual(expected)
})

it('takes no identifier, size or path of the markup for words', async () => {
  const tags =
    '<w:p w:rsidR="00771234" w14:paraId="07700900" id="447700900123"><wp:extent cx="7700900123" cy="0"/><v:shape path="m0,0l21600,21600xe" style="width:0770 0900123pt"/><w:del w:date="2026-01-02T03:04:05Z"/></w:p>'
  expect(found(await read('a.docx', word(tags)))).toEqual([])
})
