// Scans one sound file: what a person wrote down of it, what is heard, the findings in both, and clips of them.
import type { Sound } from '../audio/sound.js'
import { writeClip } from '../audio/write-clip.js'
import type { Finding, TimeRange, TrackPlace } from '../core/finding.js'
import { isProblem, type Problem } from '../core/problem.js'
import type { Passage } from '../core/scan-result.js'
import { type SoundTrack, trackAt } from '../core/tracks/sound-tracks.js'
import type { Transcript } from '../core/transcript/transcript.js'
import { readSidecar } from '../sources/read-sidecar.js'
import { type HeardSound, hearSound, type SoundWish } from './hear-sound.js'
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

/** A file of which nothing can be decoded is a problem; what a person wrote down of it is read all the same. */
export async function scanSound(
  { input, path, context, statedSeconds, tracks }: Omit<SoundWish, 'written'>,
  options: ScanOptions,
  tools: ScanTools,
): Promise<SoundScan> {
  const beside = options.noSidecar === true ? undefined : await readSidecar(path, input)
  const problems = beside !== undefined && isProblem(beside) ? [beside] : []
  const written: Transcript | undefined =
    beside === undefined || isProblem(beside) ? undefined : beside.transcript
  let findings: readonly Omit<Finding, 'id'>[] = []
  const heard = await hearSound(
    { input, path, context, statedSeconds, tracks, written },
    options,
    tools,
    async (opened, sound) => {
      const found = soundFindings(input, sound, tools.judging(context, input))
      findings = found.map((each) => ({ ...each, ...trackOf(each.time!, tracks) }))
      return options.clips === undefined ? [] : writeClips(options.clips, input, opened.sound, findings)
    },
  )
  if (isProblem(heard)) {
    const unheard = { ...NOT_HEARD, transcript: written ?? NOT_HEARD.transcript }
    const read = soundFindings(input, unheard, tools.judging(context, input))
    return { findings: read, passages: [], problems: [...problems, heard] }
  }
  return {
    heard,
    problems: [...problems, ...heard.problems],
    findings,
    passages: soundPassages(input, heard, findings, options.listHidden === true).map((each) => ({
      ...each,
      ...trackOf(each.time, tracks),
    })),
  }
}

const NOT_HEARD: HeardSound = {
  seconds: 0,
  numbers: [],
  hidden: [],
  passages: [],
  transcript: { lines: [] },
  heard: { lines: [] },
  bleepsOnly: false,
  unheard: [],
  problems: [],
}

function trackOf(time: TimeRange, tracks: readonly SoundTrack[]): { track?: TrackPlace } {
  const track = trackAt(tracks, time.start)
  return track === undefined ? {} : { track }
}

/** A clip of each finding; a folder that cannot be written is one problem. */
async function writeClips(
  folder: string,
  input: string,
  sound: Sound,
  findings: readonly Omit<Finding, 'id'>[],
): Promise<readonly Problem[]> {
  for (const { time } of findings) {
    const written = time === undefined ? '' : await writeClip(folder, input, sound, time)
    if (typeof written !== 'string') return [written]
  }
  return []
}
