// Readable stretches in bytes of which nothing says how they are built: a private block of a tag, an unknown chunk.
import { decodeText } from './decode-text.js'

/** A shorter stretch is chance, or the name of a program's field. */
const SHORTEST = 7
/** Bytes that are looked at. */
const MOST_BYTES = 1024 * 1024
/** Signs of Latin scripts, and a space, a tab or a line end between them. */
const NARROW = new RegExp(`[\\t\\r\\n\\x20-\\x7e\\xa0-\\xff]{${SHORTEST},}`, 'g')
/** The same with a zero byte behind each. */
const WIDE = new RegExp(`(?:[\\t\\r\\n\\x20-\\x7e\\xa0-\\xff]\\0){${SHORTEST},}`, 'g')

/** The bytes as a text where they are one, else each stretch of them that could be read, in UTF-16 too. */
export async function textRuns(bytes: Uint8Array): Promise<string[]> {
  const head = Buffer.from(bytes.subarray(0, MOST_BYTES))
  const whole = await decodeText(withoutZeros(head))
  if (whole !== undefined) return whole.text.trim() === '' ? [] : [whole.text]
  const raw = head.toString('latin1')
  const wide = raw.match(WIDE) ?? []
  const narrow = raw.match(NARROW) ?? []
  const decoded = narrow.map((each) => Buffer.from(each, 'latin1').toString('utf8'))
  return [...decoded, ...wide.map((each) => each.replaceAll('\0', ''))].filter((each) => /\d/.test(each))
}

/** Fields of fixed length are filled up with zeros. */
function withoutZeros(bytes: Buffer): Buffer {
  let from = 0
  let to = bytes.length
  while (from < to && bytes[from] === 0) from += 1
  while (to > from && bytes[to - 1] === 0) to -= 1
  // The last sign of UTF-16 has a zero of its own.
  const isWide = bytes.subarray(from, to).includes(0)
  return bytes.subarray(from, isWide && (to - from) % 2 === 1 ? to + 1 : to)
}
