// The digit ear: number words in nine languages out of the encoder's states, without a language model.
import { numberWordsOf, type WordProbabilities } from '../core/hear/number-words.js'
import type { Encoding } from './encoder.js'
import type { SpeechModels } from './models.js'
import type { Graph, Runtime } from './runtime.js'

/** Silence behind the sound that the ear was trained with. */
export const EAR_PADDING = { seconds: 1 } as const

/** What an ear may listen to: the encoder's last state, or the one that its own upper blocks go on from. */
const HEARD_STATES = ['hidden', 'branch'] as const
export type HeardState = (typeof HEARD_STATES)[number]

/** The head on the encoder. */
export class DigitEar {
  private constructor(
    private readonly graph: Graph,
    /** The encoder's output that must be asked for. */
    readonly listensTo: HeardState,
  ) {}

  /** Throws where the graph listens to nothing that the encoder gives. */
  static async load(runtime: Runtime, models: Pick<SpeechModels, 'digitEar'>): Promise<DigitEar> {
    const graph = await runtime.load(models.digitEar)
    const listensTo = HEARD_STATES.find((state) => graph.inputs.includes(state))
    if (listensTo === undefined) throw new Error(`digit ear that listens to ${graph.inputs.join(', ')}`)
    return new DigitEar(graph, listensTo)
  }

  /** Listens to one encoded window, on the sound's own length. Throws where the graph has other classes than ours. */
  async hear({ outputs, frames }: Encoding<HeardState>): Promise<WordProbabilities> {
    const { data, dims } = outputs[this.listensTo]
    const width = dims[2]!
    const states = (data as Float32Array).subarray(0, frames * width)
    const { logp } = await this.graph.run({ [this.listensTo]: { data: states, dims: [1, frames, width] } }, [
      'logp',
    ])
    return { logp: numberWordsOf(logp.data as Float32Array, logp.dims[2]!), frames }
  }

  release(): Promise<void> {
    return this.graph.release()
  }
}
