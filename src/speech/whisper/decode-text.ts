// Free decoding of a passage: the likeliest token at each step, without stage directions, stopped where it loops.
import { type AlignedStep, type Decoder, type HeardSound, selectRows } from './decoder.js'
import { loopStart } from './loops.js'
import { logSumExp } from './probabilities.js'
import type { Suppression } from './suppression.js'
import { END_OF_TEXT, textPrompt } from './tokens.js'

/** Most tokens of one window; half of the decoder's context, as openai/whisper has it. */
const MOST_TOKENS = 224

/** What was decoded, in one language. */
export interface DecodedText {
  readonly language: string
  readonly tokens: readonly number[]
  /** Natural log of each token's probability. */
  readonly logProbabilities: readonly number[]
  /**
   * Cross attention [heads, frames] of the step that gave each token, and of the one that ended the text:
   * one more than tokens.
   */
  readonly attention: readonly Float32Array[]
  /** Frames of 20 ms in a row of attention. */
  readonly frames: number
}

interface Draft {
  readonly language: string
  readonly tokens: number[]
  readonly logProbabilities: number[]
  readonly attention: Float32Array[]
  keep?: number
}

/** Decodes one passage in several languages side by side; the answers are in their order. */
export async function decodeText(
  decoder: Decoder,
  suppression: Suppression,
  sound: HeardSound,
  languages: readonly string[],
): Promise<DecodedText[]> {
  const drafts: Draft[] = languages.map((language) => ({
    language,
    tokens: [],
    logProbabilities: [],
    attention: [],
  }))
  let step = await decoder.alignedStep(sound, languages.map(textPrompt))
  let living = drafts
  while (true) {
    const going = living.map((draft, row) => choose(draft, step, row, living.length, suppression))
    const rows = going.flatMap((goes, row) => (goes ? [row] : []))
    if (rows.length === 0) break
    living = living.filter((_, row) => going[row])
    const ids = living.map((draft) => [draft.tokens.at(-1)!])
    step = await decoder.alignedStep(sound, ids, selectRows(step.past, rows))
  }
  const frames = step.align.dims[3]!
  return drafts.map((draft) => finish(draft, frames))
}

/** Adds the likeliest token to a draft; false where its text has ended. */
function choose(
  draft: Draft,
  step: AlignedStep,
  row: number,
  rows: number,
  suppression: Suppression,
): boolean {
  const { logits, vocabulary } = step
  const given = logits.length / rows / vocabulary
  const offset = ((row + 1) * given - 1) * vocabulary
  const banned = draft.tokens.length === 0 ? suppression.first : suppression.later
  let token = END_OF_TEXT
  let highest = Number.NEGATIVE_INFINITY
  for (let id = 0; id < vocabulary; id++)
    if (banned[id] === 0 && logits[offset + id]! > highest) {
      highest = logits[offset + id]!
      token = id
    }
  draft.attention.push(lastAttention(step, row))
  if (token === END_OF_TEXT) return false
  draft.tokens.push(token)
  draft.logProbabilities.push(highest - logSumExp(logits, offset, vocabulary))
  const keep = loopStart(draft.tokens)
  if (keep !== undefined) draft.keep = keep
  return keep === undefined && draft.tokens.length < MOST_TOKENS
}

/** Attention [heads, frames] of the last token that a row was given. */
function lastAttention({ align }: AlignedStep, row: number): Float32Array {
  const [, heads, given, frames] = align.dims as [number, number, number, number]
  const from = align.data as Float32Array
  const attention = new Float32Array(heads * frames)
  for (let head = 0; head < heads; head++) {
    const at = ((row * heads + head) * given + given - 1) * frames
    attention.set(from.subarray(at, at + frames), head * frames)
  }
  return attention
}

function finish(draft: Draft, frames: number): DecodedText {
  const { language, tokens, logProbabilities, attention } = draft
  const keep = draft.keep ?? tokens.length
  return {
    language,
    tokens: tokens.slice(0, keep),
    logProbabilities: logProbabilities.slice(0, keep),
    attention: attention.slice(0, keep + 1),
    frames,
  }
}

/** Mean log-probability of the tokens of a text: how sure the decoder was of it; -9 for no text at all. */
export function meanLogProbability({ logProbabilities }: DecodedText): number {
  const sum = logProbabilities.reduce((total, value) => total + value, 0)
  return logProbabilities.length === 0 ? -9 : sum / logProbabilities.length
}
