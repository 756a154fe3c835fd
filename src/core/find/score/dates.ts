// Dates, alone, in lists, and at the head of a script's page.
import type { Situation } from './situation.js'

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = String.raw`(?:19|20)\d\d`
const DATE = [
  String.raw`${DAY}[-./]${MONTH}(?:[-./](?:${YEAR}|\d\d)?)?`,
  `${DAY} ${MONTH} ${YEAR}`,
  String.raw`${MONTH}[-/]${DAY}[-/](?:19|20)?\d\d`,
  String.raw`${YEAR}[-./ ](?:0[1-9]|1[0-2])[-./ ](?:0[1-9]|[12]\d|3[01])(?:[ T]\d\d)?`,
].join('|')
const DATES = new RegExp(String.raw`^(?:${DATE})(?:\s*(?:[-–/]|\p{L}{1,3})?\s*(?:${DATE}))?$`, 'u')
const LISTED_DATE = String.raw`(?:${DATE}|${MONTH}\.${DAY}\.(?:19|20)?\d\d)`
const DATE_LIST = new RegExp(`^${LISTED_DATE}(?:[,;]? ?[-–/&]? ?(?<=[ ,;–&])${LISTED_DATE})+$`)
/** A whole date with hyphens or slashes. */
const WHOLE_DATE = String.raw`\d{1,2}([-/])\d{1,2}\1(?:19|20)?\d\d`
/**
 * The head of a script's page: the date of the revision, the page or pages, and below them the scene; or the date last.
 * 06-12-34 56 78 goes on in its line, and is none.
 */
const DATED_PAGE = new RegExp(
  String.raw`^(?:${WHOLE_DATE}\s+\d{1,3}(?:-\d{1,3})?(?:(?:\.\s+|\s*\n\s*)\d{1,3})?|\d{1,6}\s+\d{1,2}/\d{1,2}/(?:19|20)?\d\d)$`,
)
const LONGEST_DATE_LIST = 120

/** The run that it is cut from is a list of dates: 07/04/76, 12.31.99, 2000-01-01. */
function isInDates({ text, run }: Situation): boolean {
  const start = run.tokens[0]!.start
  const end = run.tokens.at(-1)!.end
  return end - start <= LONGEST_DATE_LIST && DATE_LIST.test(text.slice(start, end))
}

const PACKED_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/

/** A date, dates from one to the other, part of a list of dates, or one with a page beside it. */
export function isDate(s: Situation): boolean {
  if (s.words > 0) return false
  const packed = s.groups.length === 1 && PACKED_DATE.test(s.groups[0]!)
  return packed || DATES.test(s.written) || DATED_PAGE.test(s.written) || isInDates(s)
}
