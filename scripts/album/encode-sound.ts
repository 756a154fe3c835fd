// Encodes mono sound to a file with FFmpeg's libraries (node-av), the same bytes at every run.
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_CODEC_FLAG_BITEXACT,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLTP,
  AV_SAMPLE_FMT_S16,
} from 'node-av/constants'
import { Codec, CodecContext, Dictionary, FormatContext, Frame, Packet, Rational } from 'node-av/lib'

export interface Encoding {
  /** FFmpeg's name: libmp3lame, flac, aac. */
  readonly encoder: string
  /** Hz. */
  readonly rate: number
  /** Bits per second; lossless encoders ignore it. */
  readonly bitRate: number
  /** Tags by the names that FFmpeg uses for this container. */
  readonly tags: Readonly<Record<string, string>>
  /** Options of the container. */
  readonly container: Readonly<Record<string, string>>
}

/** Samples are -1 to 1; the extension of `path` chooses the container. */
export function encodeSound(path: string, samples: Float32Array, encoding: Encoding): void {
  const output = new FormatContext()
  check(output.allocOutputContext2(null, null, path), 'container')
  const encoder = openEncoder(encoding)
  const stream = output.newStream(null)
  stream.codecpar.fromContext(encoder)
  stream.timeBase = new Rational(1, encoding.rate)
  output.metadata = Dictionary.fromObject({ ...encoding.tags })
  check(output.openOutputSync(), path)
  check(
    output.writeHeaderSync(Dictionary.fromObject({ ...encoding.container, fflags: '+bitexact' })),
    'header',
  )
  const packet = new Packet()
  packet.alloc()
  const drain = (): void => {
    while (encoder.receivePacketSync(packet) >= 0) {
      packet.streamIndex = 0
      packet.rescaleTs(encoder.timeBase, stream.timeBase)
      check(output.interleavedWriteFrameSync(packet), 'packet')
    }
  }
  const size = encoder.frameSize || 4096
  for (let at = 0; at < samples.length; at += size) {
    check(
      encoder.sendFrameSync(frameOf(samples.subarray(at, at + size), at, encoder, encoding.rate)),
      'frame',
    )
    drain()
  }
  check(encoder.sendFrameSync(null), 'end')
  drain()
  check(output.writeTrailerSync(), 'trailer')
  output.closeOutputSync()
}

function openEncoder(encoding: Encoding): CodecContext {
  const codec = Codec.findEncoderByName(encoding.encoder as Parameters<typeof Codec.findEncoderByName>[0])
  if (codec === null) throw new TypeError(`no encoder ${encoding.encoder}`)
  const context = new CodecContext()
  context.allocContext3(codec)
  context.sampleRate = encoding.rate
  context.sampleFormat = encoding.encoder === 'flac' ? AV_SAMPLE_FMT_S16 : AV_SAMPLE_FMT_FLTP
  context.channelLayout = AV_CHANNEL_LAYOUT_MONO
  context.timeBase = new Rational(1, encoding.rate)
  context.bitRate = BigInt(encoding.bitRate)
  context.setFlags(AV_CODEC_FLAG_BITEXACT, AV_CODEC_FLAG_GLOBAL_HEADER)
  check(context.open2Sync(codec, null), encoding.encoder)
  return context
}

function frameOf(samples: Float32Array, at: number, encoder: CodecContext, rate: number): Frame {
  const whole = Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32767))
  const bytes = encoder.sampleFormat === AV_SAMPLE_FMT_S16 ? whole : samples.slice()
  const frame = Frame.fromAudioBuffer(Buffer.from(bytes.buffer), {
    nbSamples: samples.length,
    format: encoder.sampleFormat,
    sampleRate: rate,
    channelLayout: AV_CHANNEL_LAYOUT_MONO,
    timeBase: { num: 1, den: rate },
  })
  frame.pts = BigInt(at)
  return frame
}

function check(code: number, what: string): void {
  if (code < 0) throw new TypeError(`FFmpeg: ${what} failed with ${code}`)
}
