// Judges one occurrence of a number in all its readings, and where it is not clear offers one that rings nobody.
import type { Candidate } from '../find/candidate.js'
import { readAtHome } from '../find/release-country.js'
import { HIDDEN_DIGITS } from '../finding.js'
import type { DialledNumber } from '../plan/dial.js'
import {
  type DialledReading,
  type JudgedReadings,
  type JudgeOptions,
  judgeReadings,
  withReadings,
} from '../plan/judge-readings.js'
import type { Knowledge } from '../plan/knowledge.js'
import { readDigits } from '../plan/read-digits.js'
import { type Suggestion, suggest, suggestionLine } from '../plan/suggest.js'
import type { ScanContext } from '../scan-context.js'

/** What an occurrence is judged with. */
export interface Judging {
  readonly context: ScanContext
  readonly knowledge: Knowledge
  /** The label's own list for the input that is read. */
  readonly accepted?: JudgeOptions['accepted']
  /** What is reported will be hidden: an alternative must not end like the number that it stands for. */
  readonly discreet?: boolean
}

/** What a finding takes over. */
export interface JudgedOccurrence extends JudgedReadings {
  /** From a reserved range, in the grouping of what was written. */
  readonly alternatives: readonly string[]
}

/** `written` gives an alternative its grouping, `language` its sound. */
export function judgeOccurrence(
  {
    readings,
    written,
    language,
  }: Pick<Candidate, 'written' | 'language'> & {
    readonly readings: readonly DialledReading[]
  },
  { context, knowledge, accepted, discreet }: Judging,
): JudgedOccurrence {
  const { readings: found, notes } = readAtHome(readings, context)
  const atHome = withReadings(found, partsElsewhere(found, context, knowledge))
  const judged = judgeReadings(atHome, knowledge, {
    today: context.today,
    named: context.territories.length > 0,
    ...(accepted === undefined ? {} : { accepted }),
  })
  const number = atHome[0]?.numbers.find((each) => each.form !== 'impossible')
  // Where only an unlikely reading is not clear, the likeliest rings nobody already.
  const fine = judged.readings[0]?.numbers.every((each) => each.outcome === 'clear') ?? true
  const alternatives =
    judged.outcome === 'clear' || fine || number === undefined
      ? []
      : alternativeTo(discreet === true ? withoutEnd(number) : number, written, language, {
          context,
          knowledge,
        })
  return { ...judged, notes: [...judged.notes, ...notes], alternatives }
}

/** The digits that will be hidden are taken for open. */
function withoutEnd(number: DialledNumber): DialledNumber {
  const open = (digits: string): string => digits.slice(0, -HIDDEN_DIGITS) + '*'.repeat(HIDDEN_DIGITS)
  return { ...number, digits: open(number.digits), national: open(number.national) }
}

/**
 * Parts of the likeliest reading in those named territories that do not dial it as it stands: what is nobody's number in
 * one may hold somebody's in another.
 */
function partsElsewhere(
  readings: readonly DialledReading[],
  { territories }: ScanContext,
  { plans }: Knowledge,
): readonly DialledReading[] {
  const likeliest = readings[0]
  if (likeliest === undefined || likeliest.digits.startsWith('+')) return []
  const whole = readings.filter(({ leftOver = 0 }) => leftOver === 0)
  const asked = new Set(whole.flatMap(({ numbers }) => numbers.map((number) => number.asked)))
  const others = territories.filter((territory) => !asked.has(territory))
  const ways = [{ groups: [likeliest.digits] }]
  return readDigits(ways, others, plans, { named: true }).filter(({ leftOver }) => leftOver !== undefined)
}

/** So many are tried, the closest first: one that is reserved here may ring somebody in another release territory. */
const MOST_TRIED = 40

/** The closest reserved number that is clear in every named territory, else the closest that is another one; where none is named, that one. */
function alternativeTo(
  number: DialledNumber,
  written: string,
  language: string | undefined,
  { context, knowledge }: Judging,
): readonly string[] {
  const sung = language === undefined ? {} : { language }
  const tried = (count: number): readonly Suggestion[] =>
    suggest(number, knowledge, { written, count, closest: true, ...sung })
  const isOther = (each: Suggestion): boolean => digitsOf(each.written) !== digitsOf(written)
  const isClear = (each: Suggestion): boolean =>
    isOther(each) && (context.territories.length === 0 || isClearIn(each.written, { context, knowledge }))
  const closest = tried(1).find(isClear)
  if (closest !== undefined) return [suggestionLine(closest)]
  const wider = tried(MOST_TRIED)
  const chosen = wider.find(isClear) ?? wider.find(isOther)
  return chosen === undefined ? [] : [suggestionLine(chosen)]
}

function isClearIn(written: string, { context, knowledge }: Judging): boolean {
  const named = { named: true }
  const ways = [{ groups: [digitsOf(written)] }]
  const readings = readDigits(ways, context.territories, knowledge.plans, named)
  return judgeReadings(readings, knowledge, { today: context.today, ...named }).outcome === 'clear'
}

const digitsOf = (written: string): string => written.replace(/[^\d+]/g, '')
