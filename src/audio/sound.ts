// Decoded sound that can be read at any place: the contract between decoding and listening.

/** Sample rate of all sound that is listened to, in Hz. */
export const LISTENING_RATE = 16_000

/** A track decoded to 16 kHz, its channels kept; memory does not grow with its length. */
export interface Sound {
  /** 1 to 8. */
  readonly channels: number
  /** Samples in each channel. */
  readonly length: number
  /** Planar samples -1 to 1 of every channel from `start` (inclusive) to `end` (exclusive), in samples; cut at the ends of the sound. */
  read(start: number, end: number): Promise<Float32Array[]>
  /** Gives back what it holds (memory, a temporary file). */
  close(): Promise<void>
}
