// The pages that a page leads to: links, frames and what it moves on to, unless it asks that they be not followed.
import { type HtmlElement, type HtmlNode, parseHtml } from '../../core/text/parse-html.js'

/** Longer addresses are made by faults of a site. */
const LONGEST_ADDRESS = 2000
/** Attribute that leads on, by the element that has it. */
const LEADING: Readonly<Record<string, string>> = { a: 'href', area: 'href', iframe: 'src', frame: 'src' }

/** Absolute http and https addresses without fragments, each once, in order. `address` is where the page lies. */
export function pageLinks(html: string, address: string): readonly string[] {
  const links = new Set<string>()
  let base = address
  let mayFollow = true
  for (const element of elementsOf(html)) {
    const value = (name: string): string | undefined =>
      element.attrs.find((each) => each.name === name)?.value
    const { tagName } = element
    if (tagName === 'base') base = resolve(value('href'), base) ?? base
    if (tagName === 'meta' && /^robots$/i.test(value('name') ?? ''))
      mayFollow &&= !/\b(?:nofollow|none)\b/i.test(value('content') ?? '')
    if (/\bnofollow\b/i.test(value('rel') ?? '')) continue
    const link = resolve(leadsTo(element, value), base)
    if (link !== undefined) links.add(link)
  }
  return mayFollow ? [...links] : []
}

function leadsTo({ tagName }: HtmlElement, value: (name: string) => string | undefined): string | undefined {
  if (tagName === 'link' && /\b(?:next|prev)\b/i.test(value('rel') ?? '')) return value('href')
  if (tagName === 'meta' && /^refresh$/i.test(value('http-equiv') ?? ''))
    return /^\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(value('content') ?? '')?.[1]
  const attribute = LEADING[tagName]
  return attribute === undefined ? undefined : value(attribute)
}

function resolve(link: string | undefined, base: string): string | undefined {
  if (link === undefined || link.length > LONGEST_ADDRESS || !URL.canParse(link, base)) return undefined
  const url = new URL(link, base)
  url.hash = ''
  return /^https?:$/.test(url.protocol) && url.username === '' ? url.href : undefined
}

/** All elements in the order of the page. */
function* elementsOf(html: string): Generator<HtmlElement> {
  const open: HtmlNode[][] = [parseHtml(html).toReversed()]
  for (let nodes = open.at(-1); nodes !== undefined; nodes = open.at(-1)) {
    const node = nodes.pop()
    if (node === undefined) open.pop()
    else if ('tagName' in node) {
      yield node
      open.push([...node.childNodes].reverse())
    }
  }
}
