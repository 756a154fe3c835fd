// Reads the headers of MPEG audio and ADTS frames: layer, rate, channels, length, and the frame count of a Xing or VBRI tag.

export interface MpegFrame {
  readonly layer: 1 | 2 | 3 | 'adts'
  /** In bytes from the start of what was searched. */
  readonly at: number
  readonly bytes: number
  /** In Hz. */
  readonly rate: number
  readonly channels: number
  /** Samples a channel that one frame holds. */
  readonly samples: number
}

/** kbit/s by index (ISO 11172-3 table; 13818-3 for the lower rates): version 1 layers 1 to 3, then version 2 layers 1, 2 and 3. */
const BIT_RATES: Readonly<Record<string, readonly number[]>> = {
  '1/1': [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1/2': [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1/3': [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2/1': [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2/2': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const BASE_RATES = [44_100, 48_000, 32_000]
/** ISO 14496-3, table of sampling frequency indices. */
const ADTS_RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350,
]

/** The first frame that is followed by another one of its like, or that ends with the bytes; undefined where there is none. */
export function findFirstMpegFrame(bytes: Uint8Array): MpegFrame | undefined {
  for (let at = 0; at + 7 <= bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const frame = readMpegFrame(bytes, at)
    if (!frame) continue
    let next: MpegFrame | undefined = frame
    let chain = 0
    while (next && chain < 3 && next.at + next.bytes + 7 <= bytes.length) {
      next = readMpegFrame(bytes, next.at + next.bytes)
      if (next?.layer === frame.layer && next.rate === frame.rate) chain += 1
      else next = undefined
    }
    if (chain === 3 || (next && chain > 0)) return frame
  }
  return undefined
}

/** The frame whose header lies at `at`, or undefined if that is none. */
function readMpegFrame(bytes: Uint8Array, at: number): MpegFrame | undefined {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes.subarray(at, at + 4)
  if (b0 !== 0xff || (b1 & 0xe0) !== 0xe0) return undefined
  const layerBits = (b1 >> 1) & 3
  if (layerBits === 0) return (b1 & 0xf0) === 0xf0 ? readAdtsFrame(bytes, at) : undefined
  const layer = (4 - layerBits) as 1 | 2 | 3
  const versionBits = (b1 >> 3) & 3
  const baseRate = BASE_RATES[(b2 >> 2) & 3]
  if (versionBits === 1 || baseRate === undefined) return undefined
  const version = versionBits === 3 ? 1 : 2
  const kbits = BIT_RATES[`${version}/${version === 2 && layer === 3 ? 2 : layer}`]![b2 >> 4]
  if (!kbits) return undefined
  const rate = baseRate / (versionBits === 3 ? 1 : versionBits === 2 ? 2 : 4)
  const padding = (b2 >> 1) & 1
  const samples = layer === 1 ? 384 : layer === 3 && version === 2 ? 576 : 1152
  const size =
    layer === 1
      ? (Math.floor((12_000 * kbits) / rate) + padding) * 4
      : Math.floor((samples * 125 * kbits) / rate) + padding
  return { layer, at, bytes: size, rate, channels: b3 >> 6 === 3 ? 1 : 2, samples }
}

function readAdtsFrame(bytes: Uint8Array, at: number): MpegFrame | undefined {
  const [, , b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0] = bytes.subarray(at, at + 7)
  const rate = ADTS_RATES[(b2 >> 2) & 15]
  const size = ((b3 & 3) << 11) | (b4 << 3) | (b5 >> 5)
  if (rate === undefined || size < 7) return undefined
  const layout = ((b2 & 1) << 2) | (b3 >> 6)
  const samples = 1024 * ((b6 & 3) + 1)
  return { layer: 'adts', at, bytes: size, rate, channels: layout === 7 ? 8 : layout, samples }
}

/** Seconds that a Xing, Info or VBRI tag in the first frame states; undefined where there is none. */
export function statedMpegSeconds(bytes: Uint8Array, frame: MpegFrame): number | undefined {
  if (frame.layer !== 3) return undefined
  const inside = Buffer.from(bytes.subarray(frame.at, frame.at + frame.bytes))
  for (const name of ['Xing', 'Info']) {
    const tag = inside.indexOf(name, 0, 'latin1')
    if (tag > 0 && tag + 12 <= inside.length && (inside.readUInt32BE(tag + 4) & 1) === 1) {
      return (inside.readUInt32BE(tag + 8) * frame.samples) / frame.rate
    }
  }
  const vbri = inside.indexOf('VBRI', 0, 'latin1')
  if (vbri > 0 && vbri + 18 <= inside.length)
    return (inside.readUInt32BE(vbri + 14) * frame.samples) / frame.rate
  return undefined
}
