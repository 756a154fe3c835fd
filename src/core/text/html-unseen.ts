// What a page holds beside what a reader sees, and still says or dials: strings of scripts and handlers, text of style sheets, what is concealed.
import type { Span } from '../finding.js'
import { NAMES_IN_CODE } from '../read/telephone-words.js'
import type { HtmlElement } from './parse-html.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

const CONCEALED = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0)/i
/** Readings and their brackets stand above the line. Source: HTML Living Standard, ruby. */
const ABOVE_THE_LINE: ReadonlySet<string> = new Set(['rt', 'rp'])

/** Whether an element's text is not in the line that a reader sees: concealed by its own style, or set above it. */
export function isConcealed({ tagName, attrs }: HtmlElement): boolean {
  return (
    ABOVE_THE_LINE.has(tagName) ||
    attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && CONCEALED.test(value)))
  )
}

/** Whether an element shows its signs from the last to the first, as addresses are hidden from programs. */
export function isReversed({ tagName, attrs }: HtmlElement): boolean {
  const style = attrs.find(({ name }) => name === 'style')?.value ?? ''
  const fromRight = attrs.some(({ name, value }) => name === 'dir' && /^rtl$/i.test(value))
  const overrides = tagName === 'bdo' || /unicode-bidi\s*:\s*(?:isolate-|bidi-)override/i.test(style)
  return overrides && (fromRight || /direction\s*:\s*rtl/i.test(style))
}

/** A name that says telephone, and the string that it is given: phone: "…", data.tel = '…'. All repeats are bounded: scripts are long. */
const NAMED = new RegExp(
  `(?:${NAMES_IN_CODE})[\\w$-]{0,40}["']?\\s{0,8}[:=]\\s{0,8}(["'\`])((?:(?!\\1)[^\\\\\\n]){3,60})\\1`,
  'gi',
)
/** A string that begins as a number with its country code does, or links that dial. */
const DIALLED = /(["'`])((?:\+ ?\d|(?:tel|sms|callto|whatsapp):)(?:(?!\1)[^\\\n]){3,60})\1/gi
/** What a script puts on the page or in front of the reader: document.write("…"), title.textContent = '…'. */
const SHOWN =
  /(?:\b(?:write|writeln|alert|confirm|prompt)|\.(?:append|text|html|innerHTML|innerText|textContent|nodeValue|title))\s{0,8}(?:\+?=|\()\s{0,8}(["'`])((?:(?!\1)[^\\\n]){3,400})\1/g
/** A string in whose words a number stands: with its country code, or in groups. */
const WORDED =
  /(["'`])((?:(?!\1)[^\\\n\d+]){2,200}(?:\+ ?\d[\d ().-]{6,20}\d|\(?\d{2,5}\)?[ .-]\d{2,4}(?:[ .-]\d{2,6}){1,4}|0\d{3,4} \d{6})(?!\d)(?:(?!\1)[^\\\n]){0,200})\1/g
/** Text that a style sheet puts on the page. Source: CSS Generated Content, content. */
const CONTENT = /\bcontent\s*:\s*(["'])((?:(?!\1)[^\\\n]){3,200})\1/gi
/** Any string of a handler: open('…'). */
const STRING = /(["'`])((?:(?!\1)[^\\\n]){3,60})\1/g

/** The strings of a script that are told to be numbers, in order, one a line; undefined where there are none. */
export function readScript(original: string, stretch: Span): SourceText | undefined {
  return stringsOf(original, stretch, [NAMED, DIALLED, SHOWN, WORDED], 'script')
}

/** The texts that a style sheet shows. */
export function readStyleSheet(original: string, stretch: Span): SourceText | undefined {
  return stringsOf(original, stretch, [CONTENT], 'style')
}

/** The strings of an event handler or a `javascript:` address. */
export function readHandler(original: string, stretch: Span, place: string): SourceText | undefined {
  return stringsOf(original, stretch, [STRING], place)
}

function stringsOf(
  original: string,
  { start, end }: Span,
  patterns: readonly RegExp[],
  place: string,
): SourceText | undefined {
  const text = original.slice(start, end)
  const found = new Map<number, Span>()
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      // With its name in front, which says what the string is.
      const behind = start + match.index + match[0].length - 1
      found.set(behind, found.get(behind) ?? { start: start + match.index, end: behind })
    }
  if (found.size === 0) return undefined
  const builder = new SourceBuilder(original)
  for (const each of [...found.values()].sort((a, b) => a.start - b.start)) {
    builder.copy(each.start, each.end)
    builder.insert('\n')
  }
  return builder.build(place)
}
