// The whole scan as a list of stages: find the sources, read each release, look for numbers, gather one result.
import { isProblem } from './core/problem.js'
import { redactResult } from './core/redaction/redact.js'
import type { ScanResult } from './core/scan-result.js'
import { scanNames } from './scan/findings/scan-names.js'
import { type ScannedSource, scanSource } from './scan/findings/scan-source.js'
import { openTools } from './scan/findings/scan-tools.js'
import { inOrder } from './scan/hands/in-order.js'
import { checkCodes } from './scan/options/check-codes.js'
import { checkFolder } from './scan/options/check-folder.js'
import { countProgress } from './scan/options/count-progress.js'
import type { ScanOptions } from './scan/options/scan-options.js'
import { picturesOf, sourceWishOf } from './scan/options/source-wish.js'
import { openHands } from './scan/queue/open-hands.js'
import { readReleases, sourcesWithContext } from './scan/release/read-releases.js'
import { applyBaseline } from './scan/result/baseline.js'
import { gatherResult, partOf } from './scan/result/gather-result.js'
import { numbersInNames } from './scan/result/numbers-in-names.js'
import { findSources } from './sources/find-sources.js'
import { NOTHING_FOUND } from './sources/found-sources.js'

export type { ScanOptions, ScanProgress } from './scan/options/scan-options.js'

/**
 * Scans files, folders, pages (`http://…`) and standard input (`-`) for telephone numbers and judges each.
 * Never rejects for what an input holds: what could not be read stands in `problems` of the result.
 */
export async function scan(inputs: readonly string[], wish: ScanOptions = {}): Promise<ScanResult> {
  const today = wish.today ?? new Date().toISOString().slice(0, 10)
  const { refused, ...codes } = checkCodes(wish)
  const options = { ...wish, ...codes }
  const tools = await openTools(options, today)
  const faults = options.clips === undefined ? refused : [...refused, ...(await checkFolder(options.clips))]
  if (faults.length > 0) return gatherResult([], NOTHING_FOUND, faults, tools)
  const pictures = picturesOf(options)
  const sourceWish = sourceWishOf(options, pictures)
  const found = await findSources(inputs, sourceWish)
  const counted = countProgress(options, found.sources)
  const hands = await openHands(counted, found.sources)
  if (isProblem(hands)) return gatherResult([], NOTHING_FOUND, [hands], tools)
  const scanned: ScannedSource[] = []
  try {
    const read = sourcesWithContext(readReleases(found.sources, counted, today, hands, pictures))
    const each = inOrder(read, hands.width, async ([source, context]) =>
      counted.finish(await scanSource(source, context, counted, tools, hands)),
    )
    for await (const source of each) {
      scanned.push(source)
      if (source.sounds.length > 0) options.onPassages?.(source.input.input, source.sounds)
      options.onScanned?.(partOf(source))
    }
  } finally {
    await Promise.all([pictures.close(), hands.close(), sourceWish.oddNames.close()])
  }
  const named = scanNames(found, scanned, options, tools, today)
  const whole = gatherResult(scanned, found, [...tools.problems(), ...pictures.problems()], tools, named)
  const result = await applyBaseline(whole, options)
  if (options.redact !== true) return result
  return redactResult(result, numbersInNames(result, tools, options.territories, today))
}
