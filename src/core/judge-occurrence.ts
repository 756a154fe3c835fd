// Judges one occurrence of a number in all its readings, and where it is not clear offers one that rings nobody.
import type { Candidate } from './find/candidate.js'
import { readAtHome } from './find/release-country.js'
import type { DialledNumber } from './plan/dial.js'
import { type JudgedReadings, type JudgeOptions, judgeReadings } from './plan/judge-readings.js'
import type { Knowledge } from './plan/knowledge.js'
import { suggest, suggestionLine } from './plan/suggest.js'
import type { ScanContext } from './scan-context.js'

/** What an occurrence is judged with. */
export interface Judging {
  readonly context: ScanContext
  readonly knowledge: Knowledge
  /** The label's own list for the input that is read. */
  readonly accepted?: JudgeOptions['accepted']
}

/** What a finding takes over. */
export interface JudgedOccurrence extends JudgedReadings {
  /** From a reserved range, in the grouping of what was written. */
  readonly alternatives: readonly string[]
}

/** `written` gives an alternative its grouping, `language` its sound. */
export function judgeOccurrence(
  { readings, written, language }: Pick<Candidate, 'readings' | 'written' | 'language'>,
  { context, knowledge, accepted }: Judging,
): JudgedOccurrence {
  const { readings: atHome, notes } = readAtHome(readings, context)
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
      : alternativeTo(number, written, language, knowledge)
  return { ...judged, notes: [...judged.notes, ...notes], alternatives }
}

function alternativeTo(
  number: DialledNumber,
  written: string,
  language: string | undefined,
  knowledge: Knowledge,
): readonly string[] {
  const options = { written, count: 1, closest: true, ...(language === undefined ? {} : { language }) }
  return suggest(number, knowledge, options).map(suggestionLine)
}
