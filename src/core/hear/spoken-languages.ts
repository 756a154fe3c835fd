// In which languages a passage is likely spoken, and where digits said in each of them can be dialled.
import { type TerritoryHints, territoriesInPlay } from '../find/territories/territories-in-play.js'
import type { PlanBook } from '../plan/plan-book.js'
import { SPOKEN_LANGUAGES } from '../read/language-kinds.js'
import type { ScanContext } from '../scan-context.js'

/** A language with the natural log of its probability. */
export interface SpokenLanguage {
  /** ISO 639-1. */
  readonly language: string
  readonly probability: number
}

/** Log-weight of a language that the user or the tags name over one that nobody named. */
const NAMED = 2

/**
 * The likeliest languages of a passage among those whose number words are read, by the mean of what was heard
 * in it several times (natural logs) and by what the release says.
 */
export function likelyLanguages(
  heard: readonly ReadonlyMap<string, number>[],
  context: ScanContext,
  count: number,
): SpokenLanguage[] {
  const weighed = SPOKEN_LANGUAGES.map(({ code }) => {
    const scores = heard.map((each) => each.get(code) ?? -20)
    const mean = scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
    return { language: code, probability: mean + (context.languages.includes(code) ? NAMED : 0) }
  })
  const total = Math.log(weighed.reduce((sum, { probability }) => sum + Math.exp(probability), 0))
  return weighed
    .map(({ language, probability }) => ({ language, probability: probability - total }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count)
}

/** Territories in which digits said in a language may be dialled: named ones, else those it points to, else those always asked. */
export function territoriesOfLanguage(
  language: string | undefined,
  context: ScanContext,
  book: PlanBook,
): readonly string[] {
  if (language === undefined && context.territories.length === 0) return book.asked.always
  const hints: TerritoryHints = { languages: language === undefined ? [] : [language], places: [] }
  const pointedAt = territoriesInPlay(context, hints)
  return pointedAt.length > 0 ? pointedAt : book.asked.always
}
