// The middle one of some values.

/** The middle one; of two in the middle the larger, and 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
