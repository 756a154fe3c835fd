// Parts a tone that breaks off in its middle: the same key twice, with a pause shorter than the window that tones are measured in.
import type { RunTone } from './read-tone-run.js'
import type { ToneFrames } from './tone-frames.js'
import { ROWS } from './tone-grid.js'

/** Both frequencies fall by this much at once, in dB: music takes from one of them at a time. */
const BREAK_DB = 10
/** Frames in a row in which they do. */
const BREAK_FRAMES = 2
/** The shortest part of a tone, in frames. */
const SHORTEST = 6

/** `lowDb` and `highDb` are the run's levels in dBFS; the parts of a tone share its evidence by their length. */
export function partTones(
  tones: readonly RunTone[],
  frames: ToneFrames,
  lowDb: number,
  highDb: number,
): RunTone[] {
  return tones.flatMap((tone) => {
    const parts = soundingParts(tone, frames, lowDb, highDb)
    if (parts.length < 2) return [tone]
    const sounding = parts.reduce((sum, { length }) => sum + length, 0)
    return parts.map((part) => ({
      ...part,
      key: tone.key,
      evidence: (tone.evidence * part.length) / sounding,
    }))
  })
}

/** The stretches of a tone between its breaks. */
function soundingParts(
  { at, length, key }: RunTone,
  { db, count }: ToneFrames,
  lowDb: number,
  highDb: number,
): Pick<RunTone, 'at' | 'length'>[] {
  const low = Math.floor(key / ROWS) * count
  const high = (ROWS + (key % ROWS)) * count
  const isBroken = (frame: number): boolean =>
    db[low + frame]! < lowDb - BREAK_DB && db[high + frame]! < highDb - BREAK_DB
  const parts: Pick<RunTone, 'at' | 'length'>[] = []
  let from = at
  for (let frame = at + SHORTEST; frame + SHORTEST <= at + length; frame += 1) {
    if (frame - from < SHORTEST || !isBroken(frame)) continue
    let end = frame + 1
    while (end < at + length && isBroken(end)) end += 1
    if (end - frame < BREAK_FRAMES || at + length - end < SHORTEST) continue
    parts.push({ at: from, length: frame - from })
    from = end
  }
  return [...parts, { at: from, length: at + length - from }]
}
