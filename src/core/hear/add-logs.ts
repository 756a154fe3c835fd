// The sum of two probabilities that are given as logarithms.

/** log(exp(a) + exp(b)) without leaving the range of a number. */
export function addLogs(a: number, b: number): number {
  if (a < b) return addLogs(b, a)
  return b === -Infinity ? a : a + Math.log1p(Math.exp(b - a))
}
