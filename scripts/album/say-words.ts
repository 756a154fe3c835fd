// Joins recordings of single words to a spoken line, with the pauses that a person makes.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { RATE } from './play-bed.js'

/** Files without extension in the voice's folder, joined closely: `['80', '18']` is 98 in French. */
export type Word = readonly string[]

/** Seconds between the parts of one word, between words, and where a line says `','`. */
const JOIN = 0.012
const GAP = 0.16
const PAUSE = 0.38

/** `bleep` is the tone that hides a word: 1 kHz, half a second. */
const BLEEP_SECONDS = 0.5
const BLEEP_LEVEL = 0.12

/** Says the words of a line; `','` is a pause and `'bleep'` the tone. */
export function say(folder: string, line: readonly (Word | ',' | 'bleep')[]): Float32Array {
  const parts: Float32Array[] = []
  for (const word of line) {
    if (word === ',') parts.push(silence(PAUSE - GAP))
    else if (word === 'bleep') parts.push(bleep(), silence(GAP))
    else {
      for (const name of word) parts.push(recording(join(folder, `${name}.flac`)), silence(JOIN))
      parts.push(silence(GAP - JOIN))
    }
  }
  return joined(parts)
}

/** So many seconds of zeros. */
export function silence(seconds: number): Float32Array {
  return new Float32Array(Math.round(seconds * RATE))
}

/** One after the other. */
export function joined(parts: readonly Float32Array[]): Float32Array {
  const sound = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    sound.set(part, at)
    at += part.length
  }
  return sound
}

function bleep(): Float32Array {
  const edge = 0.01 * RATE
  const length = Math.round(BLEEP_SECONDS * RATE)
  return Float32Array.from({ length }, (_, index) => {
    const fade = Math.min(1, index / edge, (length - 1 - index) / edge)
    return BLEEP_LEVEL * fade * Math.sin((2 * Math.PI * 1000 * index) / RATE)
  })
}

function recording(path: string): Float32Array {
  const args = ['-loglevel', 'error', '-i', path, '-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-']
  const bytes = execFileSync('ffmpeg', args, { maxBuffer: 1 << 28 })
  return new Float32Array(Uint8Array.from(bytes).buffer)
}
