// The words of office documents: paragraphs as lines, cells and what was deleted apart, fields, and attributes with words.
import type { Span } from '../../core/finding.js'
import { copyResolved } from '../../core/text/entities.js'
import { SourceBuilder } from '../../core/text/source-builder.js'
import type { SourceText } from '../../core/text/source-text.js'
import { walkXml } from '../../core/text/walk-xml.js'
import { DocumentText } from './document-text.js'
import { attributeTexts, fieldTexts } from './markup-attributes.js'

/** What the elements of a format mean, by their names without prefix. */
export interface MarkupGrammar {
  /** Begin and end a line. */
  readonly paragraph: ReadonlySet<string>
  /** Stand apart from what is beside them. */
  readonly cell: ReadonlySet<string>
  /** Hold nothing that is shown, or the same once more. */
  readonly skip: ReadonlySet<string>
  /** In which alone words are shown; without it in all of a paragraph. */
  readonly words?: ReadonlySet<string>
  /** Words that were taken out and that the document still has. */
  readonly deleted?: ReadonlySet<string>
  /** Instructions: a link that dials, a question that is put to the reader. */
  readonly fields?: ReadonlySet<string>
  /** Signs that empty elements stand for. */
  readonly signs: Readonly<Record<string, string>>
}

interface OpenLine {
  words: string
  readonly number: number
  readonly deleted: boolean
}

/** The texts of one part of a document; `place` names its paragraphs, counted from 1. */
export function markupTexts(
  xml: string,
  grammar: MarkupGrammar,
  place: (paragraph: number) => string,
): SourceText[] {
  const walk = new MarkupWalk(xml, grammar, place)
  walkXml(xml, walk)
  return walk.finish()
}

/** What was met so far. */
class MarkupWalk {
  private readonly document = new DocumentText()
  private readonly texts: SourceText[] = []
  /** Words of the paragraphs that are open; one may stand in another (a text box, an annotation). */
  private readonly lines: OpenLine[] = []
  private readonly depth = { skipped: 0, words: 0, deleted: 0, fields: 0 }
  private paragraphs = 0
  private field = ''

  constructor(
    private readonly xml: string,
    private readonly grammar: MarkupGrammar,
    private readonly place: (paragraph: number) => string,
  ) {}

  open(name: string, tag: Span): void {
    const { grammar, depth } = this
    const local = localName(name)
    if (grammar.skip.has(local)) depth.skipped += 1
    if (depth.skipped > 0) return
    if (grammar.cell.has(local)) this.separate()
    if (grammar.deleted?.has(local) === true) {
      depth.deleted += 1
      this.begin()
    }
    if (grammar.paragraph.has(local)) {
      this.paragraphs += 1
      this.begin()
    }
    if (grammar.words?.has(local) === true) depth.words += 1
    if (grammar.fields?.has(local) === true) depth.fields += 1
    if (local === 'fldChar') this.field += '\n'
    this.write(grammar.signs[local] ?? '')
    for (const each of attributeTexts(this.xml, tag, this.placeNow())) this.texts.push(each)
  }

  words(stretch: Span, literal: boolean): void {
    const { grammar, depth } = this
    if (depth.skipped > 0) return
    if (depth.fields > 0) this.field += this.resolved(stretch, literal)
    else if (grammar.words === undefined || depth.words > 0) this.write(this.resolved(stretch, literal))
  }

  close(name: string): void {
    const { grammar, depth } = this
    const local = localName(name)
    if (depth.skipped === 0) {
      if (grammar.words?.has(local) === true) depth.words -= 1
      if (grammar.fields?.has(local) === true) depth.fields -= 1
      if (grammar.paragraph.has(local)) {
        this.end()
        this.endFields()
      }
      if (grammar.deleted?.has(local) === true) {
        this.end()
        depth.deleted -= 1
      }
      if (grammar.cell.has(local)) this.separate()
    }
    if (grammar.skip.has(local)) depth.skipped -= 1
  }

  finish(): SourceText[] {
    while (this.lines.length > 0) this.end()
    this.endFields()
    this.separate()
    return this.texts
  }

  private begin(): void {
    this.lines.push({ words: '', number: this.paragraphs, deleted: this.depth.deleted > 0 })
  }

  /** What was deleted is not read on from what was not. */
  private end(): void {
    const line = this.lines.pop()
    if (line === undefined) return
    if (line.deleted) this.separate()
    this.document.line(
      line.words,
      line.deleted ? `${this.place(line.number)}, deleted` : this.place(line.number),
    )
    if (line.deleted) this.separate()
  }

  private endFields(): void {
    for (const each of fieldTexts(this.field, this.placeNow())) this.texts.push(each)
    this.field = ''
  }

  private write(words: string): void {
    const last = this.lines.at(-1)
    if (last !== undefined) last.words += words
  }

  private separate(): void {
    for (const each of this.document.take()) this.texts.push(each)
  }

  private placeNow(): string {
    return this.place(this.paragraphs)
  }

  private resolved(stretch: Span, literal: boolean): string {
    return literal ? this.xml.slice(stretch.start, stretch.end) : resolvedWords(this.xml, stretch)
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function resolvedWords(xml: string, stretch: Span): string {
  const builder = new SourceBuilder(xml)
  copyResolved(builder, xml, stretch)
  return builder.build().text
}
