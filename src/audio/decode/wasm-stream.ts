// Decodes by what is always installed: WebAssembly decoders, own readers of WAV and AIFF, libsamplerate.
import { type FileHandle, open } from 'node:fs/promises'
import { LISTENING_RATE } from '../sound.js'
import {
  type DecodeEvent,
  type DecodeRate,
  failure,
  MOST_CHANNELS,
  type SoundFormat,
} from './decode-event.js'
import { isPossibleRate, type NativeBlock, type NativeReader, type NativeSound } from './native-sound.js'
import { openAiff } from './open-aiff.js'
import { openWav } from './open-wav.js'
import { type Recognised, recogniseSound } from './recognise-sound.js'
import { createResampler, type Resampler } from './resampler.js'
import { openFlac } from './wasm-flac.js'
import { openMpeg } from './wasm-mpeg.js'
import { openOpus } from './wasm-opus.js'
import { openVorbis } from './wasm-vorbis.js'

const READERS: Partial<Readonly<Record<Recognised['kind'], NativeReader>>> = {
  mp3: openMpeg,
  flac: openFlac,
  'ogg-flac': openFlac,
  ogg: openVorbis,
  opus: openOpus,
  wav: openWav,
  aiff: openAiff,
}
/** Decodes `file`; what goes wrong is an event. */
export async function* decodeByWasm(file: string, rate: DecodeRate): AsyncGenerator<DecodeEvent> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    const { kind, offset } = await recogniseSound(handle)
    const reader = READERS[kind]
    if (!reader) {
      yield failure('unavailable', `${kind} is not read without native decoders`)
      return
    }
    const sound = await reader(handle, offset)
    if ('type' in sound) yield sound
    else yield* resampleAll(sound, rate)
  } catch (error) {
    yield failure('corrupt-audio', error instanceof Error ? error.message : String(error))
  } finally {
    await handle?.close()
  }
}

async function* resampleAll(sound: NativeSound, wanted: DecodeRate): AsyncGenerator<DecodeEvent> {
  let format: SoundFormat | undefined
  let resampler: Resampler | undefined
  let rate = 0
  for await (const block of sound.blocks) {
    if (block.planes[0]?.length) {
      if (!isPossibleRate(block.rate)) {
        yield failure('corrupt-audio', `${block.planes.length} channels at ${block.rate} Hz are no sound`)
        return
      }
      format ??= yield* announce(sound, block)
      if (!resampler || block.rate !== rate) {
        if (resampler) yield { type: 'sound', planes: resampler.finish() }
        resampler?.close()
        rate = block.rate
        const to = wanted === 'own' ? format.rate : LISTENING_RATE
        resampler = await createResampler(Math.min(format.channels, MOST_CHANNELS), rate, to)
      }
      const planes = resampler.convert(fitChannels(block.planes, Math.min(format.channels, MOST_CHANNELS)))
      if (planes[0]?.length) yield { type: 'sound', planes }
    }
    if (block.damage) yield { type: 'loss', seconds: 0, why: `damaged data (${block.damage.trim()})` }
  }
  const rest = resampler?.finish()
  resampler?.close()
  if (rest?.[0]?.length) yield { type: 'sound', planes: rest }
}

function* announce(sound: NativeSound, block: NativeBlock): Generator<DecodeEvent, SoundFormat> {
  const { codec, declaredSeconds, bits } = sound
  const declared = declaredSeconds === undefined ? {} : { declaredSeconds }
  const format: SoundFormat = {
    type: 'format',
    codec,
    rate: block.rate,
    channels: block.planes.length,
    ...declared,
    ...(bits === undefined ? {} : { bits }),
  }
  yield format
  return format
}

/** A stream may change its channels: missing ones are silent, further ones are left out. */
function fitChannels(planes: readonly Float32Array[], channels: number): Float32Array[] {
  return Array.from({ length: channels }, (_, c) => planes[c] ?? new Float32Array(planes[0]!.length))
}
