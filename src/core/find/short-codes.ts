// Short codes and emergency numbers: read only where a rule says that a code follows, and with nothing that they count.

import { SIGN } from '../letters/fold.js'
import type { Acceptance, PlanAutomaton } from '../plan/plan-automaton.js'
import type { PlanBook } from '../plan/plan-book.js'
import { walkEverywhere } from '../plan/walk-lattice.js'
import { writtenRules } from '../read/cardinals.js'
import { LANGUAGES } from '../read/languages/all.js'
import { numberLattice } from '../read/number-lattice.js'
import { isDialled } from '../read/number-tokens.js'
import { inSomeLanguage, isOn, lastWordsIn, wordsOfAll } from '../read/vocabulary.js'
import { lineBegin } from '../text/line-begin.js'
import type { ScoredStretch } from './candidates.js'
import { countedValues, equalStep } from './score/counts.js'
import { isSentBefore, isSentByFigure } from './score/message-orders.js'
import { SHORT_CODE_RULES, type ShortCodeRule, shortCodeRules } from './score/short-code-rules.js'
import { type Situation, situationOf } from './score/situation.js'
import { byRule } from './score/weighed.js'
import { walkPlans } from './territories/plans-in-play.js'
import { type Run, runsInLanguage } from './tokens/runs.js'
import type { Token } from './tokens/token.js'
import { Surroundings, type TextFacts } from './words/surroundings.js'

/** Fewest digits of a short code. */
export const FEWEST_OF_CODE = Math.min(...SHORT_CODE_RULES.map(({ fewest }) => fewest))
const BOUND = 8

/** Most tokens of a short code, and figures in it: cent dix-huit deux cent dix-huit. */
const MOST_TOKENS = 8
const MOST_FIGURES = Math.max(...SHORT_CODE_RULES.map(({ most }) => most))

/** Whether a stretch is short enough for a code; words may say fewer digits than they can stand for. */
export function mayBeCode(tokens: readonly Token[]): boolean {
  return (
    tokens.length <= MOST_TOKENS &&
    tokens.reduce((sum, { digits }) => sum + digits.length, 0) <= MOST_FIGURES &&
    !(tokens.length === 1 && tokens[0]!.kind === 'word')
  )
}

/**
 * The rules that say that a code follows, right before the first token that is dialled in some language, or before
 * the figures: a word before them may be a number in another language ("text HELP to": 2 in Danish).
 */
export function codeRules(text: string, tokens: readonly Token[]): readonly ShortCodeRule[] {
  const { end } = tokens.at(-1)!
  const dialled = tokens.find(({ entry }) => entry === undefined || entry.mostDigits > 0) ?? tokens[0]!
  const rules = shortCodeRules(text, dialled.start, end)
  if (rules.length > 0 || dialled.kind !== 'word') return rules
  const figures = tokens.find(({ kind }) => kind === 'digits')
  return figures === undefined ? [] : shortCodeRules(text, figures.start, end)
}

const SENT_REACH = 48

/**
 * What of a short stretch can be a code: its figures, where it has some, without the words at their sides, and without
 * the 2 that some write for "to" (txt GIG 2 68009).
 */
export function codeTokens(text: string, tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ kind }) => kind === 'digits')
  const last = tokens.findLastIndex(({ kind }) => kind === 'digits')
  const figures = tokens.slice(first, last + 1)
  const sides = [...tokens.slice(0, Math.max(0, first)), ...tokens.slice(last + 1)]
  // A bleep beside figures covers others: what is left is no code.
  const covered = sides.some(({ entry }) => entry?.senses.some((sense) => sense?.sense === 'bleep'))
  const behind = figures.slice(figures.findLastIndex(({ kind }) => kind === 'word') + 1)
  // Text SOLO 3 to 84128: what is sent ends in a figure.
  if (behind.length < figures.length && !covered && isSentBefore(text, behind[0]!.start)) return behind
  if (
    first < 0 ||
    covered ||
    figures.some(({ kind }) => kind !== 'digits') ||
    sides.some(({ kind }) => kind !== 'word')
  )
    return tokens
  const [to, code] = figures
  const sent = figures.length === 2 && code!.digits.length > 4
  return sent && isSentByFigure(text.slice(Math.max(0, to!.start - SENT_REACH), to!.start), to!.digits)
    ? figures.slice(1)
    : figures
}

/** At 7.55: an hour with its minutes; of two figures it may be the code of a French operator, 10.14. */
const HOUR = /^\d\.[0-5]\d$/

/** The figures of a list of codes with commas, one by one: dial 112, 911 or 999. None where it is no such list. */
export function listedCodes(tokens: readonly Token[]): Token[][] {
  if (tokens.some(({ kind }) => kind !== 'digits')) return []
  const parts: Token[][] = []
  for (const token of tokens)
    if (parts.length > 0 && (token.gap & (1 << SIGN.COMMA)) === 0) parts.at(-1)!.push(token)
    else parts.push([token])
  return parts.length > 1 ? parts : []
}

/** Short codes of a stretch that is not long enough for anything else. */
export function readShortCodes(
  text: string,
  tokens: readonly Token[],
  rules: readonly ShortCodeRule[],
  language: number,
  { plans, book }: { readonly plans: readonly PlanAutomaton[]; readonly book: PlanBook },
  facts: TextFacts,
): ScoredStretch[] {
  return runsInLanguage(tokens, language).flatMap((run) => {
    const dialled = run.pieces.filter(isDialled)
    const words = run.tokens.filter(({ kind }) => kind === 'word').length
    // Two hundred is a count, and "at five twenty" an hour; codes are said digit by digit or in pairs, but for those of emergencies.
    const counted =
      words > 0 &&
      dialled.length < 3 &&
      dialled.some(({ sense }) => sense === 'hundred' || sense === 'thousand')
    const first = run.tokens[0]!.start
    const hour =
      ((words === 2 && words === dialled.length) || HOUR.test(text.slice(first, run.tokens.at(-1)!.end))) &&
      isBehindPreposition(text, first)
    if (hour || words === 1 || dialled.length !== run.pieces.length || !isWrittenAsCode(text, run.tokens))
      return []
    const found = rules.map((rule) => shortCode(text, run, rule, plans, facts))
    const codes = found.find((each) => each.length > 0) ?? []
    return counted ? codes.filter((code) => isEmergency(code, book)) : codes
  })
}

/** Il centododici, nittio tusen: said as a count is, and known by everybody. */
function isEmergency({ paths }: ScoredStretch, book: PlanBook): boolean {
  const { accepted, digits } = paths[0]!
  return accepted.some(({ asked }) => book.isEmergency(asked, digits))
}

function shortCode(
  text: string,
  run: Run,
  rule: ShortCodeRule,
  plans: readonly PlanAutomaton[],
  facts: TextFacts,
): ScoredStretch[] {
  const lattice = numberLattice(run.pieces, writtenRules(LANGUAGES[run.language]))
  const to = run.pieces.length
  const { paths, bounded } = walkPlans(plans, (plan) =>
    walkEverywhere(lattice, plan, { from: 0, to, bound: BOUND }),
  )
  const codes = paths
    .filter(({ end, digits }) => end === to && digits.length >= rule.fewest && digits.length <= rule.most)
    .map((path) => ({
      ...path,
      accepted: path.accepted.filter((acceptance) => isCodeOf(acceptance, path.digits, rule)),
    }))
    .filter(({ accepted }) => accepted.length > 0)
  const best = codes[0]
  if (best === undefined) return []
  const situation = situationOf(new Surroundings(text, run, facts), 0, best)
  if (
    isCounted(situation) ||
    isMargin(situation) ||
    isPastYear(situation) ||
    rule.holds?.(situation) === false
  )
    return []
  const behind = situation.after.words[0]
  if (
    behind !== undefined &&
    /^[ -]\p{L}/u.test(text.slice(situation.end, situation.end + 3)) &&
    !UNSPACED_BEHIND.test(text.slice(situation.end, situation.end + 3)) &&
    !goesOn(behind, situation.after.languages) &&
    rule.verbBehind !== true
  )
    return []
  return [
    {
      situation,
      paths: codes,
      weighed: byRule(rule),
      bounded,
    },
  ]
}

/** Letters that are no unit by themselves: what is counted in them stands right behind the figures. */
const UNSPACED_BEHIND = /^ [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Digits that have to stand there of a number of which some are struck out. */
const FEWEST_KNOWN = 4

/** A short code; or a number that the plan itself makes so short, as Australia's 13 xx xx, which may have open digits. */
function isCodeOf({ form, valid }: Acceptance, digits: string, rule: ShortCodeRule): boolean {
  if (form === 'national') return valid && digits.replaceAll('*', '').length >= FEWEST_KNOWN
  return form === 'short' && (valid || rule.byMessage) && !digits.includes('*')
}

function isBehindPreposition(text: string, start: number): boolean {
  const [nearest] = lastWordsIn(text.slice(Math.max(0, start - 8), start), 1)
  return nearest !== undefined && inSomeLanguage('reachedBy', nearest.folded)
}

/** 118 218, 11-22: not 24/7, and no letters behind a blank, which are a unit (128 BPM). */
function isWrittenAsCode(text: string, tokens: readonly Token[]): boolean {
  return tokens.slice(1).every((token, at) => {
    const gap = text.slice(tokens[at]!.end, token.start)
    if (token.kind === 'letters') return gap === '-'
    return token.kind !== 'digits' || tokens[at]!.kind !== 'digits' || /^[ .\u00a0\u202f-]$/.test(gap)
  })
}

/** Text 1 2 3, fifty fifty: figures that go up or down one by one, or the same pair twice. */
function isCounted(situation: Situation): boolean {
  const counted = countedValues(situation)
  const step = equalStep(counted)
  if (counted.length === 2) return step === 0 && counted[0]! >= 10 && counted[0]! < 100
  return step !== undefined && Math.abs(step) === 1
}

/** immediately, immédiatement, inmediatamente. */
const ADVERB = new RegExp(`..(?:${wordsOfAll('adverbEnding').join('|')})$`)

const BEFORE_CODES = [
  'dialVerbs',
  'articles',
  'reachedBy',
  'sendTo',
  'numberWords',
  'telephoneWords',
  'codeWords',
] as const

/** Called in 1943: a year behind a word that neither orders the call nor stands before a number. */
function isPastYear({ written, before: { words } }: Situation): boolean {
  if (!/^(?:19|20)\d\d$/.test(written)) return false
  const [nearest = ''] = words
  return !BEFORE_CODES.some((list) => inSomeLanguage(list, nearest))
}

/** 123 RING 123: the number of a scene, at both margins of a script. */
function isMargin({ text, start, written }: Situation): boolean {
  const line = text.slice(lineBegin(text, start).from, start).trimStart()
  return line.startsWith(written) && !/^\d/.test(line.slice(written.length))
}

/** The sentence goes on (call 911 now) instead of saying what is counted (call 112 friends). */
function goesOn(word: string, languages: readonly number[]): boolean {
  if (ADVERB.test(word) || inSomeLanguage('freeOfCharge', word)) return true
  return inSomeLanguage('words', word) && !languages.some((language) => isOn('unitsAfter', language, word))
}
