// Whisper's encoder: 16 kHz samples to the states that the digit ear and the decoder both listen to.
import { LISTENING_RATE } from '../audio/sound.js'
import type { WhisperModels } from './models.js'
import type { Graph, Runtime, Tensor } from './runtime.js'

/** One frame of the encoder's output, in samples (20 ms). */
export const FRAME_SAMPLES = 320

/** Longest sound the encoder takes, in seconds. */
const LONGEST_WINDOW = 30

/** `branch` is the state behind the fourth block, which an ear with blocks of its own goes on from. */
export type EncoderOutput = 'branch' | 'hidden' | 'cross_k' | 'cross_v'

/** What the encoder made of one window; only what was wanted is there. */
export interface Encoding<Wanted extends EncoderOutput = EncoderOutput> {
  readonly outputs: Readonly<Record<Wanted, Tensor>>
  /** Frames of 20 ms that the sound itself fills, at least one; the padding comes after them. */
  readonly frames: number
}

/** Silence behind the sound: so many seconds of it, or up to a full window of 30 s. */
export type Padding = { readonly seconds: number } | 'full'

/** The two graphs in front of every listener. */
export class Encoder {
  private constructor(
    private readonly mel: Graph,
    private readonly encoder: Graph,
  ) {}

  static async load(runtime: Runtime, models: Pick<WhisperModels, 'mel' | 'encoder'>): Promise<Encoder> {
    return new Encoder(await runtime.load(models.mel), await runtime.load(models.encoder))
  }

  /**
   * Encodes up to 30 s of sound (-1 to 1, 16 kHz; what is beyond is cut off).
   * The digit ear and the guided decoder want one second of padding, free decoding a full window.
   */
  async encode<Wanted extends EncoderOutput>(
    samples: Float32Array,
    padding: Padding,
    wanted: readonly Wanted[],
  ): Promise<Encoding<Wanted>> {
    const longest = LONGEST_WINDOW * LISTENING_RATE
    const sound = samples.subarray(0, longest)
    const room = padding === 'full' ? longest : sound.length + padding.seconds * LISTENING_RATE
    const padded = new Float32Array(Math.min(longest, Math.ceil(room / FRAME_SAMPLES) * FRAME_SAMPLES))
    padded.set(sound)
    const { mel } = await this.mel.run({ samples: { data: padded, dims: [1, padded.length] } }, ['mel'])
    const outputs = await this.encoder.run({ mel }, wanted)
    return { outputs, frames: Math.max(1, Math.floor(sound.length / FRAME_SAMPLES)) }
  }

  async release(): Promise<void> {
    await Promise.all([this.mel.release(), this.encoder.release()])
  }
}
