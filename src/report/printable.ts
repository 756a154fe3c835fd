// Makes text from files and names fit for a terminal, which takes some signs for orders and others to turn lines around.

/** Controls of C0 and C1, line and paragraph separators, and the signs of the bidirectional algorithm (UAX 9). */
const ORDERS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Line ends and tabs become blanks, since a name must not begin a line of its own; other orders are spelled out. */
export function printable(text: string): string {
  return text.replace(ORDERS, (sign) =>
    /\s/.test(sign) ? ' ' : `\\u{${sign.charCodeAt(0).toString(16).padStart(2, '0')}}`,
  )
}

/** The same for every text in a value. */
export function printableWhole<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T
  if (Array.isArray(value)) return value.map(printableWhole) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printableWhole(each)])) as T
}
