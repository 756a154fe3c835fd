// HTML: what a reader sees, with block borders as line ends, what attributes show, and the targets of links that dial.

import { copyResolved } from './entities.js'
import { readAttribute, readAttributes } from './html-attributes.js'
import { isConcealed, isReversed, readScript, readStyleSheet } from './html-unseen.js'
import { looksLikeHtml } from './looks-like.js'
import { type HtmlElement, type HtmlNode, type HtmlTextNode, isElementName, parseHtml } from './parse-html.js'
import { readJsonIn } from './read-json.js'
import { SourceBuilder } from './source-builder.js'
import { plainText, type SourceText, withinSource } from './source-text.js'

/** Elements whose text is not shown. */
const UNSEEN = new Set(['script', 'style', 'template', 'iframe'])

/** Elements that begin and end a line. Source: HTML Living Standard, rendering, flow content with display: block. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tr ul br title svg text desc noscript'.split(
    ' ',
  ),
)

/** Elements beside each other on a line: the border between them is no blank. */
const CELLS = new Set(['td', 'th', 'option', 'select', 'button'])

/** Nodes that are read as a text of their own; none where it is the page itself. */
interface Part {
  readonly nodes: readonly HtmlNode[]
  readonly place?: string
}

/**
 * The visible text as one source; each attribute that shows or dials, and each part that is in the page without being
 * seen in its line, as one of its own. Deep nesting does not overflow.
 */
export function readHtml(original: string): SourceText[] {
  const nodes = parseHtml(original)
  const parts: Part[] = [{ nodes }]
  const texts: SourceText[] = []
  for (const part of parts) for (const text of readPart(original, part, parts)) texts.push(text)
  const language = languageOf(nodes)
  return language === undefined ? texts : texts.map((text) => ({ ...text, language }))
}

/** The language that a page says it is in, as BCP 47 writes it. */
function languageOf(nodes: readonly HtmlNode[]): string | undefined {
  const page = nodes.find((node): node is HtmlElement => 'tagName' in node && node.tagName === 'html')
  return page?.attrs.find(({ name, value }) => name === 'lang' && value !== '')?.value
}

/** One part of the page, and its attributes; what has to be read apart is put behind the other parts. */
function readPart(original: string, part: Part, parts: Part[]): SourceText[] {
  const builder = new SourceBuilder(original)
  const others: SourceText[][] = []
  const stack: (HtmlNode | 'line')[] = []
  pushReversed(stack, part.nodes)
  let end = 0
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'line') breakLine(builder)
    else {
      end = Math.max(end, node.sourceCodeLocation?.endOffset ?? 0)
      if (node.nodeName === '#text') readTextNode(builder, original, node as HtmlTextNode)
      else if ('tagName' in node) {
        others.push(readElement(builder, original, node))
        if (part.place === undefined && isConcealed(node))
          parts.push({ nodes: node.childNodes, place: 'concealed text' })
        else if (isReversed(node)) readReversed(builder, node)
        else if (!UNSEEN.has(node.tagName)) pushChildren(stack, node)
        else if ('content' in node && part.place === undefined)
          parts.push({ nodes: node.content.childNodes, place: 'template' })
      } else if (node.nodeName === '#comment') others.push(readComment(builder, original, node))
    }
  }
  if (part.place !== undefined) return [builder.build(part.place), ...others.flat()]
  // A tag that never ends takes the rest of the text with it; what ends the page is no rest.
  const ending = /^(?:\s*<\/[a-z]+\s*>)*\s*/i.exec(original.slice(end))![0].length
  builder.copy(end + ending, original.length)
  return [builder.build(), ...others.flat()]
}

function pushChildren(stack: (HtmlNode | 'line')[], element: HtmlElement): void {
  if (BLOCKS.has(element.tagName)) stack.push('line')
  pushReversed(stack, element.childNodes)
}

/** Puts nodes on a stack so that the first is taken first, one by one: there may be more than a call takes. */
function pushReversed<Entry>(stack: (HtmlNode | Entry)[], nodes: readonly HtmlNode[]): void {
  for (let at = nodes.length - 1; at >= 0; at--) stack.push(nodes[at]!)
}

/** What an element shows from its last sign to its first, as one stretch. */
function readReversed(builder: SourceBuilder, element: HtmlElement): void {
  const location = element.sourceCodeLocation
  const inside: HtmlNode[] = []
  pushReversed(inside, element.childNodes)
  let text = ''
  for (let node = inside.pop(); node !== undefined; node = inside.pop())
    if (node.nodeName === '#text') text += (node as HtmlTextNode).value
    else if ('childNodes' in node) pushReversed(inside, node.childNodes)
  if (location) builder.replace([...text].reverse().join(''), location.startOffset, location.endOffset)
}

/** The element's own part: a line's begin, attributes, and what only looked like a tag. */
function readElement(builder: SourceBuilder, original: string, element: HtmlElement): SourceText[] {
  if (BLOCKS.has(element.tagName)) breakLine(builder)
  if (CELLS.has(element.tagName)) builder.insert('\t')
  const start = element.sourceCodeLocation?.startTag
  if (element.namespaceURI.endsWith('/xhtml') && !isElementName(element.tagName) && start)
    builder.copy(start.startOffset, start.endOffset)
  if (UNSEEN.has(element.tagName)) readOpenEnd(builder, element)
  return [
    ...readAttributes(original, element),
    ...readData(original, element),
    ...readFrame(original, element),
  ]
}

/** What the text of a script or a style sheet says. */
function readData(original: string, element: HtmlElement): SourceText[] {
  const location = element.childNodes[0]?.sourceCodeLocation
  if (!location || !/^(?:script|style)$/.test(element.tagName)) return []
  const stretch = { start: location.startOffset, end: location.endOffset }
  const linked = element.attrs.some(({ value }) => value === 'application/ld+json')
  if (linked) return readJsonIn(original, stretch)
  const read = element.tagName === 'script' ? readScript : readStyleSheet
  return [read(original, stretch) ?? []].flat()
}

/** The page that stands in the attribute of a frame. */
function readFrame(original: string, element: HtmlElement): SourceText[] {
  const page = element.tagName === 'iframe' ? readAttribute(original, element, 'srcdoc') : undefined
  if (page === undefined) return []
  return readHtml(page.text).map((text) => ({ ...withinSource(text, page), place: text.place ?? 'frame' }))
}

/** What a comment holds, markup that was taken out of the page included; one that never ends was none. */
function readComment(builder: SourceBuilder, original: string, node: HtmlNode): SourceText[] {
  const location = node.sourceCodeLocation
  if (!location) return []
  const { startOffset: start, endOffset: end } = location
  if (end >= original.length && !original.endsWith('>')) {
    builder.copy(start, end)
    return []
  }
  const inside = new SourceBuilder(original)
  inside.copy(start + COMMENT.length, Math.max(start + COMMENT.length, end - COMMENT_END.length))
  const comment = inside.build()
  if (!/\d{2}/.test(comment.text)) return []
  const texts = looksLikeHtml(comment.text) ? readHtml(comment.text) : [plainText(comment.text)]
  return texts.map((text) => ({ ...withinSource(text, comment), place: 'comment' }))
}

const COMMENT = '<!--'
const COMMENT_END = '-->'

/** A script or a style that never ends was none: what it hides is read as it stands. */
function readOpenEnd(builder: SourceBuilder, element: HtmlElement): void {
  const hidden = element.childNodes[0]?.sourceCodeLocation
  if (hidden && element.sourceCodeLocation?.endTag === undefined)
    builder.copy(hidden.startOffset, hidden.endOffset)
}

function breakLine(builder: SourceBuilder): void {
  if (!builder.endsWith('\n')) builder.insert('\n')
}

function readTextNode(builder: SourceBuilder, original: string, node: HtmlTextNode): void {
  const location = node.sourceCodeLocation
  if (location === null || location === undefined) {
    builder.insert(node.value)
    return
  }
  const { startOffset: start, endOffset: end } = location
  const mark = raisedMark(node)
  if (mark !== undefined) builder.replace(mark, start, end)
  else if (original.slice(start, end) === node.value) builder.copy(start, end)
  else copyResolved(builder, original, { start, end })
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The mark of a footnote: one or two digits set high, however they are linked. */
function raisedMark({ value, parentNode }: HtmlTextNode): string | undefined {
  if (!/^\[?\d{1,2}\]?$/.test(value)) return undefined
  for (let node = parentNode; node !== null && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === 'sup') return value.replace(/\d/g, (digit) => RAISED[Number(digit)]!)
    if (BLOCKS.has(node.tagName)) return undefined
  }
  return undefined
}
