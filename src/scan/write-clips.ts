// Writes the passage of each finding as a WAV file, so that a person can listen and decide.
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Sound } from '../audio/sound.js'
import { writeWav } from '../audio/write-wav.js'
import type { Finding } from '../core/finding.js'
import { type Problem, problem } from '../core/problem.js'

/** Seconds before and behind the passage. */
const LEAD = 1

/** Files are named after track and time: `03 Dernier appel 5m24s.wav`. A folder that cannot be written is one problem. */
export async function writeClips(
  folder: string,
  sound: Sound,
  findings: readonly Omit<Finding, 'id'>[],
): Promise<Problem[]> {
  try {
    await mkdir(folder, { recursive: true })
    for (const { input, time } of findings) {
      if (time === undefined) continue
      const track = basename(input).replace(/\.[^.]*$/, '')
      const at = `${Math.floor(time.start / 60)}m${String(Math.floor(time.start % 60)).padStart(2, '0')}s`
      await writeWav(join(folder, `${track} ${at}.wav`), sound, {
        start: time.start - LEAD,
        end: time.end + LEAD,
      })
    }
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [problem(folder, 'output-unwritable', `clips cannot be written: ${reason}`, 'name another folder')]
  }
}
