// The number words that the digit ear can hear: classes of its output, and the words as heard in time.

/** Words 0 to 19, then the tens from 20, then 100, in the order of the classes 1 to 29; class 0 is "no word here". */
export const UNITS: readonly number[] = [
  ...Array.from({ length: 20 }, (_, value) => value),
  ...[20, 30, 40, 50, 60, 70, 80, 90, 100],
]

/** Classes of one frame, the blank included. */
export const CLASSES: number = UNITS.length + 1

/** Classes of an ear that also knows "double", "triple" and any other word, in that order behind the number words. */
const CLASSES_WITH_OTHERS = CLASSES + 3

/** Fewest digits of a number that is told by ear alone; shorter ones are counts, codes and ages. */
export const FEWEST_DIGITS = 6
/** 15 digits and a prefix of two: longest number that can be dialled. Source: ITU-T E.164. */
export const LONGEST_NUMBER = 17

/** Seconds of one frame of the digit ear. */
const FRAME_SECONDS = 0.02

/** Class of a word's value; values that are no single word have none. */
export function classOf(unit: number): number {
  return UNITS.indexOf(unit) + 1
}

/** Natural logs of the probability of each class in each frame, frame by frame. */
export interface WordProbabilities {
  readonly logp: Float32Array
  readonly frames: number
}

/**
 * Log-probabilities of an ear with `classes` classes a frame, in the classes of number words: what it holds for
 * something else than a number word goes to "no word here". Throws where it has neither these classes nor those three more.
 */
export function numberWordsOf(logp: Float32Array, classes: number): Float32Array {
  if (classes === CLASSES) return logp
  if (classes !== CLASSES_WITH_OTHERS) throw new Error(`digit ear with ${classes} classes`)
  const frames = logp.length / classes
  const folded = new Float32Array(frames * CLASSES)
  for (let frame = 0; frame < frames; frame++) {
    const row = logp.subarray(frame * classes, (frame + 1) * classes)
    const none = [row[0]!, ...row.subarray(CLASSES)].reduce((sum, value) => sum + Math.exp(value), 0)
    folded.set(row.subarray(0, CLASSES), frame * CLASSES)
    folded[frame * CLASSES] = Math.log(none)
  }
  return folded
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
