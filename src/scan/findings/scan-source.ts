// Looks for numbers in one source that has been read: in its texts, and where it is sound, in what is heard.

import type { Judging } from '../../core/clearance/judge-occurrence.js'
import type { FoundInText } from '../../core/clearance/scan-text.js'
import type { Finding } from '../../core/finding.js'
import { type NameOccurrence, namesInSpeech, namesInText } from '../../core/names/name-occurrence.js'
import { internalProblem, type Problem, problem } from '../../core/problem.js'
import type { ScanContext } from '../../core/scan-context.js'
import type { Ignored, Passage, ScannedInput } from '../../core/scan-result.js'
import { inTracks } from '../../core/tracks/sound-tracks.js'
import type { PassageSound } from '../../report/report-material.js'
import type { PassedFile } from '../../sources/passed-over.js'
import type { Hands } from '../hands/hands.js'
import type { HeardSound } from '../hear/heard-sound.js'
import type { ScanOptions } from '../options/scan-options.js'
import type { ReadSource } from '../release/read-releases.js'
import { fingerprintOf } from './fingerprint.js'
import { IgnoreMarks } from './ignore-findings.js'
import { readInTurns } from './read-in-turns.js'
import type { ScanTools } from './scan-tools.js'

/** Findings of the texts of one input that are reported: each takes some 10 KB, and a song book has far less. */
const MOST_FINDINGS = 10_000

/** What one source gave. */
export interface ScannedSource {
  readonly input: ScannedInput
  readonly context: ScanContext
  /** Their names come when all are gathered. */
  readonly findings: readonly Omit<Finding, 'id'>[]
  /** Findings that words in the texts leave out. */
  readonly ignored: readonly (Omit<Finding, 'id'> & Ignored)[]
  readonly names: readonly NameOccurrence[]
  readonly passages: readonly Passage[]
  /** Of the findings that were heard, where they were asked for. */
  readonly sounds: readonly PassageSound[]
  readonly problems: readonly Problem[]
  /** Members of an archive that were not read. */
  readonly passedOver: readonly PassedFile[]
}

/** Its texts first, tags included, then its sound. What the program itself fails at is a problem, the rest is kept. */
export async function scanSource(
  read: ReadSource,
  context: ScanContext,
  options: ScanOptions,
  tools: ScanTools,
  hands: Hands,
): Promise<ScannedSource> {
  const { source, content } = read
  const name = source.input
  const failures: Problem[] = []
  const contain = containing(failures, name, options.debug === true)
  const marks = new IgnoreMarks()
  const reading = { contain, marks, signal: options.signal }
  const texts = await textFindings(read, tools.judging(context, name), reading)
  const { kept: written, ignored } = texts
  const sure = written.filter(({ confidence = 1 }) => confidence >= (options.minConfidence ?? 0))
  const sound =
    source.kind.sound && content.unread !== true
      ? await contain(() => soundOf(read, context, options, { tools, hands }))
      : undefined
  const names = (await contain(() => namesOf(read, sound?.heard, tools))) ?? []
  const over = written.length > MOST_FINDINGS ? [tooMany(name)] : []
  if (texts.interrupted) over.push(cutShort(name))
  if (names.length > MOST_FINDINGS) over.push(tooManyNames(name))
  const unsure = sure.length < written.length ? [leftOut(name, written.length - sure.length)] : []
  const problems = [...content.problems, ...over, ...(sound?.problems ?? []), ...failures]
  const heard = sound?.heard
  return {
    input: {
      input: name,
      status: problems.length === 0 ? 'scanned' : 'problem',
      kind: source.kind.kind,
      ...(heard === undefined ? {} : { seconds: heard.seconds, rate: heard.rate }),
      ...(heard === undefined || heard.unheard.length === 0 ? {} : { unheard: heard.unheard }),
      ...(heard?.hearing === undefined ? {} : { hearing: heard.hearing }),
    },
    context,
    ignored,
    findings: [...sure.slice(0, MOST_FINDINGS), ...(sound?.findings ?? []).map(named)],
    names: names.slice(0, MOST_FINDINGS),
    passages: sound?.passages ?? [],
    sounds: sound?.sounds ?? [],
    passedOver: content.passedOver ?? [],
    problems: [...problems, ...unsure, ...(options.reportUnusedIgnores === true ? marks.unused(name) : [])],
  }
}

function named(finding: Omit<Finding, 'id'>): Omit<Finding, 'id'> {
  return { ...finding, fingerprint: fingerprintOf(finding) }
}

/** Does a piece of work; where the program fails at it, there is nothing of it and one problem more. */
type Contain = <T>(work: () => T | Promise<T>) => Promise<T | undefined>

function containing(failures: Problem[], input: string, debug: boolean): Contain {
  return async (work) => {
    try {
      return await work()
    } catch (error) {
      failures.push(internalProblem(input, error, debug))
      return undefined
    }
  }
}

/** Those of all texts, one more than is reported where there are too many. */
async function textFindings(
  { source, content }: ReadSource,
  judging: Judging,
  { contain, marks, signal }: { contain: Contain; marks: IgnoreMarks; signal: AbortSignal | undefined },
): Promise<ReturnType<IgnoreMarks['part']> & { readonly interrupted: boolean }> {
  const findings: FoundInText[] = []
  const ignored: (FoundInText & Ignored)[] = []
  let interrupted = false
  for (const text of content.texts) {
    if (interrupted || findings.length > MOST_FINDINGS) break
    const room = { most: MOST_FINDINGS + 1 - findings.length, signal }
    const read = await contain(() => readInTurns(text, judging, source.input, room))
    const named = (read?.found ?? []).map((each) => ({ ...each, fingerprint: fingerprintOf(each, text) }))
    interrupted = read?.interrupted === true
    const parted = marks.part(named, text)
    for (const each of parted.kept) findings.push(each)
    for (const each of parted.ignored) ignored.push(each)
  }
  return { kept: findings, ignored, interrupted }
}

/** Kinds of text in which what is said or sung is written down with its times. */
const TRANSCRIPTS: ReadonlySet<string> = new Set(['lrc', 'srt', 'vtt', 'ass', 'ttml'])

/** Those in its texts, one more than is reported where there are too many, then those that are said. */
function namesOf(
  { source, content }: ReadSource,
  heard: HeardSound | undefined,
  { names: finder }: ScanTools,
): readonly NameOccurrence[] {
  if (finder === undefined) return []
  const names: NameOccurrence[] = []
  const spoken = TRANSCRIPTS.has(source.kind.kind)
  for (const text of content.texts) {
    const most = MOST_FINDINGS + 1 - names.length
    for (const each of namesInText(text, finder, source.input, { spoken, most })) names.push(each)
  }
  if (heard === undefined) return names
  const said = namesInSpeech(heard.transcript, finder, source.input, heard.hidden)
  return names.concat(inTracks(said, content.tracks ?? []))
}

function cutShort(input: string): Problem {
  const message = 'interrupted while it was read; what was found before is reported'
  return problem(input, 'interrupted', message, 'run it again')
}

function tooManyNames(input: string): Problem {
  const message = `it holds names of the list more than ${MOST_FINDINGS.toLocaleString('en')} times; the first are reported`
  return problem(input, 'too-many', message, 'take names out of the list that are words too')
}

function tooMany(input: string): Problem {
  const message = `it holds more than ${MOST_FINDINGS.toLocaleString('en')} numbers; the first are reported`
  return problem(input, 'too-many', message, 'split it, or ask wrongnumber check - for a list of numbers')
}

function leftOut(input: string, count: number): Problem {
  const message = `${count} ${count === 1 ? 'number is' : 'numbers are'} less sure than was asked for and left out`
  return problem(input, 'left-out', message, 'scan without --min-confidence to see them')
}

interface ScannedSound {
  readonly heard?: HeardSound
  readonly findings: readonly Omit<Finding, 'id'>[]
  readonly passages: readonly Passage[]
  readonly sounds?: readonly PassageSound[]
  readonly problems: readonly Problem[]
}

async function soundOf(
  { source, content }: ReadSource,
  context: ScanContext,
  options: ScanOptions,
  by: { readonly tools: ScanTools; readonly hands: Hands },
): Promise<ScannedSound> {
  const nothing = { findings: [], passages: [] }
  if ('bytes' in source.place) return { ...nothing, problems: [] }
  const { scanSound } = await import('./scan-sound.js')
  const wish = {
    input: source.input,
    path: 'path' in source.place ? source.place.path : source.place.url,
    context,
    statedSeconds: content.statedSeconds,
    tracks: content.tracks ?? [],
  }
  return scanSound(wish, options, by)
}
