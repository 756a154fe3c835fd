// The times of cues as programs and people write them: with one digit, without fractions, with other arrows.

const TIME = String.raw`(?:\d{1,3}[ \t]?:[ \t]?)?\d{1,3}[ \t]?:[ \t]?\d{1,2}(?:[ \t]?[.,:;][ \t]?\d{1,6})?`
const ARROW = String.raw`[ \t]{0,8}(?:[-–—=]{1,3}[>›→]|→)[ \t]{0,8}`
/** SubViewer and YouTube's SBV: a comma between two times that are written in full. */
const FULL = String.raw`\d{1,3}:\d{2}:\d{2}\.\d{2,3}`
/** Settings of WebVTT (`align:start`), coordinates of SubRip (`X1:100`). */
const SETTINGS = String.raw`(?:[ \t]+[A-Za-z]\w{0,12}:[^\s]{1,24}){0,12}[ \t\r]*`
const LINE = String.raw`^[ \t\uFEFF]{0,8}(?:(${TIME})${ARROW}(${TIME})|(${FULL}),(${FULL}))(?![\d:])${SETTINGS}`

const AT_LINE = new RegExp(LINE)
const ANYWHERE = new RegExp(LINE, 'm')

/** Seconds at which a cue begins and ends, and where in the line words may stand behind them. */
export interface CueTimes {
  readonly start: number
  readonly end: number
  readonly length: number
}

/** The times of a line that opens a cue; undefined for every other line. */
export function readCueTimes(line: string): CueTimes | undefined {
  // Looked for first, as most lines have no colon at all.
  const found = line.includes(':') ? AT_LINE.exec(line) : null
  if (found === null) return undefined
  const [whole, start, end, from, to] = found
  return { start: seconds(start ?? from!), end: seconds(end ?? to!), length: whole.length }
}

/** Whether any line of a text opens a cue. */
export function hasCueTimes(text: string): boolean {
  return text.includes(':') && ANYWHERE.test(text)
}

/** `hh:mm:ss,mmm` or `mm:ss.mmm` in seconds; a fourth part behind a colon is a fraction too. */
function seconds(stamp: string): number {
  const plain = stamp.replace(/[ \t]/g, '').replace(/^(\d+:\d+:\d+)[:;]/, '$1.')
  const [whole = '', fraction = ''] = plain.split(/[.,;]/)
  const full = whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return full + Number(`0.${fraction}0`)
}
