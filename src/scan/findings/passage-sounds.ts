// The sound around each finding as a report embeds it: compressed, with its waveform, taken while the scan has the sound open.
import { mixMono } from '../../audio/ears.js'
import { encodeMp3 } from '../../audio/encode-mp3.js'
import { LISTENING_RATE, type Sound } from '../../audio/sound.js'
import type { TimeRange } from '../../core/finding.js'
import type { PassageSound } from '../../report/report-material.js'

/** Seconds of sound before and behind a number. */
const AROUND = 2

/** Second of the sound behind which nothing of these times is shown. */
export function endOfSounds(times: readonly TimeRange[]): number {
  return times.reduce((latest, { end }) => Math.max(latest, end), 0) + AROUND
}

/** Columns of a waveform: more than a page is wide in points. */
const COLUMNS = 600

/** One for each time, in their order. */
export async function passageSounds(sound: Sound, times: readonly TimeRange[]): Promise<PassageSound[]> {
  const sounds: PassageSound[] = []
  for (const time of times) sounds.push(await passageAround(sound, time))
  return sounds
}

async function passageAround(sound: Sound, time: TimeRange): Promise<PassageSound> {
  const from = Math.max(0, Math.round((time.start - AROUND) * LISTENING_RATE))
  const to = Math.min(sound.length, Math.round((time.end + AROUND) * LISTENING_RATE))
  const planes = await sound.read(from, to)
  const mono = mixMono(planes)
  const mp3 = await encodeMp3(planes.length > 2 ? [mono] : planes, LISTENING_RATE)
  return {
    time,
    start: from / LISTENING_RATE,
    seconds: mono.length / LISTENING_RATE,
    peaks: peaksOf(mono),
    audio: { mediaType: 'audio/mpeg', base64: Buffer.from(mp3).toString('base64') },
  }
}

/** The loudest sample of each column. */
function peaksOf(samples: Float32Array): number[] {
  const size = Math.max(1, Math.ceil(samples.length / COLUMNS))
  return Array.from({ length: Math.ceil(samples.length / size) }, (_, column) => {
    let peak = 0
    for (const sample of samples.subarray(column * size, (column + 1) * size))
      peak = Math.max(peak, Math.abs(sample))
    return peak
  })
}
