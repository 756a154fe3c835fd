// HTML: what a reader sees, with block borders as line ends, what attributes show, and the targets of links that dial.
import { copyResolved } from './entities.js'
import { readAttributes } from './html-attributes.js'
import { type HtmlElement, type HtmlNode, type HtmlTextNode, isElementName, parseHtml } from './parse-html.js'
import { readJsonIn } from './read-json.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** Elements whose text is not shown. */
const UNSEEN = new Set(['script', 'style', 'template', 'iframe'])

/** Elements that begin and end a line. Source: HTML Living Standard, rendering, flow content with display: block. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tr ul br title svg text desc noscript'.split(
    ' ',
  ),
)

/** Elements beside each other on a line: the border between them is no blank. */
const CELLS = new Set(['td', 'th', 'option'])

/** Whether a text is HTML or has HTML in it. */
export function looksLikeHtml(original: string): boolean {
  return (
    original.includes('<') &&
    /<(?:!doctype|html|body|head|p|div|br|a|span|ul|ol|li|table|td|h[1-6]|b|i|em|strong|img|section|footer)(?:\s[^<>]{0,500})?\/?>/i.test(
      original,
    )
  )
}

/** The visible text as one source, and each attribute that shows or dials as one of its own. Deep nesting does not overflow. */
export function readHtml(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  const others: SourceText[] = []
  const stack: (HtmlNode | 'line')[] = parseHtml(original).reverse()
  let end = 0
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'line') breakLine(builder)
    else {
      end = Math.max(end, node.sourceCodeLocation?.endOffset ?? 0)
      if (node.nodeName === '#text') readTextNode(builder, original, node as HtmlTextNode)
      else if ('tagName' in node) {
        others.push(...readElement(builder, original, node))
        if (!UNSEEN.has(node.tagName)) pushChildren(stack, node)
      } else if (node.nodeName === '#comment') readOpenComment(builder, original, node)
    }
  }
  // A tag that never ends takes the rest of the text with it; what ends the page is no rest.
  const ending = /^(?:\s*<\/[a-z]+\s*>)*\s*/i.exec(original.slice(end))![0].length
  builder.copy(end + ending, original.length)
  return [builder.build(), ...others]
}

function pushChildren(stack: (HtmlNode | 'line')[], element: HtmlElement): void {
  if (BLOCKS.has(element.tagName)) stack.push('line')
  for (let at = element.childNodes.length - 1; at >= 0; at--) stack.push(element.childNodes[at]!)
}

/** The element's own part: a line's begin, attributes, and what only looked like a tag. */
function readElement(builder: SourceBuilder, original: string, element: HtmlElement): SourceText[] {
  if (BLOCKS.has(element.tagName)) breakLine(builder)
  if (CELLS.has(element.tagName)) builder.insert('\t')
  const start = element.sourceCodeLocation?.startTag
  if (element.namespaceURI.endsWith('/xhtml') && !isElementName(element.tagName) && start)
    builder.copy(start.startOffset, start.endOffset)
  if (UNSEEN.has(element.tagName)) readOpenEnd(builder, element)
  const isData =
    element.tagName === 'script' && element.attrs.some(({ value }) => value === 'application/ld+json')
  const location = element.childNodes[0]?.sourceCodeLocation
  const data =
    isData && location ? readJsonIn(original, { start: location.startOffset, end: location.endOffset }) : []
  return [...readAttributes(original, element), ...data]
}

/** A script or a style that never ends was none: what it hides is read as it stands. */
function readOpenEnd(builder: SourceBuilder, element: HtmlElement): void {
  const hidden = element.childNodes[0]?.sourceCodeLocation
  if (hidden && element.sourceCodeLocation?.endTag === undefined)
    builder.copy(hidden.startOffset, hidden.endOffset)
}

/** The same of a comment. */
function readOpenComment(builder: SourceBuilder, original: string, node: HtmlNode): void {
  const location = node.sourceCodeLocation
  if (location && location.endOffset >= original.length && !original.endsWith('>'))
    builder.copy(location.startOffset, location.endOffset)
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
  if (original.slice(start, end) === node.value) builder.copy(start, end)
  else copyResolved(builder, original, { start, end })
}
