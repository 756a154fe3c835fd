// Covers the numbers that are spoken in a sound file and listens to the result: what is still heard is not covered.

import { coverFile, lookForCover } from '../../audio/cover/cover-file.js'
import type { Cover } from '../../audio/cover/cover-samples.js'
import { type DigitsToCover, stretchesToCover } from '../../core/cover/stretches-to-cover.js'
import { type Finding, overlap, type TimeRange } from '../../core/finding.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { scan } from '../../scan.js'
import type { ScanOptions } from '../options/scan-options.js'

export interface BleepWish {
  readonly input: string
  /** A WAV or FLAC file, by its extension. */
  readonly output: string
  readonly cover: Cover
  readonly digits: DigitsToCover
  /** Ids of the findings to cover; none: every one that is not clear. */
  readonly findings: readonly string[]
}

/** What was covered, and what is heard all the same. */
export interface Bleeped {
  readonly covered: readonly Finding[]
  readonly stretches: readonly TimeRange[]
  /** Findings of the written file that are not clear where something was covered. */
  readonly stillHeard: readonly Finding[]
  /** Numbers in the tags of the written file that are not clear: nothing covers those. */
  readonly inTags: readonly Finding[]
  readonly problems: readonly Problem[]
}

/** Listens to the input, writes the output, and listens to that. Where nothing is to be covered, nothing is written. */
export async function bleepFile(wish: BleepWish, options: ScanOptions): Promise<Bleeped> {
  const nothing = { covered: [], stretches: [], stillHeard: [], inTags: [] }
  const file = await lookForCover(wish.input, wish.output)
  if (isProblem(file)) return { ...nothing, problems: [file] }
  const listening = { ...options, numbersOnly: true }
  const before = await scan([wish.input], listening)
  const covered = before.findings.filter((each) => each.time !== undefined && isWanted(each, wish.findings))
  const problems = [...before.problems, ...unknownFindings(wish, before.findings)]
  if (covered.length === 0) return { ...nothing, problems }
  const stretches = stretchesToCover(covered, wish.digits)
  const channels = channelsOf(covered)
  const failed = await coverFile(file, wish.output, {
    stretches,
    cover: wish.cover,
    ...(channels === undefined ? {} : { channels }),
  })
  if (failed !== undefined) return { ...nothing, problems: [...problems, failed] }
  const after = await scan([wish.output], listening)
  const unclear = after.findings.filter(({ outcome }) => outcome !== 'clear')
  const stillHeard = unclear.filter(
    ({ time }) => time !== undefined && covered.some((each) => overlap(each.time!, time)),
  )
  const inTags = unclear.filter(({ time }) => time === undefined)
  return { covered, stretches, stillHeard, inTags, problems: [...problems, ...after.problems] }
}

function isWanted({ id, outcome }: Finding, ids: readonly string[]): boolean {
  return ids.length === 0 ? outcome !== 'clear' : ids.includes(id)
}

function unknownFindings({ input, findings }: BleepWish, found: readonly Finding[]): Problem[] {
  const heard = found.filter(({ time }) => time !== undefined).map(({ id }) => id)
  const advice = heard.length === 0 ? 'no number is heard in it' : `heard in it: ${heard.join(', ')}`
  return findings
    .filter((id) => !heard.includes(id))
    .map((id) => problem(input, 'not-found', `there is no finding "${id}" in the sound`, advice))
}

/** The only channel that all are heard in; undefined for every channel. */
function channelsOf(findings: readonly Finding[]): readonly number[] | undefined {
  const names = new Set(findings.map(({ channel }) => channel))
  const [name] = names
  if (names.size !== 1 || name === undefined) return undefined
  const number = /^channel (\d+)$/.exec(name)?.[1]
  return [number === undefined ? ['left', 'right'].indexOf(name) : Number(number) - 1]
}
