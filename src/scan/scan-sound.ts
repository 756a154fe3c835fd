// Scans one sound file: what a person wrote down of it, what is heard, the findings in both, and clips of them.
import type { Sound } from '../audio/sound.js'
import { writeClip } from '../audio/write-clip.js'
import type { Finding } from '../core/finding.js'
import type { Problem } from '../core/problem.js'
import type { Passage } from '../core/scan-result.js'
import type { Transcript } from '../core/transcript.js'
import { readSidecar } from '../sources/read-sidecar.js'
import { type HeardSound, hearSound, type SoundWish } from './hear-sound.js'
import type { ScanOptions } from './scan-options.js'
import type { ScanTools } from './scan-tools.js'
import { soundFindings, soundPassages } from './sound-findings.js'

export interface SoundScan {
  readonly heard: HeardSound
  readonly findings: readonly Omit<Finding, 'id'>[]
  readonly passages: readonly Passage[]
}

/** A file of which nothing can be decoded is a problem. */
export async function scanSound(
  { input, path, context, statedSeconds }: Omit<SoundWish, 'written'>,
  options: ScanOptions,
  tools: ScanTools,
): Promise<SoundScan | Problem> {
  const beside = options.noSidecar === true ? undefined : await readSidecar(path, input)
  const problems = beside !== undefined && 'code' in beside ? [beside] : []
  const written: Transcript | undefined =
    beside === undefined || 'code' in beside ? undefined : beside.transcript
  let findings: readonly Omit<Finding, 'id'>[] = []
  const heard = await hearSound(
    { input, path, context, statedSeconds, written },
    options,
    tools,
    async (opened, sound) => {
      findings = soundFindings(input, sound, tools.judging(context, input))
      return options.clips === undefined ? [] : writeClips(options.clips, input, opened.sound, findings)
    },
  )
  if ('code' in heard) return heard
  return {
    heard: { ...heard, problems: [...problems, ...heard.problems] },
    findings,
    passages: soundPassages(input, heard, findings, options.listHidden === true),
  }
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
