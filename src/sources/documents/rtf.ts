// RTF: the words that are shown, paragraph by paragraph, in the code page of the document; fields that dial.
import { readLinkTarget } from '../../core/text/link-target.js'
import { plainText, type SourceText } from '../../core/text/source-text.js'
import { decodeBytes, encodingNamed } from '../decode-bytes.js'
import { damaged, documentReader } from './document-reader.js'
import { DocumentText } from './document-text.js'

/** Source: Rich Text Format specification 1.9.1: control words, destinations, \\u with its \\uc signs that follow. */
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[^\\{}\r\n]+/gi
/** Destinations whose words are no part of the page. */
const UNSEEN = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict objdata themedata colorschememapping datastore latentstyles xmlnstbl filetbl revtbl mmathPr pgptbl'.split(
    ' ',
  ),
)
/** Destinations that older readers pass over (\\*) and that are shown all the same. */
const SHOWN_NEW = new Set('shptxt annotation footnote background'.split(' '))
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}
const ESCAPED: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '-': '',
  '\\': '\\',
  '{': '{',
  '}': '}',
}
const BORDERS = new Set(['par', 'sect', 'page', 'column', 'softline'])
const CELLS = new Set(['cell', 'nestcell', 'row', 'nestrow'])

interface Group {
  unseen: boolean
  instruction: boolean
  /** Signs that stand for a \\u in programs that do not know it. */
  skip: number
}

/** Reads a document in RTF. */
export const readRtf = documentReader(async (bytes, input) => {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.startsWith('{\\rtf')) throw new Error('it does not begin as RTF')
  const { texts, isCut } = wordsOf(text)
  return { texts, problems: isCut ? [damaged(input, 'it is cut off')] : [] }
})

/** The texts, and whether a group is still open at the end. */
function wordsOf(rtf: string): { readonly texts: SourceText[]; readonly isCut: boolean } {
  const page = encodingNamed(`windows-${/\\ansicpg(\d+)/.exec(rtf)?.[1] ?? '1252'}`) ?? 'windows-1252'
  const words = new RtfWords(page)
  for (const [token, word, value, byte, escaped, brace] of rtf.matchAll(TOKEN)) {
    if (brace === '{') words.open()
    else if (brace === '}') words.close()
    else if (word !== undefined) words.control(word, value)
    else if (escaped !== undefined) words.escape(escaped)
    else if (byte !== undefined) words.byte(Number.parseInt(byte, 16))
    else words.plain(token)
  }
  return { isCut: words.isInGroup, texts: words.finish() }
}

/** What the tokens write so far. */
class RtfWords {
  private readonly document = new DocumentText()
  private readonly texts: SourceText[] = []
  private readonly groups: Group[] = [{ unseen: false, instruction: false, skip: 1 }]
  private line = ''
  private bytes: number[] = []
  private paragraph = 1
  /** The next word names a destination that old programs pass over. */
  private star = false
  /** Signs still to be passed over behind a \\u. */
  private left = 0
  private field = ''

  constructor(private readonly page: string) {}

  open(): void {
    this.flush()
    this.left = 0
    this.groups.push({ ...this.group })
  }

  close(): void {
    this.flush()
    this.left = 0
    if (this.groups.length === 1) return
    const { instruction } = this.groups.pop()!
    const link = instruction ? readLinkTarget(plainText(this.field.replace(/"/g, ' '))) : undefined
    if (link !== undefined) this.texts.push({ ...link, place: `paragraph ${this.paragraph}, link` })
    if (link !== undefined || !this.group.instruction) this.field = ''
  }

  control(word: string, value: string | undefined): void {
    const { group } = this
    if (UNSEEN.has(word) || (this.star && !SHOWN_NEW.has(word) && word !== 'fldinst')) group.unseen = true
    // The words of a shape stand in what old programs pass over.
    if (SHOWN_NEW.has(word)) group.unseen = false
    if (word === 'fldinst') group.instruction = true
    this.star = false
    if (word === 'uc') group.skip = Number(value)
    else if (word === 'u') {
      this.write(String.fromCharCode((Number(value) + 65_536) % 65_536))
      this.left = group.skip
    } else if (BORDERS.has(word) && !group.unseen) this.endLine()
    else if (CELLS.has(word) && !group.unseen) this.separate()
    else if (SIGNS[word] !== undefined) this.write(SIGNS[word])
  }

  escape(sign: string): void {
    if (sign === '*') this.star = true
    else this.write(ESCAPED[sign] ?? '')
  }

  byte(byte: number): void {
    if (this.left > 0) this.left -= 1
    else if (!this.group.unseen) this.bytes.push(byte)
  }

  plain(words: string): void {
    this.write(words.slice(Math.min(this.left, words.length)))
    this.left = Math.max(0, this.left - words.length)
  }

  finish(): SourceText[] {
    this.separate()
    return this.texts
  }

  get isInGroup(): boolean {
    return this.groups.length > 1
  }

  private get group(): Group {
    return this.groups.at(-1)!
  }

  /** Bytes of one sign may stand in several tokens. */
  private flush(): void {
    if (this.bytes.length > 0) this.line += decodeBytes(Uint8Array.from(this.bytes), this.page)
    this.bytes = []
  }

  private write(words: string): void {
    this.flush()
    if (this.group.instruction) this.field += words
    else if (!this.group.unseen) this.line += words
  }

  private endLine(): void {
    this.flush()
    this.document.line(this.line, `paragraph ${this.paragraph}`)
    this.line = ''
    this.paragraph += 1
  }

  private separate(): void {
    this.endLine()
    for (const each of this.document.take()) this.texts.push(each)
  }
}
