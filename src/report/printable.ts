// Makes text from files and names fit for a terminal, which takes some signs for orders and others to turn lines around.

/** Controls of C0 and C1, line and paragraph separators, and the signs of the bidirectional algorithm (UAX 9). */
const ORDERS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Line ends and tabs become blanks, since a name must not begin a line of its own; other orders are spelled out. */
export function printable(text: string): string {
  return text.replace(ORDERS, (sign) =>
    /\s/.test(sign) ? ' ' : `\\u{${sign.charCodeAt(0).toString(16).padStart(2, '0')}}`,
  )
}

/** The same with line ends kept, for text whose lines are lines of ours. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** Those that JSON leaves as they are. */
const LEFT_BY_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** JSON of which every sign can be shown: whoever parses it gets the value as it is. `indent` in blanks a level. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    LEFT_BY_JSON,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The same for every text in a value. */
export function printableWhole<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T
  if (Array.isArray(value)) return value.map(printableWhole) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printableWhole(each)])) as T
}
