// When each token was said: dynamic time warping over the cross attention of the alignment heads.

/** Median over this many frames takes single spikes out of the attention. Source: openai/whisper, timing.py. */
const MEDIAN_WIDTH = 7

/** Where tokens stand, in frames of 20 ms. */
export interface TokenFrames {
  /** First frame of each token; never falling. */
  readonly first: Int32Array
  /** Frame of each token that got most attention. */
  readonly peak: Int32Array
}

/**
 * Places tokens in time. `attention[s]` is [heads, frames] of the step that gave token s; only the first
 * `soundFrames` frames are sound, the others padding.
 */
export function placeTokens(
  attention: readonly Float32Array[],
  frames: number,
  soundFrames: number,
): TokenFrames {
  const width = Math.min(frames, soundFrames)
  const mean = meanAttention(attention, frames, width)
  const first = warp(mean, attention.length, width)
  const peak = first.map((from, token) => {
    const to = Math.max(from + 1, first[token + 1] ?? width)
    let best = from
    for (let frame = from; frame < to; frame++)
      if (mean[token * width + frame]! > mean[token * width + best]!) best = frame
    return best
  })
  return { first, peak }
}

/** [tokens, width]: each head's attention brought to mean 0 and deviation 1 over the tokens, smoothed, averaged. */
function meanAttention(attention: readonly Float32Array[], frames: number, width: number): Float32Array {
  const tokens = attention.length
  const heads = tokens === 0 ? 0 : attention[0]!.length / frames
  const mean = new Float32Array(tokens * width)
  const row = new Float32Array(width)
  for (let head = 0; head < heads; head++) {
    const { average, deviation } = overTokens(attention, head * frames, width)
    for (let token = 0; token < tokens; token++) {
      const from = attention[token]!
      for (let frame = 0; frame < width; frame++)
        row[frame] = (from[head * frames + frame]! - average[frame]!) / deviation[frame]!
      addMedian(row, mean, token * width)
    }
  }
  return mean
}

function overTokens(
  attention: readonly Float32Array[],
  offset: number,
  width: number,
): { average: Float32Array; deviation: Float32Array } {
  const average = new Float32Array(width)
  const deviation = new Float32Array(width)
  for (let frame = 0; frame < width; frame++) {
    let sum = 0
    let squares = 0
    for (const row of attention) {
      const value = row[offset + frame]!
      sum += value
      squares += value * value
    }
    average[frame] = sum / attention.length
    deviation[frame] = Math.sqrt(Math.max(squares / attention.length - average[frame]! ** 2, 1e-10))
  }
  return { average, deviation }
}

function addMedian(row: Float32Array, into: Float32Array, offset: number): void {
  const half = MEDIAN_WIDTH >> 1
  const window = new Float32Array(MEDIAN_WIDTH)
  for (let frame = 0; frame < row.length; frame++) {
    for (let i = -half; i <= half; i++)
      window[i + half] = row[Math.min(Math.max(frame + i, 0), row.length - 1)]!
    window.sort()
    into[offset + frame]! += window[half]!
  }
}

/** The path through [tokens, width] that gathers most attention, both ways only forward; its first frame at each token. */
function warp(attention: Float32Array, tokens: number, width: number): Int32Array {
  const first = new Int32Array(tokens)
  if (width === 0) return first
  const columns = width + 1
  const cost = new Float32Array((tokens + 1) * columns).fill(Number.POSITIVE_INFINITY)
  const from = new Uint8Array((tokens + 1) * columns)
  cost[0] = 0
  for (let token = 1; token <= tokens; token++)
    for (let frame = 1; frame <= width; frame++) {
      const at = token * columns + frame
      const both = cost[at - columns - 1]!
      const nextToken = cost[at - columns]!
      const nextFrame = cost[at - 1]!
      const least = Math.min(both, nextToken, nextFrame)
      from[at] = least === both ? 0 : least === nextToken ? 1 : 2
      cost[at] = least - attention[(token - 1) * width + frame - 1]!
    }
  for (let token = tokens, frame = width; token > 0;) {
    first[token - 1] = frame - 1
    const way = from[token * columns + frame]
    if (way !== 1) frame--
    if (way !== 2) token--
  }
  return first
}
