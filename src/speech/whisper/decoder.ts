// Whisper's decoder: one step from tokens to the logits of the next, over what the encoder made of a passage.
import type { Encoding } from '../encoder.js'
import type { Graph, Tensor } from '../runtime.js'

/** What the decoder needs of a passage; one such serves any number of hypotheses. */
export type HeardSound = Encoding<'cross_k' | 'cross_v'>

/** Keys and values of the tokens so far, [layers, rows, heads, tokens, width]. */
export interface Past {
  readonly k: Tensor
  readonly v: Tensor
}

/** What a step gives for its rows (hypotheses). */
export interface Step {
  /** [rows, tokens given, vocabulary]. */
  readonly logits: Float32Array
  readonly vocabulary: number
  readonly past: Past
}

/** Cross attention of the alignment heads, [rows, heads, tokens given, frames of 20 ms]. */
export interface AlignedStep extends Step {
  readonly align: Tensor
}

/** The decoder graph. */
export class Decoder {
  constructor(private readonly graph: Graph) {}

  /** Feeds one or more tokens to each row; all rows get equally many. Without `past` the rows begin here. */
  async step(sound: HeardSound, rows: readonly (readonly number[])[], past?: Past): Promise<Step> {
    const { logits, k, v } = await this.graph.run(feeds(sound, rows, past), ['logits', 'k', 'v'])
    return { logits: logits.data as Float32Array, vocabulary: logits.dims[2]!, past: { k, v } }
  }

  /** As `step`, with the attention that word times are made of. */
  async alignedStep(
    sound: HeardSound,
    rows: readonly (readonly number[])[],
    past?: Past,
  ): Promise<AlignedStep> {
    const wanted = ['logits', 'k', 'v', 'align'] as const
    const { logits, k, v, align } = await this.graph.run(feeds(sound, rows, past), wanted)
    return { logits: logits.data as Float32Array, vocabulary: logits.dims[2]!, past: { k, v }, align }
  }

  release(): Promise<void> {
    return this.graph.release()
  }
}

function feeds(
  sound: HeardSound,
  rows: readonly (readonly number[])[],
  past: Past | undefined,
): Record<string, Tensor> {
  const { cross_k, cross_v } = sound.outputs
  const width = rows[0]!.length
  const ids = BigInt64Array.from(rows.flat(), BigInt)
  const [layers, , heads, , size] = cross_k.dims
  const none: Tensor = { data: new Float32Array(0), dims: [layers!, rows.length, heads!, 0, size!] }
  return {
    ids: { data: ids, dims: [rows.length, width] },
    past_k: past?.k ?? none,
    past_v: past?.v ?? none,
    cross_k,
    cross_v,
  }
}

/** The pasts of the rows that live on, in their new order; a row may be taken several times. */
export function selectRows(past: Past, rows: readonly number[]): Past {
  const same = rows.length === past.k.dims[1] && rows.every((row, index) => row === index)
  return same ? past : { k: selectFrom(past.k, rows), v: selectFrom(past.v, rows) }
}

function selectFrom(tensor: Tensor, rows: readonly number[]): Tensor {
  const [layers, count, heads, tokens, width] = tensor.dims as [number, number, number, number, number]
  const block = heads * tokens * width
  const from = tensor.data as Float32Array
  const data = new Float32Array(layers * rows.length * block)
  for (let layer = 0; layer < layers; layer++)
    for (let row = 0; row < rows.length; row++) {
      const at = (layer * count + rows[row]!) * block
      data.set(from.subarray(at, at + block), (layer * rows.length + row) * block)
    }
  return { data, dims: [layers, rows.length, heads, tokens, width] }
}
