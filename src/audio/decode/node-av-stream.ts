// Decodes by node-av (FFmpeg inside): demultiplex, decode and resample with the synchronous calls, flat in memory.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type * as NodeAv from 'node-av'
import { LISTENING_RATE } from '../sound.js'
import {
  type DecodeEvent,
  type DecodeRate,
  failure,
  joined,
  MOST_CHANNELS,
  type SoundBlock,
  type SoundFormat,
} from './decode-event.js'
import { isCutBefore, packetEnd, type StatedTimes, statedTimes } from './sound-end.js'

type Av = typeof NodeAv

/** The synchronous calls leak memory until the event loop turns; every 500 packets keeps three hours below 100 MB. */
const PACKETS_PER_TURN = 500
/** Samples gathered before they are sent: a quarter of a second. */
const BLOCK_SAMPLES = 4096
/** Time stamps that jump by less are rounding, encoder delay or priming. */
const LEAST_GAP_S = 0.15
/** A jump beyond this is a damaged time stamp rather than a pause in the stream. */
const WIDEST_GAP_S = 600

/** Decodes the best sound stream of `file`; what goes wrong is an event. */
export async function* decodeByNodeAv(file: string, rate: DecodeRate): AsyncGenerator<DecodeEvent> {
  let av: Av
  try {
    av = await import('node-av')
  } catch (error) {
    yield failure('unavailable', `node-av does not load: ${error instanceof Error ? error.message : error}`)
    return
  }
  av.Log.setLevel(av.AV_LOG_QUIET)
  const opened = openStream(av, file)
  if ('type' in opened) yield opened
  else
    try {
      yield* decodePackets(av, opened, rate)
    } finally {
      opened.codec.freeContext()
      opened.container.closeInputSync()
    }
}

interface OpenStream extends StatedTimes {
  readonly container: NodeAv.FormatContext
  readonly index: number
  readonly codec: NodeAv.CodecContext
  readonly name: string
}

function openStream(av: Av, file: string): OpenStream | DecodeEvent {
  const container = new av.FormatContext()
  const local = av.Dictionary.fromObject({ protocol_whitelist: 'file' })
  if (container.openInputSync(`file:${file}`, null, local) < 0) {
    return failure('corrupt-audio', 'no container that FFmpeg knows was found in it')
  }
  container.findStreamInfoSync(null)
  const index = container.findBestStream(av.AVMEDIA_TYPE_AUDIO)
  const stream = container.streams[index]
  if (index < 0 || !stream) return failure('not-audio', 'there is no sound in it')
  const found = av.Codec.findDecoder(stream.codecpar.codecId)
  if (!found)
    return failure(
      'no-decoder',
      `no decoder for the codec ${stream.codecpar.codecTagString ?? 'of this file'}`,
    )
  const codec = new av.CodecContext()
  codec.allocContext3(found)
  codec.parametersToContext(stream.codecpar)
  codec.pktTimebase = stream.timeBase
  codec.threadCount = 1
  if (codec.open2Sync(found, null) < 0)
    return failure('corrupt-audio', 'the decoder refuses what the header states')
  const name = (found.name ?? 'unknown').replace(/^lib|float$|_fixed$/g, '')
  return { container, index, codec, name, ...statedTimes(container, stream, av) }
}

async function* decodePackets(av: Av, open: OpenStream, rate: DecodeRate): AsyncGenerator<DecodeEvent> {
  const { container, codec, index } = open
  const packet = new av.Packet()
  packet.alloc()
  const frame = new av.Frame()
  frame.alloc()
  const track = new TrackBuilder(av, open, rate)
  let packets = 0
  let ended = 0
  let reached = 0
  for (;;) {
    ended = container.readFrameSync(packet)
    if (ended < 0) break
    if (packet.streamIndex === index) {
      if (codec.sendPacketSync(packet) < 0) track.damaged()
      while (codec.receiveFrameSync(frame) >= 0) yield* track.add(frame)
    }
    reached = Math.max(
      reached,
      packetEnd(packet, container.streams[packet.streamIndex]?.timeBase) - open.origin,
    )
    packet.unref()
    packets += 1
    if (packets % PACKETS_PER_TURN === 0) await nextTurn()
  }
  codec.sendPacketSync(null)
  while (codec.receiveFrameSync(frame) >= 0) yield* track.add(frame)
  yield* track.finish(reached)
  if (ended !== av.AVERROR_EOF) yield failure('corrupt-audio', 'the container breaks off')
}

/** Resamples frames, keeps the stream's own time by filling gaps with silence, and cuts blocks. */
class TrackBuilder {
  private resampler: NodeAv.SoftwareResampleContext | undefined
  private format: SoundFormat | undefined
  private shape = ''
  private channels = 0
  /** Samples a second that are sent, in Hz. */
  private rate = LISTENING_RATE
  private pending: Float32Array[][] = []
  private pendingSamples = 0
  private sent = 0
  private lossAhead = false

  constructor(
    private readonly av: Av,
    private readonly open: OpenStream,
    private readonly wanted: DecodeRate,
  ) {}

  /** Notes that the packet before the next frame could not be decoded. */
  damaged(): void {
    this.lossAhead = true
  }

  *add(frame: NodeAv.Frame): Generator<DecodeEvent> {
    if (frame.nbSamples <= 0 || frame.channels <= 0 || frame.sampleRate <= 0) return
    if (this.channels === 0) yield this.describe(frame)
    yield* this.fillGap(frame)
    const shape = `${frame.format} ${frame.sampleRate} ${frame.channels}`
    if (shape !== this.shape) {
      this.take(this.convert(null, 0))
      this.prepareResampler(frame)
      this.shape = shape
    }
    this.take(this.convert(frame.extendedData, frame.nbSamples))
    if (this.pendingSamples >= BLOCK_SAMPLES) yield this.cutBlock()
  }

  /** `reached` is where the last packet of all streams ended, in seconds. */
  *finish(reached: number): Generator<DecodeEvent> {
    this.take(this.convert(null, 0))
    if (this.pendingSamples > 0) yield this.cutBlock()
    const { soundEnd, whole = 0 } = this.open
    // Where nothing says how long the sound is, a container whose pictures break off too was cut, and the sound with it.
    if (soundEnd === undefined && this.format !== undefined && isCutBefore(whole, reached))
      yield { ...this.format, declaredSeconds: whole }
    if (this.lossAhead) yield { type: 'loss', seconds: 0, why: 'damaged data at the end' }
  }

  private describe(frame: NodeAv.Frame): SoundFormat {
    this.channels = Math.min(frame.channels, MOST_CHANNELS)
    if (this.wanted === 'own') this.rate = frame.sampleRate
    const { soundEnd } = this.open
    const declared = soundEnd === undefined ? {} : { declaredSeconds: soundEnd }
    this.format = {
      type: 'format',
      codec: this.open.name,
      rate: frame.sampleRate,
      channels: frame.channels,
      ...declared,
      ...this.bitsOf(frame),
    }
    return this.format
  }

  /** Samples that are written as 32 bits may be fewer. */
  private bitsOf({ format }: NodeAv.Frame): Pick<SoundFormat, 'bits'> {
    const { av, open } = this
    if (format === av.AV_SAMPLE_FMT_S16 || format === av.AV_SAMPLE_FMT_S16P) return { bits: 16 }
    if (format !== av.AV_SAMPLE_FMT_S32 && format !== av.AV_SAMPLE_FMT_S32P) return {}
    return { bits: open.codec.bitsPerRawSample || 32 }
  }

  /** Silence where the time stamps jump: the place in the original stays right after damaged or missing packets. */
  private *fillGap(frame: NodeAv.Frame): Generator<DecodeEvent> {
    const at = Number(frame.bestEffortTimestamp) * this.open.unit - this.open.origin
    const gap = at - (this.sent + this.pendingSamples) / this.rate
    const jumps = gap > LEAST_GAP_S && gap < WIDEST_GAP_S
    if (!jumps && !this.lossAhead) return
    if (this.pendingSamples > 0) yield this.cutBlock()
    const seconds = jumps ? gap : 0
    // A stream may begin late, beside pictures; a jump later on is missing sound.
    if (this.lossAhead || this.sent > 0) yield { type: 'loss', seconds, why: 'damaged data' }
    this.lossAhead = false
    for (let left = Math.round(seconds * this.rate); left > 0; left -= BLOCK_SAMPLES) {
      const length = Math.min(left, BLOCK_SAMPLES)
      this.take(Array.from({ length: this.channels }, () => new Float32Array(length)))
      yield this.cutBlock()
    }
  }

  private prepareResampler(frame: NodeAv.Frame): void {
    const { av } = this
    const from = nativeLayout(av, frame.channels)
    const to = frame.channels <= MOST_CHANNELS ? nativeLayout(av, this.channels) : from
    this.resampler?.free()
    this.resampler = new av.SoftwareResampleContext()
    const format = frame.format as NodeAv.AVSampleFormat
    this.resampler.allocSetOpts2(to, av.AV_SAMPLE_FMT_FLTP, this.rate, from, format, frame.sampleRate)
    this.resampler.init()
    this.resampledChannels = to.nbChannels
  }

  private resampledChannels = 0

  private convert(input: Buffer[] | null, samples: number): Float32Array[] {
    if (!this.resampler) return []
    const room = this.resampler.getOutSamples(samples) + 64
    const planes = Array.from({ length: this.resampledChannels }, () => new Float32Array(room))
    const out = planes.map((plane) => Buffer.from(plane.buffer))
    const written = this.resampler.convertSync(out, room, input, samples)
    if (written < 0) this.lossAhead = true
    return planes.slice(0, this.channels).map((plane) => plane.subarray(0, Math.max(0, written)))
  }

  private take(planes: Float32Array[]): void {
    const length = planes[0]?.length ?? 0
    if (length === 0) return
    this.pending.push(planes)
    this.pendingSamples += length
  }

  private cutBlock(): SoundBlock {
    const planes = Array.from({ length: this.channels }, (_, channel) =>
      joined(this.pending.map((part) => part[channel]!)),
    )
    this.sent += this.pendingSamples
    this.pending = []
    this.pendingSamples = 0
    return { type: 'sound', planes }
  }
}

/** The same layout on both sides keeps every channel as it is; some containers (AIFF) state only a count. */
function nativeLayout(av: Av, channels: number): NodeAv.ChannelLayout {
  const mask = channels === 1 ? 4n : (1n << BigInt(channels)) - 1n
  return { nbChannels: channels, order: av.AV_CHANNEL_ORDER_NATIVE, mask }
}
