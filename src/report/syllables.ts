// Counts the syllables of a number that somebody sings, for reports that offer another one to sing.
import type { Finding } from '../core/finding.js'
import { languageOfTerritory } from '../core/plan/suggest.js'
import { languageOf, singNumber } from '../core/plan/sung-number.js'

/**
 * Of a number as it is written, with a country in brackets behind it or not; `language` is an ISO 639-1 code. Undefined
 * where digits are open or hidden, since nobody knows how those are sung.
 */
export function syllablesIn(written: string, language: string | undefined): number | undefined {
  const digits = written.replace(/\(.*\)$/, '').replace(/[^\d*•]/g, '')
  if (digits === '' || /\D/.test(digits)) return undefined
  return singNumber(digits, languageOf(language)).syllables
}

/** The language that a finding's number is sung in: one of the release's that its territory speaks, else that territory's first. */
export function languageSung({ readings }: Finding, languages: readonly string[]): string | undefined {
  const territory = readings[0]?.numbers[0]?.territory
  if (territory === undefined) return languages[0]
  const own = languages.find((code) => languageOf(code).territories.includes(territory))
  return own ?? languageOfTerritory(territory) ?? languages[0]
}
