// Numbers in the names of files, folders and tags: no finding, since nobody dials them there, but to be hidden with the others.

import { scanSourceText } from '../../core/clearance/scan-text.js'
import type { Finding } from '../../core/finding.js'
import { emptyContext } from '../../core/scan-context.js'
import type { ScanResult } from '../../core/scan-result.js'
import { plainText } from '../../core/text/source-text.js'
import type { ScanTools } from '../findings/scan-tools.js'

/** Digits from which on a part of a name may be a number that is worth hiding. */
const FEWEST_DIGITS = 7

/** Those that are not clear in the territories that were named. */
export function numbersInNames(
  result: ScanResult,
  tools: ScanTools,
  territories: readonly string[],
  today: string,
): readonly Pick<Finding, 'readings'>[] {
  const names = new Set<string>()
  const add = (name: string): void => {
    for (const part of name.split(/[/\\]/)) names.add(part.replace(/\.[^.]*$/, ''))
  }
  for (const { input } of [...result.inputs, ...result.problems]) add(input)
  for (const { names } of result.passedOver ?? []) for (const each of names) add(each)
  for (const { place } of result.findings) if (place !== undefined) add(place)
  const judging = tools.judging({ ...emptyContext(today), territories }, '')
  return [...names]
    .filter((name) => name.replace(/\P{N}/gu, '').length >= FEWEST_DIGITS)
    .flatMap((name) => scanSourceText(plainText(name.replaceAll('_', ' ')), judging, ''))
    .filter((found) => found.outcome !== 'clear')
}
