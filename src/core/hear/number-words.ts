// The number words that the digit ear can hear: classes of its output, and the words as heard in time.

/** Words 0 to 19, then the tens from 20, then 100, in the order of the classes 1 to 29; class 0 is "no word here". */
export const UNITS: readonly number[] = [
  ...Array.from({ length: 20 }, (_, value) => value),
  ...[20, 30, 40, 50, 60, 70, 80, 90, 100],
]

/** Classes of one frame, the blank included. */
export const CLASSES: number = UNITS.length + 1

/** Seconds of one frame of the digit ear. */
export const FRAME_SECONDS = 0.02

/** Class of a word's value; values that are no single word have none. */
export function classOf(unit: number): number {
  return UNITS.indexOf(unit) + 1
}

/** Natural logs of the probability of each class in each frame, frame by frame. */
export interface WordProbabilities {
  readonly logp: Float32Array
  readonly frames: number
}

/** A number word as it was spoken, language-free: "vingt" and "twenty" are both 20. */
export interface HeardWord {
  readonly unit: number
  /** Seconds from the start of the sound. */
  readonly start: number
  readonly end: number
  /** The ear's own, 0 to 1, at its surest frame. */
  readonly probability: number
}

/**
 * The likeliest word of each frame, repeats folded; `offset` is the time of the first frame in seconds.
 * A word is as long as its frames, which are fewer than the sound of it.
 */
export function wordsHeard({ logp, frames }: WordProbabilities, offset: number): HeardWord[] {
  const words: HeardWord[] = []
  let before = 0
  for (let frame = 0; frame < frames; frame++) {
    const row = frame * CLASSES
    let best = 0
    for (let k = 1; k < CLASSES; k++) if (logp[row + k]! > logp[row + best]!) best = k
    const probability = Math.exp(logp[row + best]!)
    const end = offset + (frame + 1) * FRAME_SECONDS
    if (best !== 0) {
      const last = words.at(-1)
      words[words.length - (best === before ? 1 : 0)] =
        best === before && last !== undefined
          ? { ...last, end, probability: Math.max(last.probability, probability) }
          : { unit: UNITS[best - 1]!, start: end - FRAME_SECONDS, end, probability }
    }
    before = best
  }
  return words
}
