// Encodes whole samples as FLAC; the only file that knows libflacjs.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type libFlac from 'libflacjs'
import type { StreamMetadata } from 'libflacjs'
import { PACKAGE_ROOT } from '../../package-root.js'

export interface FlacShape {
  /** In Hz. */
  readonly rate: number
  /** 1 to 8. */
  readonly channels: number
  /** Bits a sample, 4 to 24. */
  readonly depth: number
  /** Samples of each channel. */
  readonly samples: number
}

export interface FlacEncoder {
  /** The signature and the blocks of metadata. */
  readonly head: Buffer
  /** Takes interleaved samples, and returns the bytes that are ready. Throws where the encoder refuses them. */
  encode(interleaved: Int32Array<ArrayBuffer>): Buffer
  /** The last bytes, and what the head of the file is to say of the whole. */
  finish(): { readonly rest: Buffer; readonly whole: StreamMetadata }
  close(): void
}

/** The library in one file, where the build lays it. */
const LIBRARY = fileURLToPath(new URL('dist/libflac.cjs', PACKAGE_ROOT))

/** The reference encoder's own default. */
const COMPRESSION = 5

/** Throws where FLAC has no such shape. */
export async function openFlacEncoder({ rate, channels, depth, samples }: FlacShape): Promise<FlacEncoder> {
  // The variant in WebAssembly asks fetch for a path, which Node.js refuses.
  const flac = createRequire(import.meta.url)(LIBRARY) as ReturnType<typeof libFlac>
  if (!flac.isReady()) await new Promise((ready) => flac.on('ready', ready))
  const encoder = flac.create_libflac_encoder(rate, channels, depth, COMPRESSION, samples, false)
  let parts: Buffer[] = []
  let whole: StreamMetadata | undefined
  const status = flac.init_encoder_stream(
    encoder,
    (bytes) => {
      parts.push(Buffer.from(bytes))
    },
    (metadata) => {
      if (metadata !== undefined) whole = metadata
    },
  )
  if (encoder === 0 || status !== 0)
    throw new Error(`FLAC has no ${channels} channels of ${depth} bits at ${rate} Hz`)
  const taken = (): Buffer => {
    const bytes = Buffer.concat(parts)
    parts = []
    return bytes
  }
  return {
    head: taken(),
    encode(interleaved) {
      if (!flac.FLAC__stream_encoder_process_interleaved(encoder, interleaved, interleaved.length / channels))
        throw new Error(`the FLAC encoder stopped (state ${flac.FLAC__stream_encoder_get_state(encoder)})`)
      return taken()
    },
    finish() {
      if (!flac.FLAC__stream_encoder_finish(encoder) || whole === undefined)
        throw new Error('the FLAC encoder did not finish')
      return { rest: taken(), whole }
    },
    close: () => flac.FLAC__stream_encoder_delete(encoder),
  }
}
