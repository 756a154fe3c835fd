// The words of office documents: paragraphs as lines, cells apart, what the markup hides left out.
import { copyResolved } from '../../core/text/entities.js'
import { readLinkTarget } from '../../core/text/link-target.js'
import { SourceBuilder } from '../../core/text/source-builder.js'
import { plainText, type SourceText, type Stretch } from '../../core/text/source-text.js'
import { walkXml, type XmlVisitor } from '../../core/text/walk-xml.js'
import { DocumentText } from './document-text.js'

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
  /** Signs that empty elements stand for. */
  readonly signs: Readonly<Record<string, string>>
}

/** A description of a picture or a shape, a link. */
const SHOWN_ATTRIBUTE = /\s(?:[\w-]+:)?(descr|title|href|action|target)\s*=\s*("[^"]*"|'[^']*')/gi

/** The texts of one part of a document; `place` names its paragraphs, counted from 1. */
export function markupTexts(
  xml: string,
  grammar: MarkupGrammar,
  place: (paragraph: number) => string,
): SourceText[] {
  const document = new DocumentText()
  const texts: SourceText[] = []
  /** Words of the paragraphs that are open; one may stand in another (a text box, an annotation). */
  const open: { words: string; number: number }[] = []
  const depth = { skipped: 0, words: 0 }
  let paragraphs = 0
  const write = (words: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.words += words
  }
  const separate = (): void => {
    for (const each of document.take()) texts.push(each)
  }
  const visitor: XmlVisitor = {
    open(name, tag) {
      const local = localName(name)
      if (grammar.skip.has(local)) depth.skipped += 1
      if (depth.skipped > 0) return
      if (grammar.cell.has(local)) separate()
      if (grammar.paragraph.has(local)) open.push({ words: '', number: ++paragraphs })
      if (grammar.words?.has(local) === true) depth.words += 1
      write(grammar.signs[local] ?? '')
      for (const each of shownAttributes(xml, tag, place(paragraphs))) texts.push(each)
    },
    words(stretch, literal) {
      if (depth.skipped > 0 || (grammar.words !== undefined && depth.words === 0)) return
      write(literal ? xml.slice(stretch.start, stretch.end) : resolved(xml, stretch))
    },
    close(name) {
      const local = localName(name)
      if (depth.skipped === 0) {
        if (grammar.words?.has(local) === true) depth.words -= 1
        const closed = grammar.paragraph.has(local) ? open.pop() : undefined
        if (closed !== undefined) document.line(closed.words, place(closed.number))
        if (grammar.cell.has(local)) separate()
      }
      if (grammar.skip.has(local)) depth.skipped -= 1
    },
  }
  walkXml(xml, visitor)
  for (const { words, number } of open.reverse()) document.line(words, place(number))
  separate()
  return texts
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function resolved(xml: string, stretch: Stretch): string {
  const builder = new SourceBuilder(xml)
  copyResolved(builder, xml, stretch)
  return builder.build().text
}

function shownAttributes(xml: string, { start, end }: Stretch, place: string): SourceText[] {
  const texts: SourceText[] = []
  for (const { 1: name, 2: value } of xml.slice(start, end).matchAll(SHOWN_ATTRIBUTE)) {
    const text = plainText(resolved(value!, { start: 1, end: value!.length - 1 }), place)
    const target = readLinkTarget(text)
    if (target !== undefined) texts.push({ ...target, place: `${place}, link` })
    else if (/^(?:descr|title)$/i.test(name!) && text.text !== '') texts.push(text)
  }
  return texts
}
