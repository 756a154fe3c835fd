// How many numbers a mask leaves, and how many of them lie in an interval, without listing one.

/** Smallest and largest number that a mask (`*` is open) can be. */
export function maskBounds(mask: string): { readonly low: number; readonly high: number } {
  return { low: Number(mask.replaceAll('*', '0')), high: Number(mask.replaceAll('*', '9')) }
}

/** How many numbers a mask leaves: ten for each open digit. */
export function maskSize(mask: string): number {
  return 10 ** (mask.split('*').length - 1)
}

/** A mask made ready for counting. */
export class MaskCounter {
  readonly low: number
  readonly high: number
  readonly size: number
  private readonly digits: readonly number[]
  /** Numbers that the digits from a place on leave open. */
  private readonly after: readonly number[]
  /** All open digits are at the end: an interval. */
  private readonly solid: boolean

  constructor(mask: string) {
    this.digits = [...mask].map((sign) => (sign === '*' ? -1 : sign.charCodeAt(0) - 48))
    const after = [1]
    for (let at = mask.length - 1; at >= 0; at--) after.unshift(after[0]! * (mask[at] === '*' ? 10 : 1))
    this.after = after
    this.size = after[0]!
    this.solid = /^\d*\**$/.test(mask)
    const { low, high } = maskBounds(mask)
    this.low = low
    this.high = high
  }

  /** Completions from `from` to `to`, inclusive. */
  between(from: number, to: number): number {
    if (to < this.low || from > this.high) return 0
    if (this.solid) return Math.min(to, this.high) - Math.max(from, this.low) + 1
    return this.upTo(to) - this.upTo(from - 1)
  }

  /** Completions that are at most `limit`: digit by digit, those that fall below it there. */
  private upTo(limit: number): number {
    if (limit >= this.high) return this.size
    if (limit < this.low) return 0
    let count = 0
    let unit = 10 ** (this.digits.length - 1)
    let rest = limit
    for (let at = 0; at < this.digits.length; at++) {
      const bound = Math.floor(rest / unit)
      rest -= bound * unit
      unit /= 10
      const digit = this.digits[at]!
      if (digit < 0) count += bound * this.after[at + 1]!
      else if (digit < bound) return count + this.after[at]!
      else if (digit > bound) return count
    }
    return count + 1
  }
}
