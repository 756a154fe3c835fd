// Decides what a supposed number is: one that was heard, one that a person must listen to, or none.
import { numbersOf } from '../find/readings.js'
import type { DialledReading } from '../plan/judge-readings.js'
import type { PlanBook } from '../plan/plan-book.js'
import { habitOf } from '../read/spoken-units.js'
import { NOT_CERTAIN } from './heard-number.js'
import { saysOneMore } from './lost-words.js'
import type { HeardWord } from './number-words.js'
import {
  type Hearing,
  isRival,
  isSurelyHeard,
  isWholeNumber,
  type LanguageHearing,
  marginOf,
  mayHaveLostOne,
  planWeight,
  type WeighedReading,
  weighReadings,
} from './weigh-readings.js'

/** Readings listed, and how much lighter than the first one may be. */
const MOST_READINGS = 5
const READING_MARGIN = 8
/**
 * Natural log of how likely the best reading may be by the digit ear and in the plan together before it takes away from
 * what speaks for a number. Measured: 5 of 11 other rows of number words lie below -12, and 2 of 132 numbers.
 */
const FREE_FIT = -6
/** And the same by the digit ear alone: in singing every ear hears other digits, and none of them are likely by all. */
const FREE_HEARD = -4
/** What speaks for it that whole digits are heard so well the second time. */
const WELL = 1.5
const WELL_LIKELY = -2.5
/** A certain reading that not all ears are sure of: so likely by the digit ear, and so far before the next. */
const WELL_HEARD = -3.5
const CLEAR_MARGIN = 2
/** Least support of a certain number. */
const SURE_SUPPORT = 3
/** Languages this much less likely (natural log) than the first do not lend their territories to its readings. */
const LANGUAGE_MARGIN = 4

/** Natural log of how likely a language must be to decide alone where the digits are dialled: likelier than not. */
const LIKELY = Math.log(0.5)

/** What speaks for a number before it is heard a second time. */
export interface Supposed {
  /** By how much the run is explained better with it than without (natural log). */
  readonly support: number
  /** No other number word is left beside it that nothing explains. */
  readonly whole: boolean
  /** Digits behind which it waits, though it is said quickly: one of them may have come twice and been heard once. */
  readonly drawn: ReadonlySet<number>
  /** How many digits the first listening heard, where each of its words is one; 0 where it heard others too. */
  readonly digitsHeard: number
}

/** What was decided of one passage; undefined where nothing is reported. */
export interface Decision {
  readonly certain: boolean
  readonly language: string
  readonly readings: readonly DialledReading[]
  /** Hearings that have the first reading first, of how many. */
  readonly agree: number
  readonly hearings: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Weighs the hearings of a number that the first listening supposes. `territoriesOf` says where digits said in a
 * language are dialled, and without one, where nothing points anywhere.
 */
export function decide(
  supposed: Supposed,
  languages: readonly LanguageHearing[],
  territoriesOf: (language?: string) => readonly string[],
  book: PlanBook,
): Decision | undefined {
  const weighed = weighReadings(languages)
  const first = weighed[0]
  if (first === undefined) return undefined
  const support = supposed.support - unfitCost(weighed, languages)
  if (support + (isWholeAndWellHeard(first, languages) ? WELL : 0) < 0) return undefined
  const likeliest = languages[0]!.probability
  const spoken = languages.filter(({ probability }) => probability >= likeliest - LANGUAGE_MARGIN)
  const certain = isCertain(supposed, support, weighed, languages)
  const anywhere = likeliest >= LIKELY ? [] : territoriesOf()
  const readings = weighed
    .filter(({ score }) => score >= first.score - READING_MARGIN)
    .slice(0, MOST_READINGS)
    .map(({ digits, language }) => {
      const asked = new Set([language, ...spoken.map((each) => each.language)])
      const territories = new Set([...[...asked].flatMap((each) => territoriesOf(each)), ...anywhere])
      return { digits, numbers: numbersOf(digits, [...territories], book) }
    })
    .filter(({ numbers }) => numbers.length > 0)
  return {
    certain,
    language: first.language,
    readings,
    agree: first.agree,
    hearings: hearingsOf(languages, first),
    notes: certain ? [] : [NOT_CERTAIN],
  }
}

function isWholeAndWellHeard(
  { digits, language, heard }: WeighedReading,
  languages: readonly LanguageHearing[],
): boolean {
  const { plan } = languages.find((each) => each.language === language)!
  return heard >= WELL_LIKELY && isWholeNumber(digits, plan)
}

/** What the second listening takes from what the first spoke for. */
function unfitCost(weighed: readonly WeighedReading[], languages: readonly LanguageHearing[]): number {
  const plans = new Map(languages.map(({ language, plan }) => [language, plan]))
  const heard = Math.max(...weighed.map((each) => each.heard))
  const fit = Math.max(
    ...weighed.map((each) => each.heard + planWeight(each.digits, plans.get(each.language)!)),
  )
  return Math.max(0, FREE_FIT - fit, FREE_HEARD - heard)
}

function isCertain(
  { whole, drawn, digitsHeard }: Supposed,
  support: number,
  weighed: readonly WeighedReading[],
  languages: readonly LanguageHearing[],
): boolean {
  const first = weighed[0]
  if (first === undefined || !whole || support < SURE_SUPPORT) return false
  const { plan } = languages.find(({ language }) => language === first.language)!
  // Said digit by digit: what is read beside those that were heard was put in to make it a number.
  if (digitsHeard > 0 && first.digits.replace('+', '').length > digitsHeard) return false
  if (mayHaveLostOne(first.digits, drawn, plan)) return false
  if (isSurelyHeard(languages, drawn)) return true
  return (
    first.heard >= WELL_HEARD &&
    everyListenerHas(first, languages) &&
    !mayHaveLostAWord(first, languages, drawn) &&
    marginOf(weighed, drawn) >= CLEAR_MARGIN &&
    isWholeNumber(first.digits, plan)
  )
}

/** Whether every ear of the digit ear has the digits first, and Whisper with one of them too. */
function everyListenerHas(
  { digits, language }: WeighedReading,
  languages: readonly LanguageHearing[],
): boolean {
  const { hearings } = languages.find((each) => each.language === language)!
  const isFirst = ({ scores }: Hearing): boolean => scores.get(digits) === Math.max(...scores.values())
  return (
    hearings.filter(({ listener }) => listener === 'digit ear').every(isFirst) &&
    hearings.filter(({ listener }) => listener === 'whisper').some(isFirst)
  )
}

/**
 * Whether an ear of the digit ear has digits that say one word more nearly as likely. Whisper has nothing to say there: it
 * may know better which word was said, but a word that is masked for one listener is masked for the other.
 */
function mayHaveLostAWord(
  { digits, language }: WeighedReading,
  languages: readonly LanguageHearing[],
  drawn: ReadonlySet<number>,
): boolean {
  const { hearings } = languages.find((each) => each.language === language)!
  const habit = habitOf(language)
  return hearings.some(
    ({ listener, scores }) =>
      listener === 'digit ear' &&
      [...scores].some(
        ([other, score]) =>
          score > scores.get(digits)! - CLEAR_MARGIN &&
          isRival(other, digits, drawn) &&
          saysOneMore(other, digits, habit),
      ),
  )
}

function hearingsOf(languages: readonly LanguageHearing[], first: WeighedReading): string[] {
  const spoken = languages.find(({ language }) => language === first.language)!
  return spoken.hearings.map(({ listener, ear }) => `${listener}, ${ear}`)
}

/** Number words as figures in a row, as they were heard: "0 6 30 9". */
export function writeWords(words: readonly HeardWord[]): string {
  return words.map(({ unit }) => unit).join(' ')
}
