// Which language a passage is in, as Whisper's decoder hears it.
import type { Decoder, HeardSound } from './decoder.js'
import { logSumExp } from './probabilities.js'
import { FIRST_LANGUAGE, START_OF_TRANSCRIPT, WHISPER_LANGUAGES } from './tokens.js'

/** Log-probability that a passage is in each language; they add up to one. */
export type LanguageScores = ReadonlyMap<string, number>

/** Asks the decoder for the language of a passage: the step after the start of a transcript gives it. */
export async function hearLanguage(decoder: Decoder, sound: HeardSound): Promise<LanguageScores> {
  const { logits } = await decoder.step(sound, [[START_OF_TRANSCRIPT]])
  const total = logSumExp(logits, FIRST_LANGUAGE, WHISPER_LANGUAGES.length)
  return new Map(
    WHISPER_LANGUAGES.map((language, index) => [language, logits[FIRST_LANGUAGE + index]! - total]),
  )
}
