// Gathers what comes in parts to its end, or to a limit, so that what has no end does not fill the memory.
import { type Problem, problem } from '../problem.js'

/** Bytes; the largest song book is far below, and a JavaScript string must still hold it. */
export const LARGEST_TEXT = 128 * 1024 * 1024

/** All parts as bytes; `input` is its name in the problem that it is when there is more than `most`. */
export async function gatherBytes(
  stream: AsyncIterable<Uint8Array | string>,
  input: string,
  most = LARGEST_TEXT,
): Promise<Uint8Array | Problem> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part
    size += bytes.length
    if (size > most) return tooLarge(input, most)
    parts.push(bytes)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The problem of a text with more than `most` bytes. */
export function tooLarge(input: string, most = LARGEST_TEXT): Problem {
  return problem(
    input,
    'too-large',
    `the text is larger than ${most >> 20} MB`,
    'split it into smaller files',
  )
}
