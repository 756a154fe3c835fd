// HTML: what a reader sees, with block borders as line ends, and the targets of links that dial.
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Elements whose text is not shown. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg'])
/** Elements that begin and end a line. Source: HTML Living Standard, rendering, flow content with display: block. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table td th tr ul br title option'.split(
    ' ',
  ),
)
const DIALLING_LINK =
  /^\s*(?:tel|sms|smsto|callto|facetime|facetime-audio|whatsapp|viber|sip):|^\s*(?:https?:)?\/\/(?:wa\.me|api\.whatsapp\.com|web\.whatsapp\.com|signal\.me)\b/i
const ENTITY_OR_CR = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?|\r\n?/g

/** Whether a text is HTML or has HTML in it. */
export function looksLikeHtml(original: string): boolean {
  return (
    original.includes('<') &&
    /<(?:!doctype|html|body|head|p|div|br|a|span|ul|ol|li|table|td|h[1-6]|b|i|em|strong|img|section|footer)(?:\s[^<>]{0,500})?\/?>/i.test(
      original,
    )
  )
}

/** The visible text as one source, and each link that dials as one of its own. Deep nesting does not overflow. */
export function readHtml(original: string): SourceText[] {
  const options = { sourceCodeLocationInfo: true } as const
  const whole = /<(?:!doctype|html|body|head)\b/i.test(original.slice(0, 2000))
  const root = whole ? parse(original, options) : parseFragment(original, options)
  const builder = new SourceBuilder(original)
  const links: SourceText[] = []
  const stack: (Node | 'line')[] = [...root.childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'line') breakLine(builder)
    else if (node.nodeName === '#text')
      readTextNode(builder, original, node as DefaultTreeAdapterTypes.TextNode)
    else if ('tagName' in node && !UNSEEN.has(node.tagName)) {
      links.push(...linkOf(original, node))
      const block = BLOCKS.has(node.tagName)
      if (block) breakLine(builder)
      if (block) stack.push('line')
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!)
    }
  }
  return [builder.build(), ...links]
}

function breakLine(builder: SourceBuilder): void {
  if (!builder.endsWith('\n')) builder.insert('\n')
}

function readTextNode(
  builder: SourceBuilder,
  original: string,
  node: DefaultTreeAdapterTypes.TextNode,
): void {
  const location = node.sourceCodeLocation
  if (location === null || location === undefined) {
    builder.insert(node.value)
    return
  }
  const raw = original.slice(location.startOffset, location.endOffset)
  if (raw === node.value) {
    builder.copy(location.startOffset, location.endOffset)
    return
  }
  let at = 0
  for (const match of raw.matchAll(ENTITY_OR_CR)) {
    builder.copy(location.startOffset + at, location.startOffset + match.index)
    builder.replace(resolve(match[0]), location.startOffset + match.index)
    at = match.index + match[0].length
  }
  builder.copy(location.startOffset + at, location.endOffset)
}

const resolved = new Map<string, string>([
  ['&amp;', '&'],
  ['&nbsp;', '\u00a0'],
])

function resolve(entity: string): string {
  if (entity.startsWith('\r')) return '\n'
  let text = resolved.get(entity)
  if (text === undefined) {
    const node = parseFragment(entity).childNodes[0]
    text = node?.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : entity
    resolved.set(entity, text)
  }
  return text
}

function linkOf(original: string, element: Element): SourceText[] {
  for (const { name, value } of element.attrs) {
    if (name !== 'href' || !DIALLING_LINK.test(value)) continue
    const location = element.sourceCodeLocation?.attrs?.[name]
    if (location === undefined) continue
    const from = original.indexOf(value, location.startOffset)
    if (from < 0 || from >= location.endOffset) continue
    return [
      { original, text: value, segments: [{ at: 0, from, length: value.length }], place: 'link', link: true },
    ]
  }
  return []
}
