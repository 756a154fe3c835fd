// Natural-log probabilities out of a row of logits.

/** Logits this far below the highest add less than 1 % together and are left out of the sum. */
const NEGLIGIBLE = 16

/** Log of the sum of the exponentials of `size` logits from `offset`. */
export function logSumExp(logits: Float32Array, offset: number, size: number): number {
  const end = offset + size
  let highest = logits[offset]!
  let least = highest - NEGLIGIBLE
  let sum = 0
  for (let i = offset; i < end; i++) {
    const value = logits[i]!
    if (value < least) continue
    if (value > highest) {
      sum *= Math.exp(highest - value)
      highest = value
      least = highest - NEGLIGIBLE
    }
    sum += Math.exp(value - highest)
  }
  return highest + Math.log(sum)
}
