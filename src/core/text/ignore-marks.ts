// Words in a text that say which of its lines holds a number that may stand: `wrongnumber-ignore`, `wrongnumber-ignore-next-line`.

/** One such word. */
export interface IgnoreMark {
  /** Where it stands, from 1. */
  readonly line: number
  /** The line that it speaks of: its own or the next one. */
  readonly speaksOf: number
  /** What is written behind it, the end of a comment left out. */
  readonly reason?: string
}

const WORD = 'wrongnumber-ignore'
const MARK = /(?<![\w-])wrongnumber-ignore(-next-line)?(?![\w-])([^\n]*)/g
/** Ends of comments of HTML, C, templates and Lua, and of a text in JSON. */
const COMMENT_END = /\s*(?:--+!?>|\*+\/|[#%-]*\}+|\]\]|["'][,\]})]*)\s*$/

/** Those of a whole text, in order; `text` has the line ends of `\n`. */
export function ignoreMarks(text: string): readonly IgnoreMark[] {
  if (!text.includes(WORD)) return []
  const marks: IgnoreMark[] = []
  let line = 1
  let counted = 0
  for (const { 1: next, 2: behind = '', index } of text.matchAll(MARK)) {
    for (; counted < index; counted++) if (text.charCodeAt(counted) === 10) line++
    const reason = behind
      .slice(0, 500)
      .replace(COMMENT_END, '')
      .replace(/^[\s:,;-]+|\s+$/g, '')
    marks.push({
      line,
      speaksOf: next === undefined ? line : line + 1,
      ...(reason === '' ? {} : { reason }),
    })
  }
  return marks
}
