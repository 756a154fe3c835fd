// Gathers what a report shows beside the result: the sum of each input's bytes, and the sound that the scan gave of each finding.

import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { TimeRange } from '../../core/finding.js'
import type { ScanResult } from '../../core/scan-result.js'
import { sha256OfFile } from '../../disk/sha256-of-file.js'
import type { PassageSound, ReportMaterial } from '../../report/report-material.js'

/** The sound of findings by the input that they were heard in, as the scan gives it (`ScanOptions.onPassages`). */
export type SoundsByInput = ReadonlyMap<string, readonly PassageSound[]>

/**
 * Reads the inputs that are files once more for their sums. A finding without its sound, where `sounds` were asked for, is
 * named by its input.
 */
export async function gatherMaterial(
  { inputs, findings }: ScanResult,
  made: string,
  sounds: SoundsByInput | undefined,
): Promise<ReportMaterial> {
  const sha256 = new Map<string, string>()
  for (const { input } of inputs) {
    const path = resolve(input)
    const sum = (await isFile(path)) ? await sha256OfFile(path) : undefined
    if (sum !== undefined) sha256.set(input, sum)
  }
  if (sounds === undefined) return { made, sha256, passages: new Map() }
  const passages = new Map<string, PassageSound>()
  const uncut = new Set<string>()
  for (const { id, input, time } of findings) {
    if (time === undefined) continue
    const sound = sounds.get(input)?.find((each) => isSame(each.time, time))
    if (sound === undefined) uncut.add(input)
    else passages.set(id, sound)
  }
  return { made, sha256, passages, uncut }
}

function isSame(a: TimeRange, b: TimeRange): boolean {
  return a.start === b.start && a.end === b.end
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (there) => there.isFile(),
    () => false,
  )
}
