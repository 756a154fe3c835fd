// Ears: what is heard when the channels of a sound are taken alone, added up or subtracted from each other.

/** One way of listening, as the part that each channel has in it. */
export interface Ear {
  /** `mono`, `side` (left minus right), `left`, `right`, or `channel N` from 1. */
  readonly name: string
  readonly weights: readonly number[]
}

const SIDE = 'side'

/** All ears of a sound: mono, each channel, and left minus right where there are two of them. */
export function earsOf(channels: number): Ear[] {
  if (channels === 1) return [{ name: 'mono', weights: [1] }]
  const mono = { name: 'mono', weights: new Array<number>(channels).fill(1 / channels) }
  const each = Array.from({ length: channels }, (_, channel) => ({
    name: channelName(channel, channels),
    weights: Array.from({ length: channels }, (_unused, c) => (c === channel ? 1 : 0)),
  }))
  const side = [0.5, -0.5, ...new Array<number>(channels - 2).fill(0)]
  return [mono, ...each, { name: SIDE, weights: side }]
}

/** The channels as the ear of that name in `earsOf` hears them; the ear must be one of those of so many channels. */
export function earNamed(planes: readonly Float32Array[], name: string): Float32Array {
  return mixEar(planes, earsOf(planes.length).find((ear) => ear.name === name)!.weights)
}

/** The mean of all channels. */
export function mixMono(planes: readonly Float32Array[]): Float32Array {
  return mixEar(planes, new Array<number>(planes.length).fill(1 / planes.length))
}

/** The channels added up by an ear's weights. */
export function mixEar(planes: readonly Float32Array[], weights: readonly number[]): Float32Array {
  const out = new Float32Array(planes[0]?.length ?? 0)
  for (const [channel, weight] of weights.entries()) {
    const plane = planes[channel]
    if (!plane || weight === 0) continue
    for (let i = 0; i < out.length; i += 1) out[i] = out[i]! + weight * plane[i]!
  }
  return out
}

function channelName(channel: number, channels: number): string {
  if (channels === 2) return channel === 0 ? 'left' : 'right'
  return `channel ${channel + 1}`
}
