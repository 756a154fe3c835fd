// Opens a sound file: recognise it, decode it by the first decoder that can, and say what could not be heard.
import { resolve } from 'node:path'
import { isProblem, type Problem, problem } from '../core/problem.js'
import { type DecodedTrack, decodeTrack } from './decode/decode-track.js'
import { DECODERS } from './decode/decoder-table.js'
import type { Decoder, DecoderName } from './decode/decoder.js'
import { lookAtFile, type SoundFile } from './decode/look-at-file.js'
import type { SoundKind } from './decode/recognise-sound.js'
import type { Sound } from './sound.js'
import { nameLosses, type Unheard } from './unheard.js'

export interface SoundInfo {
  readonly kind: SoundKind
  /** Decoded length in seconds. */
  readonly seconds: number
  /** Length that the container states, in seconds; absent where it states none or only estimates it. */
  readonly declaredSeconds?: number
  /** Sample rate of the file in Hz. */
  readonly rate: number
  /** Channels of the file; at most 8 of them are in the sound. */
  readonly channels: number
  readonly codec: string
  readonly decoder: DecoderName
}

export interface OpenedSound {
  readonly sound: Sound
  readonly info: SoundInfo
  readonly unheard: readonly Unheard[]
  readonly problems: readonly Problem[]
}

export interface OpenSoundOptions {
  /** Only this decoder is asked. */
  readonly decoder?: DecoderName
  /** Called with the seconds decoded so far and the length that the container states, if it does. */
  readonly onProgress?: (seconds: number, ofSeconds: number | undefined) => void
  readonly signal?: AbortSignal
  /** Sound beyond this goes to a temporary file, in bytes of 16-bit samples; 16 MiB unless told. */
  readonly memoryBytes?: number
  /** Seconds of decoding that a file has, whatever its length; each decoded second adds a quarter. 60 unless told. */
  readonly patienceSeconds?: number
  /** Second behind which nothing is wanted; all of it unless told. */
  readonly until?: number
}

/**
 * Decodes `file` to 16 kHz with its channels kept. Sound that could be decoded is returned together with the
 * problems met; a file of which nothing could be decoded is a problem. Throws nothing; close the sound when done.
 */
export async function openSound(
  file: string,
  options: OpenSoundOptions = {},
): Promise<OpenedSound | Problem> {
  const looked = await lookAtFile(file)
  if (isProblem(looked)) return looked
  let refused: Problem | undefined
  let best: { decoder: Decoder; decoded: DecodedTrack } | undefined
  for (const decoder of DECODERS) {
    if (options.decoder !== undefined && options.decoder !== decoder.name) continue
    const decoded = await decodeTrack(decoder, { ...looked, path: resolve(file) }, options)
    if ('store' in decoded) {
      const isBetter = !best || !decoded.brokenOff || decoded.seconds > best.decoded.seconds
      await (isBetter ? best?.decoded : decoded)?.store.close()
      if (isBetter) best = { decoder, decoded }
      if (!isWorthAnother(decoded)) break
    } else if (decoded.final) {
      await best?.decoded.store.close()
      return decoded.problem
    } else if (decoded.problem.code !== 'no-decoder') refused ??= decoded.problem
  }
  if (best) return describe(looked, best.decoder, best.decoded)
  return refused ?? noDecoder(file, looked.kind)
}

/** A decoder that crashed or hung may have a sounder successor; a disk that is full has none. */
function isWorthAnother({ brokenOff }: DecodedTrack): boolean {
  return brokenOff !== undefined && brokenOff.code !== 'too-large' && brokenOff.code !== 'interrupted'
}

function describe(file: SoundFile, decoder: Decoder, decoded: DecodedTrack): OpenedSound {
  const { store, format } = decoded
  const info = {
    kind: file.kind,
    seconds: decoded.seconds,
    ...(decoded.declaredSeconds === undefined ? {} : { declaredSeconds: decoded.declaredSeconds }),
    rate: format.rate,
    channels: format.channels,
    codec: format.codec,
    decoder: decoder.name,
  }
  return { sound: store, info, ...nameLosses(file.input, decoded) }
}

function noDecoder(input: string, kind: SoundKind): Problem {
  return problem(
    input,
    'no-decoder',
    `no decoder for this kind of sound (${kind}) is installed`,
    'put ffmpeg on the PATH, or convert the file to FLAC',
  )
}
