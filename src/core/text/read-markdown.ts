// Markdown: the text without the signs of emphasis and code; links keep their target, which may dial.
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** Longest emphasised stretch that is looked for, in units. */
const LONGEST = 200

/** What Markdown cannot do without; looked for first, as most texts have none of them. */
const MARKS = ['#', '](', '```', '**']

/** Whether a text looks like Markdown: a heading, a link, or a stretch in bold. */
export function looksLikeMarkdown(original: string): boolean {
  return (
    MARKS.some((mark) => original.includes(mark)) &&
    /^#{1,6} \S|\]\([a-z+]{2,10}:|^```|\*\*[^\s*][^*\n]{0,200}\*\*/im.test(original)
  )
}

/** One text. Stars around a stretch go (**0147**), stars that cover digits stay (01 ** **). */
export function readMarkdown(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  let at = 0
  while (at < original.length) {
    const star = nextMark(original, at)
    const close = star < 0 ? undefined : closing(original, star)
    if (star < 0) break
    if (close === undefined) {
      let past = star
      while (original[past] === original[star]) past++
      builder.copy(at, past)
      at = past
      continue
    }
    builder.copy(at, star)
    builder.copy(star + close.width, close.at)
    at = close.at + close.width
  }
  builder.copy(at, original.length)
  return [builder.build()]
}

function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '*' || sign === '`') return at
  }
  return -1
}

/** Where emphasis that opens at `open` closes, if it does on the same line. */
function closing(text: string, open: number): { at: number; width: number } | undefined {
  const sign = text[open]!
  let width = 0
  while (text[open + width] === sign) width++
  // Signs right behind a digit cover digits: 9**-555-01**.
  if (width > 3 || /\p{N}/u.test(text[open - 1] ?? '')) return undefined
  const inside = text.slice(open + width, open + width + LONGEST)
  if (!/^[^\s*`]/.test(inside)) return undefined
  const mark = sign.repeat(width)
  const end = inside.indexOf(mark)
  const line = inside.indexOf('\n')
  if (
    end < 1 ||
    !/[\p{L}\p{N}]/u.test(inside.slice(0, end)) ||
    (line >= 0 && line < end) ||
    /\s/.test(inside[end - 1]!)
  )
    return undefined
  return { at: open + width + end, width }
}
