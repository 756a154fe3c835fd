// The languages that a report for people can be in: a new one is one file and one row.
import type { ReportTexts } from './report-texts.js'

interface LanguageRow {
  /** ISO 639-1. */
  readonly code: string
  load(): Promise<ReportTexts>
}

const LANGUAGES: readonly LanguageRow[] = [
  { code: 'en', load: async () => (await import('./texts/en.js')).english },
  { code: 'fr', load: async () => (await import('./texts/fr.js')).french },
]

/** Codes in the order in which `--report-language` lists them. */
export const REPORT_LANGUAGES: readonly string[] = LANGUAGES.map(({ code }) => code)

/** The texts in a language, which `--report-language` has checked; English for any other. */
export async function reportTexts(code: string): Promise<ReportTexts> {
  return (LANGUAGES.find((row) => row.code === code) ?? LANGUAGES[0]!).load()
}
