// Territories and languages as people write them, to their codes; what does not exist is said before anything is read.
import { checkTerritory } from '../../core/plan/check-territory.js'
import { type Problem, problem } from '../../core/problem.js'

let names: Intl.DisplayNames | undefined

/** What the user named, in any case: `fr`, `UK`. */
export interface NamedCodes {
  readonly territories?: readonly string[]
  readonly languages?: readonly string[]
}

/** The same as ISO codes, and a problem for each that there is not. */
export interface CheckedCodes {
  /** ISO 3166-1 alpha-2, upper case, each once. */
  readonly territories: readonly string[]
  /** ISO 639-1, lower case, each once. */
  readonly languages: readonly string[]
  readonly refused: readonly Problem[]
}

/** Reads the codes; those that are refused are left out. */
export function checkCodes({ territories = [], languages = [] }: NamedCodes): CheckedCodes {
  const checked = territories.map(checkTerritory)
  return {
    territories: [...new Set(checked.filter((each) => typeof each === 'string'))],
    languages: [...new Set(languages.filter(isLanguage).map((code) => code.toLowerCase()))],
    refused: [
      ...checked.filter((each) => typeof each !== 'string'),
      ...languages.filter((code) => !isLanguage(code)).map(unknownLanguage),
    ],
  }
}

function isLanguage(code: string): boolean {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return /^[a-z]{2}$/i.test(code) && names.of(code) !== undefined
}

function unknownLanguage(code: string): Problem {
  const advice = 'codes are those of ISO 639-1: fr, en, de'
  return problem(code, 'unknown-language', `there is no language "${code}"`, advice)
}
