// What a transcript has beside the number words of a run: sums, years, scores, times of day, and talk between them.
import { isUnit } from '../../find/score/quantities.js'
import { tokenize } from '../../find/tokens/tokens.js'
import { foldWord } from '../../letters/fold.js'
import { SPOKEN } from '../../read/language-kinds.js'
import { meet } from '../../read/language-set.js'
import { LANGUAGES } from '../../read/languages/all.js'
import { wordsOfAll } from '../../read/vocabulary.js'
import type { TranscriptWord } from '../../transcript/transcript.js'
import type { HeardWord } from '../number-words.js'

/** What number words may stand for in a transcript beside a number. */
export type Quantity = 'years' | 'amount' | 'score' | 'time'

/** What is said at one number word. */
export interface Said {
  /** What it is written down as, and where the transcript first has the same: repeated over music it is made up. */
  readonly quantity?: Quantity
  readonly written?: number
  /** Most number words that what is written down can be said with. */
  readonly takes?: number
  /**
   * Other words between it and the next number word, each as much as the listener was sure of it, and all of them as
   * much as it also wrote down number words where they are: over music talk is made up.
   */
  readonly talk: number
}

/** Seconds before and behind a run whose words are looked at. */
const AROUND = 1
/** Seconds by which the times of a transcript are wrong. */
const LOOSE = 0.4
/** Seconds from a heard word within which another one of the transcript is that word, misunderstood ("Nova" for "nove"). */
const OF_WORD = 0.1

const YEAR = /^(?:1[789]\d\d|20[0-4]\d)$/
const CURRENCY = /[\p{Sc}%]/u
/** A sum with its hundredths; digits said one by one are written so too, so that a currency must be near. */
const DECIMAL = /^(?:0|[1-9]\d{0,2})[.,]\d\d$/
/** Points of both sides; what begins with nought or goes beyond is a group of a number. */
const SCORE = /^(?:0|1\d\d|[1-9]\d?)[-–](?:0|1\d\d|[1-9]\d?)$/
const TIME = new RegExp(`^(?:[01]?\\d|2[0-3])(?:[:h][0-5]\\d|h|${wordsOfAll('halvesOfDay').join('|')})$`, 'i')
/** A time as some languages write it, and digits that are said one by one too. */
const DOTTED_TIME = /^(?:1?\d|2[0-3])\.[0-5]\d$/

/** For each of the heard words, what stands there in the transcript's words. */
export function saidBeside(words: readonly HeardWord[], transcript: readonly TranscriptWord[]): Said[] {
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return []
  const near = transcript
    .filter(({ start, end }) => end > first.start - AROUND && start < last.end + AROUND)
    .flatMap(splitAtBlanks)
  const quantities = quantitiesOf(near, words)
  const numeric = near.filter(({ text }) => isNumeric(text))
  const others = near.filter((each) => !numeric.includes(each))
  const understood =
    words.filter((word) => numeric.some((each) => isBeside(each, word))).length / words.length
  return words.map((word, at) => {
    const written = near.findIndex((each, index) => quantities[index] !== undefined && isBeside(each, word))
    const talk = understood * talkBetween(word, words[at + 1], others)
    if (written < 0) return { talk }
    const first = near.findIndex(({ text }) => bare(text) === bare(near[written]!.text))
    return { quantity: quantities[written]!, written: first, takes: mostWords(near[written]!.text), talk }
  })
}

/** A figure is one word, two are up to three (97: "quatre-vingt-dix-sept"), and so on. */
const mostWords = (text: string): number =>
  (text.match(/\d+/g) ?? []).reduce((sum, { length }) => sum + (length === 1 ? 1 : length + 1), 0)

const isBeside = ({ start, end }: TranscriptWord, word: HeardWord): boolean =>
  start - LOOSE < word.end && end + LOOSE > word.start

/** A word with blanks in it, as sums without blanks between are written down, as several words that share its time. */
function splitAtBlanks(word: TranscriptWord): TranscriptWord[] {
  const texts = word.text.split(/\s+/)
  const share = (word.end - word.start) / word.text.length
  let at = word.start
  return texts.map((text) => {
    const start = at
    at += share * (text.length + 1)
    return { ...word, text, start, end: Math.min(word.end, start + share * text.length) }
  })
}

/** A word without the marks around it. */
const bare = (text: string): string => text.replace(/^[\s"'(«¿¡-]+|[\s.,;:!?)"'»…-]+$/g, '')

function quantitiesOf(
  written: readonly TranscriptWord[],
  heard: readonly HeardWord[],
): (Quantity | undefined)[] {
  const plain = written.map(({ text }) => bare(text))
  const folded = plain.map(foldWord)
  const counted = folded.map((_, at) => isUnitAnywhere(folded[at + 1] ?? '', folded[at + 2]))
  const isMoney = plain.some((text, at) => CURRENCY.test(text) || (isNumeric(text) && counted[at]))
  return plain.map((text, at) => {
    if (YEAR.test(text)) return 'years'
    if (CURRENCY.test(text) || (isNumeric(text) && counted[at])) return 'amount'
    if (isMoney && DECIMAL.test(text)) return 'amount'
    if (SCORE.test(text)) return 'score'
    if (TIME.test(text)) return 'time'
    const isSaidWhole = heard.some((word) => word.unit > 9 && isBeside(written[at]!, word))
    return DOTTED_TIME.test(text) && isSaidWhole ? 'time' : undefined
  })
}

const isUnitAnywhere = (word: string, next: string | undefined): boolean =>
  LANGUAGES.some(({ writtenOnly }, language) => !writtenOnly && isUnit(language, word, next))

/** Whether a word is a number, in figures or in words of any language that is listened for. */
function isNumeric(text: string): boolean {
  return tokenize(text).some(
    ({ kind, entry }) => kind === 'digits' || (kind === 'word' && meet(entry!.languages, SPOKEN)),
  )
}

function talkBetween(
  word: HeardWord,
  next: HeardWord | undefined,
  transcript: readonly TranscriptWord[],
): number {
  if (next === undefined) return 0
  return transcript
    .filter(({ start, end }) => {
      const middle = (start + end) / 2
      return middle > word.end + OF_WORD && middle < next.start - OF_WORD
    })
    .reduce((sum, { probability }) => sum + probability, 0)
}
