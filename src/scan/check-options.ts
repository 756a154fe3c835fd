// Options that name something that does not exist are said before anything is read.
import { checkTerritory } from '../core/plan/check-territory.js'
import { type Problem, problem } from '../core/problem.js'
import type { ScanOptions } from './scan-options.js'

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** One problem for each territory and language that there is not. */
export function checkOptions({ territories = [], languages = [] }: ScanOptions): Problem[] {
  const unknown = territories.map(checkTerritory).filter((each) => typeof each !== 'string')
  return [...unknown, ...languages.filter((each) => !isLanguage(each)).map(unknownLanguage)]
}

function isLanguage(code: string): boolean {
  return /^[a-z]{2}$/i.test(code) && NAMES.of(code) !== undefined
}

function unknownLanguage(code: string): Problem {
  const advice = 'codes are those of ISO 639-1: fr, en, de'
  return problem(code, 'unknown-language', `there is no language "${code}"`, advice)
}
