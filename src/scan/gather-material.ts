// Gathers what a report shows beside the result: the sum of each input's bytes, and the sound around each finding.

import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mixMono } from '../audio/ears.js'
import { encodeMp3 } from '../audio/encode-mp3.js'
import { openSound } from '../audio/open-sound.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { Finding, TimeRange } from '../core/finding.js'
import { isProblem } from '../core/problem.js'
import type { ScanResult } from '../core/scan-result.js'
import type { PassageSound, ReportMaterial } from '../report/report-material.js'
import { sha256OfFile } from '../sha256-of-file.js'

/** Seconds of sound before and behind a number. */
const AROUND = 2

/** Columns of a waveform: more than a page is wide in points. */
const COLUMNS = 600

/**
 * Reads the inputs that are files once more; with `clips` the passages of the findings too. One that is gone by now has
 * neither sum nor sound in the report, which says so.
 */
export async function gatherMaterial(
  { inputs, findings }: ScanResult,
  { made, clips }: { readonly made: string; readonly clips: boolean },
): Promise<ReportMaterial> {
  const sha256 = new Map<string, string>()
  const passages = new Map<string, PassageSound>()
  const uncut = new Set<string>()
  for (const { input } of inputs) {
    const path = resolve(input)
    const heard = findings.filter((each) => each.input === input && each.time !== undefined)
    if (!(await isFile(path))) {
      if (clips && heard.length > 0) uncut.add(input)
      continue
    }
    const sum = await sha256OfFile(path)
    if (sum !== undefined) sha256.set(input, sum)
    if (clips && heard.length > 0 && !(await addPassages(passages, path, heard))) uncut.add(input)
  }
  return { made, sha256, passages, uncut }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (there) => there.isFile(),
    () => false,
  )
}

/** False where the sound cannot be opened any more. */
async function addPassages(
  passages: Map<string, PassageSound>,
  path: string,
  findings: readonly Finding[],
): Promise<boolean> {
  const opened = await openSound(path)
  if (isProblem(opened)) return false
  try {
    for (const { id, time } of findings) passages.set(id, await passageAround(opened.sound, time!))
    return true
  } finally {
    await opened.sound.close()
  }
}

async function passageAround(sound: Sound, time: TimeRange): Promise<PassageSound> {
  const from = Math.max(0, Math.round((time.start - AROUND) * LISTENING_RATE))
  const to = Math.min(sound.length, Math.round((time.end + AROUND) * LISTENING_RATE))
  const planes = await sound.read(from, to)
  const mono = mixMono(planes)
  const mp3 = await encodeMp3(planes.length > 2 ? [mono] : planes, LISTENING_RATE)
  return {
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
