// Writes a stretch of a sound as a WAV file: one channel, 16 kHz, 16 bit; block by block, so that its length costs no memory.
import { open } from 'node:fs/promises'
import type { TimeRange } from '../core/finding.js'
import { LISTENING_RATE, type Sound } from './sound.js'

/** Seconds read and written at a time. */
const BLOCK = 30
const HEADER_BYTES = 44

/** Writes `range` (seconds), all channels mixed to their mean. Throws what the file system throws. */
export async function writeWav(path: string, sound: Sound, range: TimeRange): Promise<void> {
  const start = Math.max(0, Math.round(range.start * LISTENING_RATE))
  const end = Math.min(sound.length, Math.round(range.end * LISTENING_RATE))
  const file = await open(path, 'w')
  try {
    await file.write(header(Math.max(0, end - start)))
    for (let at = start; at < end; at += BLOCK * LISTENING_RATE)
      await file.write(pcm(await sound.read(at, Math.min(end, at + BLOCK * LISTENING_RATE))))
  } finally {
    await file.close()
  }
}

/** RIFF header of linear PCM. Source: Multimedia Programming Interface and Data Specifications 1.0, 1991. */
function header(samples: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(HEADER_BYTES - 8 + samples * 2, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(LISTENING_RATE, 24)
  bytes.writeUInt32LE(LISTENING_RATE * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples * 2, 40)
  return bytes
}

function pcm(channels: readonly Float32Array[]): Buffer {
  const length = channels[0]?.length ?? 0
  const bytes = Buffer.alloc(length * 2)
  for (let i = 0; i < length; i++) {
    let sum = 0
    for (const channel of channels) sum += channel[i]!
    const value = Math.round((sum / channels.length) * 32_767)
    bytes.writeInt16LE(Math.min(32_767, Math.max(-32_768, value)), i * 2)
  }
  return bytes
}
