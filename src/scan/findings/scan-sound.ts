// Scans one sound file: what a person wrote down of it, what is heard, the findings in both, and clips of them.

import { cutDecoded } from '../../audio/cut-decoded.js'
import { cutSource } from '../../audio/cut-source.js'
import type { DecoderName } from '../../audio/decode/decoder.js'
import { clipStretch, writeClips } from '../../audio/write-clip.js'
import type { Judging } from '../../core/clearance/judge-occurrence.js'
import type { Finding, TimeRange } from '../../core/finding.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { Passage } from '../../core/scan-result.js'
import { inTracks } from '../../core/tracks/sound-tracks.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import type { PassageSound } from '../../report/report-material.js'
import { readSidecar } from '../../sources/read-sidecar.js'
import { contextOfHearing } from '../cache/hearing-key.js'
import type { Hands } from '../hands/hands.js'
import type { HeardSound } from '../hear/heard-sound.js'
import { openWished } from '../hear/open-wished.js'
import type { SoundWish } from '../hear/sound-wish.js'
import type { ScanOptions } from '../options/scan-options.js'
import { endOfSounds, passageSounds } from './passage-sounds.js'
import type { ScanTools } from './scan-tools.js'
import { soundFindings, soundPassages } from './sound-findings.js'

export interface SoundScan {
  /** Undefined where nothing of it could be decoded and what a person wrote down is all there is. */
  readonly heard?: HeardSound
  readonly problems: readonly Problem[]
  readonly findings: readonly Omit<Finding, 'id'>[]
  readonly passages: readonly Passage[]
  /** Where they are asked for, one for each finding. */
  readonly sounds?: readonly PassageSound[]
}

/** Listens and finds. A file of which nothing can be decoded is a problem; what a person wrote down of it is read all the same. */
export async function scanSound(
  file: Omit<SoundWish, 'written'>,
  options: ScanOptions,
  { tools, hands }: { readonly tools: ScanTools; readonly hands: Hands },
): Promise<SoundScan> {
  const { input, path, context } = file
  const judging = tools.judging(context, input)
  const beside = options.noSidecar === true ? undefined : await readSidecar(path, input)
  const problems = beside !== undefined && isProblem(beside) ? [beside] : []
  const written: Transcript | undefined =
    beside === undefined || isProblem(beside) ? undefined : beside.transcript
  const heard = await hands.hear({ ...file, context: contextOfHearing(context), written })
  if (isProblem(heard)) {
    const unheard = { ...NOT_HEARD, transcript: written ?? NOT_HEARD.transcript }
    return {
      findings: soundFindings(input, unheard, judging),
      passages: [],
      problems: [...problems, heard],
    }
  }
  tools.heardBy(heard)
  const found = foundIn(heard.heard, file, options, judging, problems)
  const times = found.findings.flatMap(({ time }) => time ?? [])
  const { sounds, unshown } = await soundsOf(options, file, times)
  const unwritten = await clipsOf(options, file, heard.decoder as DecoderName, times)
  return { ...found, sounds, problems: [...found.problems, ...unshown, ...unwritten] }
}

/**
 * What is shown of the findings, where somebody asks for it: the file is decoded once more up to the last of them, since
 * others have listened.
 */
async function soundsOf(
  options: ScanOptions,
  file: Pick<SoundWish, 'input' | 'path'>,
  times: readonly TimeRange[],
): Promise<{ readonly sounds: readonly PassageSound[]; readonly unshown: readonly Problem[] }> {
  if (options.onPassages === undefined || times.length === 0) return { sounds: [], unshown: [] }
  const opened = await openWished(file, options, endOfSounds(times))
  if (isProblem(opened)) return { sounds: [], unshown: [opened] }
  try {
    return { sounds: await passageSounds(opened.sound, times), unshown: [] }
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

/** A clip of each finding as the file has it, where a folder for them is named. What cannot be cut or written is one problem. */
async function clipsOf(
  { clips: folder, signal }: ScanOptions,
  { input, path }: Pick<SoundWish, 'input' | 'path'>,
  decoder: DecoderName,
  times: readonly TimeRange[],
): Promise<readonly Problem[]> {
  if (folder === undefined || times.length === 0) return []
  const stretches = times.map(clipStretch)
  const cut = (await cutSource(path, stretches)) ?? (await cutDecoded(path, decoder, stretches, signal))
  if (cut === undefined)
    return [problem(input, 'corrupt-audio', 'the passages with numbers cannot be cut out of it', CUT_BY_HAND)]
  const clips = times.map(({ start }, index) => ({ start, wav: cut[index]! }))
  const unwritten = await writeClips(folder, input, clips)
  return unwritten === undefined ? [] : [unwritten]
}

const CUT_BY_HAND = 'play it at the times that the report names'
