// Whether two numbers bound a block that a list of accepted numbers may hold.

/** The largest block: what an operator gives to a firm, and no typing error that clears a country. */
const MOST_NUMBERS = 10_000

/** Why `number` to `to` is no such block, as the end of a sentence; undefined where it is one. */
export function faultOfBlock(number: string, to: string): string | undefined {
  const [first, last] = [number, to].map((written) => written.replace(/[^\d+*]/g, '')) as [string, string]
  if (!/^\+?\d+$/.test(first) || !/^\+?\d+$/.test(last)) return 'both ends have to be whole numbers'
  if (first.length !== last.length || first.startsWith('+') !== last.startsWith('+'))
    return 'both ends have to be written with the same count of digits'
  const size = BigInt(last.replace('+', '')) - BigInt(first.replace('+', '')) + 1n
  if (size < 1n) return 'its end lies before its beginning'
  if (size > BigInt(MOST_NUMBERS))
    return `it has ${size} numbers, and ${MOST_NUMBERS.toLocaleString('en')} at most can be accepted at once`
  return undefined
}
