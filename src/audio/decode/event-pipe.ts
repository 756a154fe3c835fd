// Decode events as bytes on a pipe: a header of eight bytes (kind, length), then JSON or planar 32-bit samples.
import type { Readable } from 'node:stream'
import { type DecodeEvent, failure } from './decode-event.js'

const HEADER_BYTES = 8
const JSON_FRAME = 0
/** A frame longer than this cannot come from our own child: the pipe carries something else. */
const LONGEST_FRAME_BYTES = 1 << 26

/** Bytes of one event; the kind of a block of sound is its number of channels. */
export function packEvent(event: DecodeEvent): Buffer {
  if (event.type !== 'sound') {
    const body = Buffer.from(JSON.stringify(event))
    return Buffer.concat([header(JSON_FRAME, body.length), body])
  }
  const bodies = event.planes.map((plane) => Buffer.from(plane.buffer, plane.byteOffset, plane.byteLength))
  const length = bodies.reduce((sum, body) => sum + body.length, 0)
  return Buffer.concat([header(bodies.length, length), ...bodies])
}

/** Bytes that follow the last event of a file. */
export function packEnd(): Buffer {
  return header(JSON_FRAME, 0)
}

/**
 * Reads the events of one file and leaves the pipe open; returns false where the pipe ends before the file does.
 * A frame that was cut off is dropped, bytes that are no events are a failure.
 */
export async function* readEvents(pipe: Readable): AsyncGenerator<DecodeEvent, boolean> {
  const parts: Buffer[] = []
  let held = 0
  let wanted = HEADER_BYTES
  for await (const chunk of pipe.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(chunk)
    held += chunk.length
    if (held < wanted) continue
    let bytes = parts.length === 1 ? chunk : Buffer.concat(parts)
    for (;;) {
      wanted = frameLength(bytes)
      if (wanted > LONGEST_FRAME_BYTES) {
        yield failure('internal', 'the decoder process wrote something that is no event')
        return false
      }
      if (bytes.length < wanted) break
      if (wanted === HEADER_BYTES && bytes.readUInt32LE(0) === JSON_FRAME) return true
      yield unpackFrame(bytes.subarray(0, wanted))
      bytes = bytes.subarray(wanted)
    }
    parts.length = 0
    parts.push(bytes)
    held = bytes.length
  }
  return false
}

function header(kind: number, length: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES)
  bytes.writeUInt32LE(kind, 0)
  bytes.writeUInt32LE(length, 4)
  return bytes
}

function frameLength(bytes: Buffer): number {
  if (bytes.length < HEADER_BYTES) return HEADER_BYTES
  return HEADER_BYTES + bytes.readUInt32LE(4)
}

function unpackFrame(frame: Buffer): DecodeEvent {
  const channels = frame.readUInt32LE(0)
  const body = frame.subarray(HEADER_BYTES)
  if (channels === JSON_FRAME) return JSON.parse(body.toString()) as DecodeEvent
  const samples = new Float32Array(body.length / 4)
  Buffer.from(samples.buffer).set(body)
  const each = samples.length / channels
  const planes = Array.from({ length: channels }, (_, c) => samples.subarray(c * each, (c + 1) * each))
  return { type: 'sound', planes }
}
