// Whisper's decoder ready to listen: graph and vocabulary loaded, the reader of digits made.
import { readFile } from 'node:fs/promises'
import { type Problem, problem } from '../../core/problem.js'
import type { WhisperModels } from '../models.js'
import type { Runtime } from '../runtime.js'
import { Decoder } from './decoder.js'
import { digitTokens } from './digit-tokens.js'
import { DigitReader } from './guided-digits.js'
import { parseVocabulary, type Vocabulary } from './vocabulary.js'

/** One loaded decoder and what reads with it. */
export interface Whisper {
  readonly decoder: Decoder
  readonly vocabulary: Vocabulary
  readonly digits: DigitReader
}

/** Loads the decoder of checked models; a vocabulary of another form is a problem. */
export async function loadWhisper(
  runtime: Runtime,
  models: Pick<WhisperModels, 'decoder' | 'vocabulary'>,
): Promise<Whisper | Problem> {
  const vocabulary = parseVocabulary(await readFile(models.vocabulary, 'utf8'))
  if (vocabulary === undefined)
    return problem(
      models.vocabulary,
      'model-damaged',
      'the vocabulary is not that of a multilingual Whisper model',
      'give the file multilingual.tiktoken of openai/whisper beside the graphs',
    )
  const decoder = new Decoder(await runtime.load(models.decoder, { sparing: true }))
  return { decoder, vocabulary, digits: new DigitReader(decoder, digitTokens(vocabulary)) }
}
