// When each word of a row was said: the likeliest alignment of the row with what the ear heard.
import { median } from './median.js'
import { CLASSES, classOf, type WordProbabilities } from './number-words.js'

/** First frame of every word, by the best path through word, blank, word (Viterbi). Empty where the row does not fit in. */
export function wordFrames({ logp, frames }: WordProbabilities, units: readonly number[]): number[] {
  const states = units.length * 2 + 1
  const heard = Array.from({ length: states }, (_, state) =>
    state % 2 === 0 ? 0 : classOf(units[state >> 1]!),
  )
  const from = new Int8Array(frames * states)
  let scores = new Float64Array(states).fill(-Infinity)
  scores[0] = 0
  for (let frame = 0; frame < frames; frame++) {
    const next = new Float64Array(states)
    for (let state = 0; state < states; state++) {
      const word = state % 2 === 1
      const skip = word && state > 1 && heard[state] !== heard[state - 2] ? scores[state - 2]! : -Infinity
      const step = state > 0 && frame > 0 ? scores[state - 1]! : state === 1 ? scores[0]! : -Infinity
      const stay = scores[state]!
      const best = Math.max(stay, step, skip)
      from[frame * states + state] = best === stay ? 0 : best === step ? 1 : 2
      next[state] = best + logp[frame * CLASSES + heard[state]!]!
    }
    scores = next
  }
  let state = scores[states - 1]! >= (scores[states - 2] ?? -Infinity) ? states - 1 : states - 2
  if (scores[state] === -Infinity || scores[state] === undefined) return []
  const firsts: number[] = new Array(units.length).fill(0)
  for (let frame = frames - 1; frame >= 0; frame--) {
    if (state % 2 === 1) firsts[state >> 1] = frame
    state -= from[frame * states + state]!
  }
  return firsts
}

/** How far each word is from the one before, in medians of the row: 1 is its usual pace; the first has none. */
export function paceOf(firsts: readonly number[]): (number | undefined)[] {
  const steps = firsts.slice(1).map((frame, index) => frame - firsts[index]!)
  const usual = steps.length === 0 ? 0 : median(steps)
  return [undefined, ...steps.map((step) => (usual === 0 ? undefined : step / usual))]
}
