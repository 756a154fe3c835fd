// Makes a ggml file of a Whisper that says the same in every window, whatever it hears: small enough to be made for a test.
import { writeFileSync } from 'node:fs'

const STATE = 64
/** With one alone whisper.cpp copies more than there is. */
const HEADS = 2
const VOCABULARY = 51_865
const LAYERS = 4
const [AUDIO_CONTEXT, TEXT_CONTEXT, MELS, FREQUENCIES] = [1500, 448, 80, 201]

/** Tokens of the multilingual Whisper. */
const [END, FIRST_TIME] = [50_257, 50_364]
/** Where the first token after the prompt (start, language, task) is decided. */
const FIRST_PLACE = 2

/**
 * Writes a file of 8 MB. It says `words` from the beginning of a window to `seconds`, a multiple of 0.02. Its blocks add
 * nothing; each place in the text has a direction of its own, and the embedding of one token points there.
 */
export function writeTinyGgml(path: string, words: readonly string[], seconds: number): void {
  const said = [FIRST_TIME, ...words.map((_, at) => at + 1), FIRST_TIME + Math.round(seconds / 0.02), END]
  const embedding = new Float32Array(STATE * VOCABULARY)
  said.forEach((token, at) => {
    embedding[token * STATE + FIRST_PLACE + at] = 4
  })
  const places = new Float32Array(STATE * TEXT_CONTEXT)
  for (let place = 0; place < TEXT_CONTEXT; place++) places[place * STATE + (place % STATE)] = 100
  const ones = new Float32Array(STATE).fill(1)
  const given: Readonly<Record<string, Float32Array>> = {
    'decoder.token_embedding.weight': embedding,
    'decoder.positional_embedding': places,
    'decoder.ln.weight': ones,
  }
  const head = [
    0x67676d6c,
    VOCABULARY,
    AUDIO_CONTEXT,
    STATE,
    HEADS,
    LAYERS,
    TEXT_CONTEXT,
    STATE,
    HEADS,
    LAYERS,
    MELS,
    1,
  ]
  const parts = [
    int32(...head, MELS, FREQUENCIES),
    Buffer.alloc(4 * MELS * FREQUENCIES),
    int32(words.length + 2),
  ]
  // The engine asks for the blank by its text.
  for (const word of ['', ...words, ' ']) parts.push(int32(Buffer.byteLength(word)), Buffer.from(word))
  for (const [name, dims, half] of tensors()) {
    const size = dims.reduce((product, each) => product * each, 1)
    parts.push(int32(dims.length, name.length, half ? 1 : 0, ...dims), Buffer.from(name))
    parts.push(numbers(given[name] ?? new Float32Array(size), half))
  }
  writeFileSync(path, Buffer.concat(parts))
}

type TensorRow = readonly [name: string, dims: readonly number[], half: boolean]

function tensors(): TensorRow[] {
  const line = (name: string, ...dims: number[]): TensorRow => [name, dims, false]
  const both = (name: string, from: number, to: number): TensorRow[] => [
    [`${name}.weight`, [from, to], true],
    line(`${name}.bias`, to),
  ]
  const norm = (name: string): TensorRow[] => [line(`${name}.weight`, STATE), line(`${name}.bias`, STATE)]
  const attention = (name: string): TensorRow[] => [
    ...norm(`${name}_ln`),
    ...both(`${name}.query`, STATE, STATE),
    [`${name}.key.weight`, [STATE, STATE], true],
    ...both(`${name}.value`, STATE, STATE),
    ...both(`${name}.out`, STATE, STATE),
  ]
  const block = (name: string): TensorRow[] => [
    ...norm(`${name}.mlp_ln`),
    ...both(`${name}.mlp.0`, STATE, 4 * STATE),
    ...both(`${name}.mlp.2`, 4 * STATE, STATE),
    ...attention(`${name}.attn`),
  ]
  const layers = Array.from({ length: LAYERS }, (_, layer) => layer)
  return [
    line('encoder.positional_embedding', STATE, AUDIO_CONTEXT),
    ['encoder.conv1.weight', [3, MELS, STATE], true],
    line('encoder.conv1.bias', 1, STATE),
    ['encoder.conv2.weight', [3, STATE, STATE], true],
    line('encoder.conv2.bias', 1, STATE),
    ...norm('encoder.ln_post'),
    ...layers.flatMap((layer) => block(`encoder.blocks.${layer}`)),
    line('decoder.positional_embedding', STATE, TEXT_CONTEXT),
    ['decoder.token_embedding.weight', [STATE, VOCABULARY], true],
    ...norm('decoder.ln'),
    ...layers.flatMap((layer) => [
      ...block(`decoder.blocks.${layer}`),
      ...attention(`decoder.blocks.${layer}.cross_attn`),
    ]),
  ]
}

function int32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, at) => {
    bytes.writeInt32LE(value, 4 * at)
  })
  return bytes
}

/** Of numbers in half precision only 0 and 4 occur here. */
function numbers(values: Float32Array, half: boolean): Buffer {
  if (!half) return Buffer.from(values.buffer, values.byteOffset, values.byteLength)
  const bytes = Buffer.alloc(2 * values.length)
  values.forEach((value, at) => {
    if (value !== 0) bytes.writeUInt16LE(0x4400, 2 * at)
  })
  return bytes
}
