// Offers numbers that cannot ring: from a reserved range of the same territory, as close to the original as its rules allow.

import { SPOKEN_LANGUAGES } from '../read/language-kinds.js'
import type { Language } from '../read/language.js'
import { areaCodePlan, areaCodePlanOf, codesOf } from './area-codes.js'
import type { AreaCodePlan } from './country.js'
import type { DialledNumber } from './dial.js'
import type { FictionRange } from './fiction.js'
import type { Knowledge } from './knowledge.js'
import { countryOf } from './known-countries.js'
import { countryMetadata, territoriesOfCallingCode } from './numbering-metadata.js'
import { planTerritory } from './plan-homes.js'
import { territoryName } from './plan-territory.js'
import { languageOf, type SungNumber, singNumber } from './sung-number.js'
import { writeLike } from './write-like.js'

/** A number that can be printed and sung instead. */
export interface Suggestion {
  /** In the grouping of the original where it has as many digits. */
  readonly written: string
  readonly e164?: string
  readonly territory: string
  /** Who keeps the range, and the document that says so. */
  readonly regulator: string
  readonly document: string
  /** From another territory: this one has no reserved range. */
  readonly foreign: boolean
  /** Syllables when it is sung, and whether the last word rhymes with the original's. */
  readonly syllables: number
  /** Syllables of the original; left out where it has open digits. */
  readonly originalSyllables?: number
  readonly rhymes: boolean
}

/** What a suggestion is for. */
export interface SuggestOptions {
  /** As it was written: its grouping is kept. */
  readonly written: string
  /** ISO 639-1 code of the language that it is sung in; without, the territory's first. */
  readonly language?: string
  readonly count: number
  /** Keep the original's digits wherever the range leaves them open, instead of trying what sings best. */
  readonly closest?: boolean
}

interface Candidate {
  readonly national: string
  readonly callingCode: string
  readonly territory: string
  readonly range: Pick<FictionRange, 'regulator' | 'document' | 'kind'>
  readonly foreign: boolean
}

/** Digits at the end that are kept as they are where the range leaves them open. */
const KEPT = 2

/** Open digits of a range that are tried out, all combinations. */
const MOST_FREE = 3

/** Weights of what makes a number sing like the original: chosen a mobile number for a mobile one, then rhyme, syllables, digits. */
const WEIGHT = { rhyme: 4, syllable: -1.5, digit: 0.5, kind: 8, length: -6 } as const

/** The best replacements for a number, best first; empty only where no territory has a reserved range. */
export function suggest(
  number: DialledNumber,
  knowledge: Knowledge,
  options: SuggestOptions,
): readonly Suggestion[] {
  const language = languageOf(options.language ?? languageOfTerritory(number.territory))
  const candidates = candidatesFor(number, knowledge, language.code, options.closest === true)
  const original = number.digits.replace('+', '')
  const closed = original.replaceAll('*', '0')
  const sung = singNumber(closed, language)
  const mobile = isMobile(number)
  const scored = candidates.map((candidate) => {
    const digits = dialledForm(candidate, number)
    const own = singNumber(digits, language)
    return { candidate, digits, own, score: scoreOf(digits, own, closed, sung, isOfKind(candidate, mobile)) }
  })
  scored.sort((a, b) => b.score - a.score || (a.digits < b.digits ? -1 : 1))
  return scored.slice(0, options.count).map(({ candidate, digits, own }) => ({
    written: writeLike(
      options.written,
      number.digits.startsWith('+') && !candidate.foreign ? `+${digits}` : digits,
      candidate,
    ),
    ...(number.form === 'local' ? {} : { e164: `+${candidate.callingCode}${candidate.national}` }),
    territory: candidate.territory,
    regulator: candidate.range.regulator,
    document: candidate.range.document,
    foreign: candidate.foreign,
    syllables: own.syllables,
    ...(original.includes('*') ? {} : { originalSyllables: sung.syllables }),
    rhymes: own.rhyme === sung.rhyme,
  }))
}

/** One line for a report: the number, and where it comes from if that is abroad. */
export function suggestionLine(suggestion: Suggestion): string {
  return suggestion.foreign
    ? `${suggestion.written} (foreign: ${territoryName(suggestion.territory)})`
    : suggestion.written
}

/** ISO 639-1 code of the language that a territory's numbers are likeliest said in. */
export function languageOfTerritory(territory: string): string | undefined {
  const rank = (language: Language): number => language.territories.indexOf(territory)
  const [likeliest] = SPOKEN_LANGUAGES.filter((language) => rank(language) >= 0).sort(
    (a, b) => rank(a) - rank(b) || b.share - a.share,
  )
  return likeliest?.code
}

function candidatesFor(
  number: DialledNumber,
  knowledge: Knowledge,
  language: string,
  closest: boolean,
): Candidate[] {
  const areaCodes = areaCodePlan(number.callingCode) ?? areaCodePlanOf(number.territory)
  if (areaCodes !== undefined) return behindAreaCode(number, areaCodes, knowledge, closest)
  // Territories that dial one plan have its ranges in common: Martinique those of France, Jersey those of Britain.
  const plan = planTerritory(territoriesOfCallingCode(number.callingCode)[0] ?? number.territory)
  const home = fromRanges(plan, number, knowledge, false, closest)
  if (home.length > 0) return home
  const { territories } = languageOf(language)
  const abroad = (territory: string): Candidate[] => fromRanges(territory, number, knowledge, true, closest)
  const neighbours = territories.filter((territory) => territory !== number.territory).flatMap(abroad)
  return neighbours.length > 0 ? neighbours : knowledge.fiction.territories().flatMap(abroad)
}

function fromRanges(
  territory: string,
  number: DialledNumber,
  knowledge: Knowledge,
  foreign: boolean,
  closest: boolean,
): Candidate[] {
  const callingCode = countryMetadata(territory)?.callingCode ?? ''
  return knowledge.fiction.of(territory).flatMap((range) =>
    numbersIn(range, number.national, closest).map((e164) => ({
      national: e164.slice(callingCode.length),
      callingCode,
      territory,
      range,
      foreign,
    })),
  )
}

/** Numbers of a range that end like the original as far as it allows; at most a thousand. */
function numbersIn(range: FictionRange, national: string, closest: boolean): string[] {
  let same = 0
  while (same < range.from.length && range.from[same] === range.to[same]) same++
  const free = range.from.length - same
  if (free === 0) return [range.from]
  const kept = closest ? free : Math.max(Math.min(KEPT, free - 1), free - MOST_FREE)
  const tail = kept === 0 ? '' : national.replaceAll('*', '0').padStart(kept, '0').slice(-kept)
  const found: string[] = []
  for (let head = 0; head < 10 ** (free - kept); head++) {
    const tried = free === kept ? '' : String(head).padStart(free - kept, '0')
    const number = range.from.slice(0, same) + tried + tail
    if (number >= range.from && number <= range.to) found.push(number)
  }
  return found.length > 0 ? found : [range.from, range.to]
}

/** What the number's own area code keeps; a well-known one where its own keeps nothing. */
function behindAreaCode(
  number: DialledNumber,
  plan: AreaCodePlan,
  knowledge: Knowledge,
  closest: boolean,
): Candidate[] {
  const { regulator, document } = knowledge.fiction.list.nanp
  const { area: own } = codesOf(number.national, plan)
  const callingCode = countryMetadata(number.territory)!.callingCode
  const usable =
    number.national.length === plan.areaDigits + plan.exchangeDigits + plan.lineDigits &&
    knowledge.areaCodes.inService[own]?.territory !== undefined &&
    !plan.tollFree.includes(own)
  const known = [number.territory, ...territoriesOfCallingCode(callingCode)].flatMap(
    (territory) => countryOf(territory)?.knownAreaCode ?? [],
  )[0]!
  const areaCode = number.form === 'local' ? '' : usable ? own : known
  const territory =
    areaCode === ''
      ? number.territory
      : (knowledge.areaCodes.inService[areaCode]?.territory ?? number.territory)
  const open = plan.exchangeDigits + plan.lineDigits - plan.drama.length
  const endings = closest
    ? [number.national.slice(-open).replaceAll('*', '0')]
    : Array.from({ length: 10 ** open }, (_, at) => String(at).padStart(open, '0'))
  return endings.map((ending) => ({
    national: `${areaCode}${plan.drama}${ending}`,
    callingCode,
    territory,
    range: { regulator, document, kind: 'fixed' },
    foreign: false,
  }))
}

/** Digits as they are dialled, in the form that the original has: with country code, with trunk prefix, or bare. */
function dialledForm(candidate: Candidate, number: DialledNumber): string {
  const plan = areaCodePlan(candidate.callingCode)
  if (number.form === 'local' && plan !== undefined) return candidate.national
  if (number.digits.startsWith('+') && !candidate.foreign) return candidate.callingCode + candidate.national
  const trunk = countryMetadata(candidate.territory)?.trunkPrefix ?? ''
  if (plan !== undefined)
    return number.digits.replace('+', '').length === trunk.length + candidate.national.length
      ? trunk + candidate.national
      : candidate.national
  return trunk + candidate.national
}

function scoreOf(
  digits: string,
  own: SungNumber,
  original: string,
  sung: SungNumber,
  sameKind: boolean,
): number {
  let same = 0
  for (let at = 1; at <= Math.min(digits.length, original.length); at++)
    if (digits[digits.length - at] === original[original.length - at]) same++
  return (
    (own.rhyme === sung.rhyme ? WEIGHT.rhyme : 0) +
    WEIGHT.syllable * Math.abs(own.syllables - sung.syllables) +
    WEIGHT.digit * same +
    (sameKind ? WEIGHT.kind : 0) +
    WEIGHT.length * Math.abs(digits.length - original.length)
  )
}

/** A mobile number for a mobile one, and another for another. */
function isOfKind({ range }: Candidate, mobile: boolean): boolean {
  return range.kind.includes('mobile') === mobile
}

function isMobile({ callingCode, national }: DialledNumber): boolean {
  const [main] = territoriesOfCallingCode(callingCode)
  return main !== undefined && countryOf(planTerritory(main))?.mobile?.test(national) === true
}
