// A sound that lies in memory, for listeners that read by places.
import type { Sound } from '../../../src/audio/sound.js'

export function soundOf(...channels: Float32Array[]): Sound {
  return {
    channels: channels.length,
    length: channels[0]!.length,
    read: async (start, end) => channels.map((channel) => channel.slice(Math.max(0, start), end)),
    close: async () => {},
  }
}
