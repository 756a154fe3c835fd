// Tokens put together to words, each with its time and its probability.
import type { TranscriptWord } from '../../core/transcript/transcript.js'
import type { DecodedText } from './decode-text.js'
import { placeTokens } from './token-times.js'
import type { Vocabulary } from './vocabulary.js'

/** Seconds of one frame of attention. */
const FRAME_SECONDS = 0.02
/**
 * Attention gives every frame to some word, also those of a pause; a word longer than this, in seconds, is
 * cut to so much before and behind the place that got most attention.
 */
const LONGEST_WORD = 1.5
const BEFORE_PEAK = 0.5
const BEHIND_PEAK = 0.8
/** The first token of a window gets all that comes before it, and its attention says nothing. */
const LONGEST_FIRST = 0.8

/** Written without blanks between words. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'my', 'km', 'bo'])
/** Belongs to the word before it. */
const TRAILING = /^[\p{P}\p{S}]+$/u

interface Piece {
  text: string
  readonly token: number
  tokens: number
  logProbability: number
}

/**
 * Words of a decoded text with times in seconds from the start of the track.
 * `offset` is where its window begins, `soundFrames` how many frames of 20 ms the sound filled.
 */
export function timedWords(
  vocabulary: Vocabulary,
  decoded: DecodedText,
  offset: number,
  soundFrames: number,
): TranscriptWord[] {
  const { first, peak } = placeTokens(decoded.attention, decoded.frames, soundFrames)
  const seconds = (frame: number): number => Math.min(frame, soundFrames) * FRAME_SECONDS
  return pieces(vocabulary, decoded).map((piece) => {
    const next = piece.token + piece.tokens
    let start = seconds(first[piece.token]!)
    let end = seconds(first[next] ?? soundFrames)
    const second = seconds(first[1] ?? soundFrames)
    if (piece.token === 0) {
      start = Math.max(start, second - LONGEST_FIRST)
    } else if (end - start > LONGEST_WORD) {
      start = Math.max(start, seconds(peak[piece.token]!) - BEFORE_PEAK)
      end = Math.min(end, seconds(peak[next - 1]!) + BEHIND_PEAK)
    }
    return {
      text: piece.text.trim(),
      start: offset + start,
      end: offset + Math.max(end, start),
      probability: Math.exp(piece.logProbability / piece.tokens),
      glued: !/^\s/.test(piece.text),
    }
  })
}

/** Tokens that make a word: up to the next blank, signs with the word before them, halves of characters together. */
function pieces(vocabulary: Vocabulary, decoded: DecodedText): Piece[] {
  const found: Piece[] = []
  const unspaced = UNSPACED.has(decoded.language)
  let from = 0
  decoded.tokens.forEach((_, index) => {
    const text = vocabulary.text(decoded.tokens.slice(from, index + 1))
    if (text.endsWith('\uFFFD') && index + 1 < decoded.tokens.length) return
    const logProbability = decoded.logProbabilities
      .slice(from, index + 1)
      .reduce((sum, value) => sum + value, 0)
    const tokens = index + 1 - from
    const last = found.at(-1)
    const begins = last === undefined || (text.startsWith(' ') && text.trim() !== '') || unspaced
    if (begins && !(last !== undefined && TRAILING.test(text.trim()))) {
      found.push({ text, token: from, tokens, logProbability })
    } else {
      last!.text += text
      last!.tokens += tokens
      last!.logProbability += logProbability
    }
    from = index + 1
  })
  return found
}
