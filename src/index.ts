// The library: what another program calls to find telephone numbers in a text.
import type { Finding } from './core/finding.js'
import type { Knowledge } from './core/plan/knowledge.js'
import { emptyContext } from './core/scan-context.js'
import { scanSourceText } from './core/scan-text.js'
import { readText } from './core/text/read-text.js'
import { loadKnowledge } from './registers/load-knowledge.js'

export type { Finding, JudgedNumber, JudgedReading, Outcome, Span, Verdict } from './core/finding.js'
export type { ScanResult } from './core/scan-result.js'
export { type ScanOptions, type ScanProgress, scan } from './scan.js'

/** What the caller of `scanText` may say about the release. */
export interface ScanTextOptions {
  /** ISO 3166-1 alpha-2 codes of the release territories; without, the text decides. */
  readonly territories?: readonly string[]
  /** ISO 639-1 codes of the languages of the text; without, the text decides. */
  readonly languages?: readonly string[]
}

let knowledge: Knowledge | undefined

/**
 * Finds every telephone number in a text: plain, LRC, SRT, VTT, HTML or Markdown, told apart by looking at it.
 * Spans are UTF-16 offsets in `text`. Never throws for any text.
 */
export async function scanText(text: string, options: ScanTextOptions = {}): Promise<Finding[]> {
  knowledge ??= loadKnowledge()
  const known = knowledge
  const context = {
    ...emptyContext(new Date().toISOString().slice(0, 10)),
    territories: options.territories ?? [],
    languages: options.languages ?? [],
  }
  return readText(text)
    .flatMap((source) => scanSourceText(source, { context, knowledge: known }, 'text'))
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
    .map((found, at) => ({ id: String(at + 1), ...found }))
}
