// The parser of the HTML standard: nodes with their places in the source, what entities stand for, which elements exist.
import { type DefaultTreeAdapterTypes, html, parse, parseFragment } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlTextNode = DefaultTreeAdapterTypes.TextNode

/** The nodes of a page or of a piece of one. Scripts do not run, so that what stands in `noscript` is shown. */
export function parseHtml(original: string): HtmlNode[] {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false } as const
  const whole = /<(?:!doctype|html|body|head)\b/i.test(original.slice(0, 2000))
  return (whole ? parse(original, options) : parseFragment(original, options)).childNodes
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(html.TAG_NAMES))

/** Whether there is an element of this name; names of custom elements have a hyphen. */
export function isElementName(name: string): boolean {
  return KNOWN.has(name as never) || /[-:]/.test(name) || OLD.has(name)
}

/** Elements of HTML that the parser does not treat in a way of their own. */
const OLD: ReadonlySet<string> = new Set(
  'abbr acronym audio bdi bdo cite data datalist del dfn ins kbd label legend map meter output picture progress q samp slot time var video canvas blink fencedframe multicol spacer isindex'.split(
    ' ',
  ),
)

const resolved = new Map<string, string>()

/** What `&…;` stands for; itself where there is no such entity. */
export function resolveEntity(entity: string): string {
  let text = resolved.get(entity)
  if (text === undefined) {
    const node = parseFragment(entity).childNodes[0]
    text = node?.nodeName === '#text' ? (node as HtmlTextNode).value : entity
    resolved.set(entity, text)
  }
  return text
}
