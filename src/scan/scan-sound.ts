// Scans one sound file: what a person wrote down of it, what is heard, the findings in both, and clips of them.

import { cutSource } from '../audio/cut-source.js'
import type { Sound } from '../audio/sound.js'
import { clipStretch, cutListened, writeClip } from '../audio/write-clip.js'
import type { Finding, TimeRange, TrackPlace } from '../core/finding.js'
import type { Judging } from '../core/judge-occurrence.js'
import { isProblem, type Problem, problem } from '../core/problem.js'
import type { Passage } from '../core/scan-result.js'
import { type SoundTrack, trackAt } from '../core/tracks/sound-tracks.js'
import type { Transcript } from '../core/transcript/transcript.js'
import { readSidecar } from '../sources/read-sidecar.js'
import { contextOfHearing } from './cache/hearing-key.js'
import { openKept } from './cache/kept-hearings.js'
import { hearSound, openWished, type SoundWish } from './hear-sound.js'
import type { HeardSound } from './heard-sound.js'
import type { ScanOptions } from './scan-options.js'
import type { ScanTools } from './scan-tools.js'
import { soundFindings, soundPassages } from './sound-findings.js'

export interface SoundScan {
  /** Undefined where nothing of it could be decoded and what a person wrote down is all there is. */
  readonly heard?: HeardSound
  readonly problems: readonly Problem[]
  readonly findings: readonly Omit<Finding, 'id'>[]
  readonly passages: readonly Passage[]
}

/** Opens, surveys, listens, finds. A file of which nothing can be decoded is a problem; what a person wrote down of it is read all the same. */
export async function scanSound(
  file: Omit<SoundWish, 'written'>,
  options: ScanOptions,
  tools: ScanTools,
): Promise<SoundScan> {
  const { input, path, context } = file
  const judging = tools.judging(context, input)
  const beside = options.noSidecar === true ? undefined : await readSidecar(path, input)
  const problems = beside !== undefined && isProblem(beside) ? [beside] : []
  const written: Transcript | undefined =
    beside === undefined || isProblem(beside) ? undefined : beside.transcript
  const wish = { ...file, context: contextOfHearing(context), written }
  const { before, keep } = await openKept(wish, options, tools)
  if (before !== undefined && options.clips === undefined)
    return foundIn(before, file, options, judging, problems)
  const opened = await openWished(file, options)
  if (isProblem(opened)) {
    const unheard = { ...NOT_HEARD, transcript: written ?? NOT_HEARD.transcript }
    return {
      findings: soundFindings(input, unheard, judging),
      passages: [],
      problems: [...problems, opened],
    }
  }
  try {
    tools.decodedBy(opened.info.decoder)
    const heard = before ?? (await hearSound(opened, wish, options, tools))
    if (before === undefined) await keep(heard, opened.info.decoder)
    const found = foundIn(heard, file, options, judging, problems)
    const unwritten = await writeClips(options.clips, file, opened.sound, found.findings)
    return { ...found, problems: [...found.problems, ...unwritten] }
  } finally {
    await opened.sound.close()
  }
}

/** The findings and passages in what was heard, with the problems of reading and hearing it. */
function foundIn(
  heard: HeardSound,
  { input, tracks }: Pick<SoundWish, 'input' | 'tracks'>,
  options: ScanOptions,
  judging: Judging,
  problems: readonly Problem[],
): SoundScan {
  const findings = inTracks(onSamples(soundFindings(input, heard, judging), heard.rate), tracks)
  const passages = soundPassages(input, heard, findings, options.listHidden === true)
  return {
    heard,
    findings,
    passages: inTracks(passages, tracks),
    problems: [...problems, ...heard.problems, ...strictly(options, input, heard)],
  }
}

const NOT_HEARD: HeardSound = {
  seconds: 0,
  rate: 0,
  numbers: [],
  hidden: [],
  passages: [],
  transcript: { lines: [] },
  heard: { lines: [] },
  bleepsOnly: false,
  unheard: [],
  hearing: undefined,
  problems: [],
}

/** The same with times that are those of samples in a file of that rate. */
function onSamples(findings: readonly Omit<Finding, 'id'>[], rate: number): Omit<Finding, 'id'>[] {
  const round = (seconds: number): number => Math.round(seconds * rate) / rate
  return findings.map((each) => {
    if (each.time === undefined) return each
    const { words } = each
    const time = { start: round(each.time.start), end: round(each.time.end) }
    return {
      ...each,
      time,
      samples: { start: Math.round(time.start * rate), end: Math.round(time.end * rate) },
      ...(words === undefined
        ? {}
        : { words: words.map((word) => ({ ...word, start: round(word.start), end: round(word.end) })) }),
    }
  })
}

/** Where it is asked for, a sound of which not every word was understood is not read to its end. */
function strictly({ strict }: ScanOptions, input: string, { hearing }: HeardSound): Problem[] {
  if (strict !== true || hearing?.transcribed !== true) return []
  const { words, notUnderstood } = hearing
  if (words > 0 && notUnderstood.length === 0) return []
  const message = words > 0 ? 'not all that is said in it was understood' : 'no word of it was understood'
  return [problem(input, 'not-understood', message, 'listen to it, or put a transcript beside it')]
}

/** The same with the track in which each begins, where the file holds several. */
function inTracks<Timed extends { readonly time?: TimeRange }>(
  all: readonly Timed[],
  tracks: readonly SoundTrack[],
): (Timed & { readonly track?: TrackPlace })[] {
  return all.map((each) => {
    const track = each.time === undefined ? undefined : trackAt(tracks, each.time.start)
    return track === undefined ? each : { ...each, track }
  })
}

/**
 * A clip of each finding, where a folder for them is named: from WAV and FLAC as the file has it, else as it was listened to.
 * One that cannot be written is one problem.
 */
async function writeClips(
  folder: string | undefined,
  { input, path }: Pick<SoundWish, 'input' | 'path'>,
  sound: Sound,
  findings: readonly Omit<Finding, 'id'>[],
): Promise<readonly Problem[]> {
  if (folder === undefined) return []
  const times = findings.flatMap(({ time }) => time ?? [])
  const cut = times.length === 0 ? [] : await cutSource(path, times.map(clipStretch))
  for (const [index, time] of times.entries()) {
    const wav = cut?.[index] ?? (await cutListened(sound, clipStretch(time)))
    const written = await writeClip(folder, input, time.start, wav)
    if (typeof written !== 'string') return [written]
  }
  return []
}
