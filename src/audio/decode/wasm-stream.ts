// Decodes by FFmpeg as WebAssembly: demultiplex, decode and resample, packet by packet, flat in memory.
import { setImmediate as nextTurn } from 'node:timers/promises'
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
import { isCutBefore, type StatedTimes, statedTimes } from './sound-end.js'
import { openSoundModule, type SoundModule } from './sound-module.js'

/** Whoever wants the decoder to stop is heard between so many packets. */
const PACKETS_PER_TURN = 500
/** Samples gathered before they are sent: a quarter of a second. */
const BLOCK_SAMPLES = 4096
/** Time stamps that jump by less are rounding, encoder delay or priming. */
const LEAST_GAP_S = 0.15
/** A jump beyond this is a damaged time stamp rather than a pause in the stream. */
const WIDEST_GAP_S = 600
/** Beyond these no sound was ever recorded, in Hz: the header is damaged. */
const LOWEST_RATE = 1000
const HIGHEST_RATE = 768_000

/** What `nextPacket` answers. */
const DAMAGED = 2
const BROKEN_OFF = -2

/** Decodes the best sound stream of `file`; what goes wrong is an event. */
export async function* decodeByWasm(file: string, rate: DecodeRate): AsyncGenerator<DecodeEvent> {
  let module: SoundModule | undefined
  try {
    module = await openSoundModule(file)
    const refusal = refusalOf(module)
    if (refusal !== undefined) yield refusal
    else yield* decodePackets(module, rate)
  } catch (error) {
    yield failure('corrupt-audio', error instanceof Error ? error.message : String(error))
  } finally {
    module?.close()
  }
}

/** Opens the container and its sound. */
function refusalOf(module: SoundModule): DecodeEvent | undefined {
  switch (module.open()) {
    case 0:
      return undefined
    case 1:
      return failure('corrupt-audio', 'no container that FFmpeg knows was found in it')
    case 2:
      return failure('not-audio', 'there is no sound in it')
    case 3:
      return failure('no-decoder', `no decoder for the codec ${module.codec()}`)
    default:
      return failure('corrupt-audio', 'the decoder refuses what the header states')
  }
}

async function* decodePackets(module: SoundModule, rate: DecodeRate): AsyncGenerator<DecodeEvent> {
  const times = statedTimes(module)
  const track = new TrackBuilder(module, times, rate)
  let ended = 0
  let reached = 0
  for (let packets = 1; ; packets += 1) {
    ended = module.nextPacket()
    if (ended === DAMAGED) track.damaged()
    while (module.nextFrame() === 1) {
      const refusal = track.refusal()
      if (refusal !== undefined) {
        yield refusal
        return
      }
      yield* track.add()
    }
    if (ended < 0) break
    reached = Math.max(reached, (module.packetEnd() || 0) - times.origin)
    if (packets % PACKETS_PER_TURN === 0) await nextTurn()
  }
  yield* track.finish(reached)
  if (ended === BROKEN_OFF) yield failure('corrupt-audio', 'the container breaks off')
}

/** Resamples frames, keeps the stream's own time by filling gaps with silence, and cuts blocks. */
class TrackBuilder {
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
    private readonly module: SoundModule,
    private readonly times: StatedTimes,
    private readonly wanted: DecodeRate,
  ) {}

  /** Notes that the packet before the next frame could not be decoded. */
  damaged(): void {
    this.lossAhead = true
  }

  /** Why the frame at hand is none of sound. */
  refusal(): DecodeEvent | undefined {
    const [rate, channels] = [this.module.rate(), this.module.channels()]
    if (channels > 0 && rate >= LOWEST_RATE && rate <= HIGHEST_RATE) return undefined
    return failure('corrupt-audio', `${channels} channels at ${rate} Hz are no sound`)
  }

  /** Takes the frame at hand. */
  *add(): Generator<DecodeEvent> {
    const { module } = this
    if (module.samples() <= 0) return
    if (this.channels === 0) yield this.describe()
    yield* this.fillGap()
    const shape = `${module.format()} ${module.rate()} ${module.channels()}`
    if (shape !== this.shape) {
      this.take(this.convert(true))
      if (module.prepare(this.rate, this.channels) !== 0) this.lossAhead = true
      this.shape = shape
    }
    this.take(this.convert(false))
    if (this.pendingSamples >= BLOCK_SAMPLES) yield this.cutBlock()
  }

  /** `reached` is where the last packet of all streams ended, in seconds. */
  *finish(reached: number): Generator<DecodeEvent> {
    this.take(this.convert(true))
    if (this.pendingSamples > 0) yield this.cutBlock()
    const { soundEnd, whole = 0 } = this.times
    // Where nothing says how long the sound is, a container whose pictures break off too was cut, and the sound with it.
    if (soundEnd === undefined && this.format !== undefined && isCutBefore(whole, reached))
      yield { ...this.format, declaredSeconds: whole }
    if (this.lossAhead) yield { type: 'loss', seconds: 0, why: 'damaged data at the end' }
  }

  private describe(): SoundFormat {
    const { module } = this
    this.channels = Math.min(module.channels(), MOST_CHANNELS)
    if (this.wanted === 'own') this.rate = module.rate()
    const { soundEnd } = this.times
    const bits = module.bits()
    this.format = {
      type: 'format',
      codec: module.codec().replace(/float$|_fixed$/, ''),
      rate: module.rate(),
      channels: module.channels(),
      ...(soundEnd === undefined ? {} : { declaredSeconds: soundEnd }),
      ...(bits === 0 ? {} : { bits }),
    }
    return this.format
  }

  /** Silence where the time stamps jump: the place in the original stays right after damaged or missing packets. */
  private *fillGap(): Generator<DecodeEvent> {
    const at = this.module.time() - this.times.origin
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

  /** The frame at hand, or what the resampler still holds, at the rate that is sent. */
  private convert(rest: boolean): Float32Array[] {
    if (this.shape === '') return []
    const written = this.module.convert(rest ? 1 : 0)
    if (written < 0) this.lossAhead = true
    return Array.from({ length: this.channels }, (_, channel) =>
      this.module.plane(channel, Math.max(0, written)),
    )
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
