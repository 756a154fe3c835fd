// Second listening: a number is heard again by several ears in the likeliest languages, and asked of Whisper.

import type { Sound } from '../audio/sound.js'
import { digitsLikelihood } from '../core/hear/ctc-likelihood.js'
import { DIGITS_BEAM, readDigits } from '../core/hear/digits-beam.js'
import { CLASSES, type WordProbabilities } from '../core/hear/number-words.js'
import { saidWithDoubles, spelledDigits } from '../core/hear/spelled-digits.js'
import { likelyLanguages, type SpokenLanguage, territoriesOfLanguage } from '../core/hear/spoken-languages.js'
import { heardIn } from '../core/hear/weak-words.js'
import type { Hearing, LanguageHearing } from '../core/hear/weigh-readings.js'
import type { PlanAutomaton } from '../core/plan/plan-automaton.js'
import type { PlanBook } from '../core/plan/plan-book.js'
import { habitOf } from '../core/read/spoken-units.js'
import type { ScanContext } from '../core/scan-context.js'
import type { TranscriptWord } from '../core/transcript/transcript.js'
import { type DigitEar, EAR_PADDING } from './digit-ear.js'
import { type Encoder, FRAME_SAMPLES } from './encoder.js'
import { type PassageEar, type PassagePlace, passageEars } from './passage-ears.js'
import type { HeardSound } from './whisper/decoder.js'
import { hearLanguage, type LanguageScores } from './whisper/language.js'
import type { Whisper } from './whisper/whisper.js'

/** Everything that listens. */
export interface Listeners {
  readonly encoder: Encoder
  readonly ear: DigitEar
  readonly whisper: Whisper
}

/** Languages a passage is heard in; among these the right one was found in 103 of 105 passages. */
const LANGUAGES_TRIED = 3
/** A language this much less likely than the first (natural log) is not tried. */
const LANGUAGE_MARGIN = 3.5
/** Readings that an ear contributes, and how many of the digit ear's are put before Whisper. */
const READINGS_OF_EAR = 10
const ASKED_OF_WHISPER = 6
/** What Whisper's decoder listens to. */
const FOR_WHISPER = ['cross_k', 'cross_v'] as const

/** An ear and what it heard. */
export interface HeardEar extends PassageEar {
  readonly words: WordProbabilities
  /** How likely each language is, by Whisper; only where its decoder was asked. */
  readonly scores?: LanguageScores
}

/** A number as it was heard a second time, each time that it is said: every time vouches for the others. */
export interface HeardAgain {
  readonly ears: readonly HeardEar[]
  /** The likeliest first; at least one. */
  readonly languages: readonly AskedLanguage[]
}

/** A language that a number may be said in, where its digits are dialled then, and what each ear of the digit ear makes of it. */
interface AskedLanguage extends SpokenLanguage {
  readonly plan: PlanAutomaton
  readonly byEar: readonly Hearing[]
}

/** Hears a number again at the places where it is said, with the ears that heard it; the first of `names` is the main one. */
export async function hearAgain(
  listeners: Listeners,
  sound: Sound,
  places: readonly PassagePlace[],
  names: readonly string[],
  book: PlanBook,
  context: ScanContext,
): Promise<HeardAgain> {
  const ears: HeardEar[] = []
  for (const place of places) ears.push(...(await hearEars(listeners, sound, place, names)))
  const scores = ears.flatMap((ear) => ear.scores ?? [])
  const likely = likelyLanguages(scores, context, LANGUAGES_TRIED)
  const languages = likely
    .filter(({ probability }) => probability >= likely[0]!.probability - LANGUAGE_MARGIN)
    .map((spoken) => {
      const plan = book.union(territoriesOfLanguage(spoken.language, context, book))
      return { ...spoken, plan, byEar: hearWords(ears, spoken, plan) }
    })
  return { ears, languages }
}

/** What the digit ear alone makes of it. */
export function readByEar({ ears, languages }: HeardAgain): LanguageHearing[] {
  return languages.map((asked) => hearingOf(asked, ears, [], []))
}

/** What it and Whisper make of it together, asked about each other's digits and about those that were `written` down there. */
export async function readWithWhisper(
  listeners: Listeners,
  { ears, languages }: HeardAgain,
  written: readonly (readonly TranscriptWord[])[],
): Promise<LanguageHearing[]> {
  const spelled = languages.map(({ language, plan }) => [
    ...new Set(written.flatMap((words) => spelledDigits(words, language, plan))),
  ])
  const decoded = await hearDigits(listeners, ears, languages, spelled)
  return languages.map((asked, index) => hearingOf(asked, ears, decoded[index]!, spelled[index]!))
}

function hearingOf(
  asked: AskedLanguage,
  ears: readonly HeardEar[],
  byWhisper: readonly Hearing[],
  spelled: readonly string[],
): LanguageHearing {
  const { language, probability, plan, byEar } = asked
  const hearings = [...fillIn(byEar, byWhisper, ears, asked, spelled), ...byWhisper]
  return { language, probability, plan, hearings }
}

async function hearEars(
  { encoder, ear, whisper }: Listeners,
  sound: Sound,
  place: PassagePlace,
  names: readonly string[],
): Promise<HeardEar[]> {
  const heard: HeardEar[] = []
  for (const each of await passageEars(sound, place, names)) {
    const wanted = each.decoded ? [ear.listensTo, ...FOR_WHISPER] : [ear.listensTo]
    const encoding = await encoder.encode(each.samples, EAR_PADDING, wanted)
    const words = within(await ear.hear(encoding), each)
    if (!each.decoded) heard.push({ ...each, words })
    else heard.push({ ...each, words, scores: await hearLanguage(whisper.decoder, encoding as HeardSound) })
  }
  return heard
}

/** What was heard of the passage itself: frames beyond it are left out, after they were heard with the rest. */
function within({ logp, frames }: WordProbabilities, { from, to, samples }: PassageEar): WordProbabilities {
  if (from === 0 && to === samples.length) return { logp, frames }
  const [first, last] = [from, to].map((place) => Math.min(frames, Math.round(place / FRAME_SAMPLES)))
  return { logp: logp.slice(first! * CLASSES, last! * CLASSES), frames: last! - first! }
}

/** The digit ear's own readings, one hearing an ear. */
function hearWords(ears: readonly HeardEar[], spoken: SpokenLanguage, plan: PlanAutomaton): Hearing[] {
  const habit = habitOf(spoken.language)
  return ears.map(({ name, words }) => {
    const readings = readDigits(heardIn(spoken, words), habit, plan).slice(0, READINGS_OF_EAR)
    return {
      ear: name,
      listener: 'digit ear',
      scores: new Map(readings.map(({ digits, score }) => [digits, score])),
    }
  })
}

/** Whisper's own readings in every language, and what it thinks of others'; one list of hearings a language. */
async function hearDigits(
  { encoder, whisper }: Listeners,
  ears: readonly HeardEar[],
  languages: readonly AskedLanguage[],
  spelled: readonly (readonly string[])[],
): Promise<Hearing[][]> {
  const hearings: Hearing[][] = languages.map(() => [])
  const questions = languages.map(({ language, plan, byEar }, index) => ({
    language,
    plan,
    asked: [...new Set([...likeliestOf(byEar).slice(0, ASKED_OF_WHISPER), ...spelled[index]!])],
  }))
  for (const { name, samples, from, to, decoded } of ears) {
    if (!decoded) continue
    // Encoded anew: what Whisper listens to takes 20 MB an ear, and most passages never come to this.
    const sound = await encoder.encode(samples.subarray(from, to), EAR_PADDING, FOR_WHISPER)
    const answers = await whisper.digits.guidedDigits(sound, questions)
    for (const [index, answer] of answers.entries()) {
      const { asked } = questions[index]!
      const own = answer.slice(0, READINGS_OF_EAR)
      const named = [...own, ...answer.filter(({ digits }) => asked.includes(digits))]
      const scores = new Map(named.map(({ digits, logProbability }) => [digits, logProbability]))
      hearings[index]!.push({ ear: name, listener: 'whisper', scores })
    }
  }
  return hearings
}

/** The digits of several hearings, likeliest in any of them first. */
function likeliestOf(hearings: readonly Hearing[]): string[] {
  const best = new Map<string, number>()
  for (const { scores } of hearings)
    for (const [digits, score] of scores) best.set(digits, Math.max(score, best.get(digits) ?? -Infinity))
  return [...best].sort((a, b) => b[1] - a[1]).map(([digits]) => digits)
}

/** Every ear of the digit ear says how likely it holds what the others and Whisper heard. */
function fillIn(
  byEar: readonly Hearing[],
  byWhisper: readonly Hearing[],
  ears: readonly HeardEar[],
  spoken: SpokenLanguage,
  spelled: readonly string[],
): Hearing[] {
  const named = likeliestOf(byEar).slice(0, READINGS_OF_EAR)
  const asked = new Set([...named, ...spelled, ...byWhisper.flatMap(({ scores }) => [...scores.keys()])])
  const habit = habitOf(spoken.language)
  return byEar.map((hearing, index) => {
    const words = heardIn(spoken, ears[index]!.words)
    const scores = new Map(hearing.scores)
    for (const digits of asked)
      if (!scores.has(digits)) {
        const plus = digits.startsWith('+')
        const heard = digitsLikelihood(words, plus ? digits.slice(1) : digits, habit)
        scores.set(digits, heard + (plus ? DIGITS_BEAM.plus : 0))
      }
    for (const digits of spelled) {
      const once = saidWithDoubles(digits)
      if (once.weight === 0 || digits.startsWith('+')) continue
      const heard = digitsLikelihood(words, once.digits, habit) + once.weight
      scores.set(digits, Math.max(scores.get(digits)!, heard))
    }
    return { ...hearing, scores }
  })
}
