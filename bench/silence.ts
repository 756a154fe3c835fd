// What silence costs: a file with seven minutes of it in the middle against the same file without them, in one run.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSound } from '../src/audio/open-sound.js'
import { LISTENING_RATE } from '../src/audio/sound.js'
import { encodeWav } from '../src/audio/write-clip.js'
import { isProblem } from '../src/core/problem.js'

/** Seconds of sound, and of silence in its middle. */
const SOUND = 300
const SILENCE = 420
/** The WAV files have this rate in Hz, as masters have: each sample is written so often. */
const RATE = 48_000
const REPEATED = RATE / LISTENING_RATE
const RUNS = 3
/** A file with silence may take this much longer. */
const MOST = 1.1

const COMMAND = fileURLToPath(new URL('../bin/wrongnumber.js', import.meta.url))

const [given] = process.argv.slice(2)
if (given === undefined) {
  console.error('usage: npm run bench:silence -- FILE|FOLDER')
  process.exit(2)
}

/** The first minutes of the tracks, stereo, one behind the other and again until it is long enough. */
async function gather(path: string): Promise<Float32Array[]> {
  const tracks = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]
  const length = SOUND * RATE
  const planes = [new Float32Array(length), new Float32Array(length)]
  for (let at = 0; at < length;) {
    const before = at
    for (const track of tracks.sort()) {
      const opened = await openSound(track)
      if (isProblem(opened)) continue
      const channels = await opened.sound.read(0, Math.ceil((length - at) / REPEATED))
      await opened.sound.close()
      for (const [side, plane] of planes.entries()) {
        const from = channels[Math.min(side, channels.length - 1)]!
        for (let i = 0; i < from.length * REPEATED && at + i < length; i++)
          plane[at + i] = from[Math.floor(i / REPEATED)]!
      }
      at += channels[0]!.length * REPEATED
      if (at >= length) break
    }
    if (at === before) throw new Error(`no sound in ${path}`)
  }
  return planes
}

function scan(file: string, more: readonly string[]): number {
  const began = performance.now()
  try {
    execFileSync(process.execPath, [
      COMMAND,
      'scan',
      '--format',
      'json',
      '--output',
      `${file}.json`,
      ...more,
      file,
    ])
  } catch {
    // Exit codes tell of numbers found; what is measured is the time.
  }
  return (performance.now() - began) / 1000
}

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-silence-'))
try {
  const planes = await gather(given)
  const half = (SOUND / 2) * RATE
  const without = join(folder, 'without.wav')
  const withSilence = join(folder, 'with.wav')
  writeFileSync(without, encodeWav(planes, RATE))
  const parted = planes.map((plane) => {
    const longer = new Float32Array((SOUND + SILENCE) * RATE)
    longer.set(plane.subarray(0, half))
    longer.set(plane.subarray(half), half + SILENCE * RATE)
    return longer
  })
  writeFileSync(withSilence, encodeWav(parted, RATE))
  for (const more of [[], ['--numbers-only']]) {
    const times = Array.from({ length: RUNS }, () => [scan(without, more), scan(withSilence, more)] as const)
    // The fastest of each: whatever else the machine does only adds.
    const short = Math.min(...times.map(([time]) => time))
    const long = Math.min(...times.map(([, time]) => time))
    const ratio = long / short
    console.log(
      `${more[0] ?? 'with transcript'}: ${SOUND} s of sound ${short.toFixed(1)} s, with ${SILENCE} s of silence in it ${long.toFixed(1)} s,`,
      `ratio ${ratio.toFixed(3)} (${ratio <= MOST ? 'at most' : 'above'} ${MOST})`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
