// Offers replacements for a typed number: read in the territories named, else in the first that can dial it.
import type { Knowledge } from '../../core/plan/knowledge.js'
import { inSentence } from '../../core/plan/plan-territory.js'
import { readTyped, whereNamed } from '../../core/plan/read-typed.js'
import { type Suggestion, suggest } from '../../core/plan/suggest.js'
import { isProblem, type Problem } from '../../core/problem.js'
import { checkCodes } from '../options/check-codes.js'

/** What is offered for one number. */
export interface Suggestions {
  readonly number: string
  readonly territory: string
  /** Why what is offered comes from abroad. */
  readonly note?: string
  readonly suggestions: readonly Suggestion[]
}

/** At most `count` replacements for a number, best first; the language (ISO 639-1) is that in which it is sung. */
export function suggestNumbers(
  written: string,
  options: { readonly territories: readonly string[]; readonly language?: string; readonly count: number },
  knowledge: Knowledge,
): Suggestions | Problem {
  const { territories, refused } = checkCodes({ territories: options.territories })
  if (refused[0] !== undefined) return refused[0]
  const typed = readTyped(written, whereNamed(territories, knowledge.plans), knowledge.plans)
  if (isProblem(typed)) return typed
  const numbers = typed.flatMap(({ readings }) => readings.flatMap((reading) => reading.numbers))
  const number = numbers.find(({ form }) => form !== 'impossible') ?? numbers[0]!
  const { language, count } = options
  const suggestions = suggest(number, knowledge, {
    written,
    count,
    ...(language === undefined ? {} : { language }),
  })
  const foreign = suggestions.some((each) => each.foreign)
  return {
    number: written,
    territory: number.territory,
    ...(foreign
      ? {
          note: `${inSentence(number.territory)} has no range kept for fiction that is known; these are foreign`,
        }
      : {}),
    suggestions,
  }
}
