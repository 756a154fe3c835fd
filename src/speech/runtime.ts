// What runs an ONNX graph, whichever package does it.

export type RuntimeName = 'native' | 'wasm'

/** Numbers with a shape; the data's own type says what a graph is given. */
export interface Tensor {
  readonly data: Float32Array | BigInt64Array
  readonly dims: readonly number[]
}

/** A loaded graph. */
export interface Graph {
  /** Names of what it is given. */
  readonly inputs: readonly string[]
  /** Runs it and gives the wanted outputs; the others are not computed where the runtime can help it. */
  run<Output extends string>(
    feeds: Readonly<Record<string, Tensor>>,
    wanted: readonly Output[],
  ): Promise<Record<Output, Tensor>>
  /** Gives its memory back; it cannot be run after that. */
  release(): Promise<void>
}

/** How a graph is loaded. */
export interface GraphOptions {
  /**
   * Keep the weights as they lie in the file, without a second copy in the order that the processor likes best:
   * as much memory less as they take, and more time in small steps.
   */
  readonly sparing?: boolean
}

/** One way of running graphs; two sessions may be loaded from the same file. */
export interface Runtime {
  readonly name: RuntimeName
  /** Package and version, for the report. */
  readonly version: string
  /** Why a faster one is not used, where that is so. */
  readonly insteadOf?: string
  /** Loads a graph from a file. Throws where the file is no graph: check it first. */
  load(path: string, options?: GraphOptions): Promise<Graph>
}

/** Settings that every runtime understands. */
export interface RuntimeOptions {
  /** Only this one; without it the first that is installed. */
  readonly name?: RuntimeName
  /**
   * Threads inside one operator; all cores unless told: a graph holds up everything else while it runs, so that
   * only its own threads keep the cores busy.
   */
  readonly threads?: number
}
