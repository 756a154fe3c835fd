// Numbers that are counted, looped or listed rather than dialled.

/** One, two, three … or ten, nine, eight … in stretches of three or more from the same beginning, or by equal steps. */
export function isCount(counted: readonly number[]): boolean {
  if (counted.length < 4) return false
  const step = counted[1]! - counted[0]!
  if (step !== 0 && counted.every((value, at) => at === 0 || value - counted[at - 1]! === step)) return true
  const stretches: number[][] = [[counted[0]!]]
  for (let at = 1; at < counted.length; at++) {
    const difference = counted[at]! - counted[at - 1]!
    const stretch = stretches.at(-1)!
    const direction = stretch.length > 1 ? stretch[1]! - stretch[0]! : difference
    if (Math.abs(difference) === 1 && difference === direction) stretch.push(counted[at]!)
    else stretches.push([counted[at]!])
  }
  return (
    stretches.every((stretch) => stretch.length >= 3) &&
    stretches.every((stretch) => stretch[0] === stretches[0]![0])
  )
}

/** The same digit, or the same two or three, over and over: a loop, a drum count, an ambulance. */
export function isLoop(digits: string): boolean {
  return [1, 2, 3].some((period) => {
    if (digits.length < Math.max(7, period * 3)) return false
    for (let at = period; at < digits.length; at++) if (digits[at] !== digits[at - period]) return false
    return true
  })
}
