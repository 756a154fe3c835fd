// Tells a telephone's tones from notes: they keep their level and their frequency, and notes near them do neither.
import { median } from '../../core/hear/median.js'
import { EDGE, type FrameSums } from './frame-sums.js'
import type { RunTone } from './read-tone-run.js'
import { ROWS } from './tone-grid.js'

/**
 * Spread of a low and a high tone's level while they sound, added up, in dB: up to 3.4 in 84 of 84 runs dialled under
 * music that is as loud as they are, or up to 12 dB louder; 3.6 and more in 26 of 27 runs of notes.
 */
const MOST_SPREAD_DB = 3.5
/** The frequencies of a computer are right within this part; those of an old telephone's dividers within 0.75 %. */
const FREE_ERROR = 0.0015
/** The further off, the steadier a tone must be, in dB for each whole: 0.7 dB at half a per cent. */
const SPREAD_FOR_ERROR = 200
/** A shorter tone tells nothing, in frames between its edges. */
const FEWEST_FRAMES = 2

/** Whether half of the tones and more are steady enough; `sums` are of the frames in which they lie. */
export function isSteady(sums: FrameSums, tones: readonly RunTone[]): boolean {
  const lows: number[] = []
  const highs: number[] = []
  const errors: number[] = []
  for (const { at, length, key } of tones) {
    const [from, to] = [at + EDGE, at + length - EDGE + 1]
    if (to - from < FEWEST_FRAMES) continue
    const [low, high] = [Math.floor(key / ROWS), ROWS + (key % ROWS)]
    lows.push(sums.spread(low, from, to))
    highs.push(sums.spread(high, from, to))
    for (const each of [low, high]) errors.push(Math.abs(sums.frequencyError(each, from, to)))
  }
  const off = Math.max(0, median(errors) - FREE_ERROR)
  return median(lows) + median(highs) <= MOST_SPREAD_DB - SPREAD_FOR_ERROR * off
}
