// The library: what another program calls to find telephone numbers, to judge one, and to have another offered.

import { scanSourceText } from './core/clearance/scan-text.js'
import { type Finding, worstOutcome } from './core/finding.js'
import type { Suggestion } from './core/plan/suggest.js'
import { isProblem, type Problem } from './core/problem.js'
import { emptyContext } from './core/scan-context.js'
import { readText } from './core/text/read-text.js'
import { type LoadedKnowledge, loadKnowledge } from './registers/load-knowledge.js'
import { checkCodes } from './scan/options/check-codes.js'
import { checkNumbers } from './scan/typed/check-numbers.js'
import { suggestNumbers } from './scan/typed/suggest-numbers.js'

export type {
  Evidence,
  Finding,
  FindingKind,
  JudgedNumber,
  JudgedReading,
  Outcome,
  PageBox,
  SampleRange,
  Span,
  SpokenWord,
  TimeRange,
  TrackPlace,
  Verdict,
} from './core/finding.js'
export type { FoundName } from './core/names/find-names.js'
export type { NameOccurrence } from './core/names/name-occurrence.js'
export type { ListedName, NameEntry } from './core/names/name-pattern.js'
export type { Suggestion } from './core/plan/suggest.js'
export { isProblem, type Problem, type ProblemCode } from './core/problem.js'
export type {
  Hearing,
  Ignored,
  IgnoredFinding,
  PassedOver,
  Passage,
  RegisterStamp,
  ScannedInput,
  ScannedPart,
  ScanResult,
  ScanSummary,
} from './core/scan-result.js'
export type { DecoderName } from './audio/decode/decoder.js'
export type { PassageSound } from './report/report-material.js'
export type { CacheSetting, HearingOptions } from './scan/hear/hearing-options.js'
export type { QueueWish } from './scan/options/scan-options.js'
export type { ListeningPool } from './scan/pool/listening-pool.js'
export { openPool } from './scan/pool/open-pool.js'
export type { KeptPage, KeptPages, Page } from './sources/fetch-page.js'
export type { SiteWish } from './sources/web/site-wish.js'
export type { EngineName } from './speech/open-engine.js'
export type { RuntimeName } from './speech/runtime.js'
export { type ScanOptions, type ScanProgress, scan } from './scan.js'

/** What the caller of `scanText` may say about the release. */
export interface ScanTextOptions {
  /** ISO 3166-1 alpha-2 codes of the release territories, in any case; without, the text decides. */
  readonly territories?: readonly string[]
  /** ISO 639-1 codes of the languages of the text; without, the text decides. */
  readonly languages?: readonly string[]
}

let knowledge: LoadedKnowledge | undefined

/**
 * Finds every telephone number in a text: plain, LRC, SRT, VTT, HTML or Markdown, told apart by looking at it.
 * Spans are UTF-16 offsets in `text`. Never rejects for any text; rejects with a TypeError for a territory or a language
 * that does not exist.
 */
export async function scanText(text: string, options: ScanTextOptions = {}): Promise<Finding[]> {
  knowledge ??= loadKnowledge()
  const known = knowledge
  const { refused, ...codes } = checkCodes(options)
  if (refused[0] !== undefined) throw new TypeError(`${refused[0].message}; ${refused[0].advice}`)
  const context = { ...emptyContext(new Date().toISOString().slice(0, 10)), ...codes }
  const sources = await readText(text)
  return sources
    .flatMap((source) => scanSourceText(source, { context, knowledge: known }, 'text'))
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
    .map((found, at) => ({ id: String(at + 1), ...found }))
}

/**
 * Judges one number as a person types it (masks, letters and local numbers included) in the territories named, else in
 * all that have a register or a reserved range. Of several numbers the worst is returned. What is no number, or no
 * territory, is returned as a problem.
 */
export async function judge(number: string, options: ScanTextOptions = {}): Promise<Finding | Problem> {
  knowledge ??= loadKnowledge()
  const today = new Date().toISOString().slice(0, 10)
  const { territories = [], languages = [] } = options
  const typed = [{ text: number, name: 'number 1' }]
  const { findings, problems } = checkNumbers(typed, { territories, languages, today }, knowledge)
  const worst = worstOutcome(findings.map(({ outcome }) => outcome))
  return findings.find(({ outcome }) => outcome === worst) ?? problems[0]!
}

/** Offers numbers from reserved ranges instead of one, best first; `count` is 3 unless told. */
export async function suggest(
  number: string,
  options: ScanTextOptions & { readonly count?: number } = {},
): Promise<readonly Suggestion[] | Problem> {
  knowledge ??= loadKnowledge()
  const language = options.languages?.[0]
  const wish = {
    territories: options.territories ?? [],
    count: options.count ?? 3,
    ...(language === undefined ? {} : { language }),
  }
  const offered = suggestNumbers(number, wish, knowledge)
  return isProblem(offered) ? offered : offered.suggestions
}
