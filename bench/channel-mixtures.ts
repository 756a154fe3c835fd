// Voices in one ear or both, mixed with music out of a labelled folder of sound: what hearing by channels is measured on.

import { join } from 'node:path'
import { openSound } from '../src/audio/open-sound.js'
import { LISTENING_RATE } from '../src/audio/sound.js'
import { isProblem } from '../src/core/problem.js'
import { type LabelledTrack, readLabels } from './audio-corpus.js'

type Stereo = readonly [Float32Array, Float32Array]

/** A voice that says a number, alone. */
interface Voice {
  readonly e164: string
  readonly samples: Float32Array
}

/** One mixture; the number is said from `start` to `end`, in seconds. */
export interface Mixture {
  /** How it is mixed; decibels are those of the music over the voice. */
  readonly kind: string
  readonly channels: Stereo
  readonly start: number
  readonly end: number
  /** What is said; undefined where there is only music. */
  readonly e164?: string
  /** The channel that alone has the voice. */
  readonly channel?: 'left' | 'right'
}

/** Seconds before and behind the voice, and of music that is taken from a track. */
const AROUND = 3
const MUSIC = 24
/** Root mean square of voices and of music at 0 dB. */
const LEVEL = 0.1

/** Every dry voice of the folder in every kind of mixture, with music that changes from voice to voice; and music alone. */
export async function makeMixtures(folder: string): Promise<Mixture[]> {
  const tracks = readLabels(folder)
  const music: Stereo[] = []
  for (const track of tracks.filter(beginsWithMusic)) {
    const [left, right] = await readPart(folder, track, 1, 1 + MUSIC)
    music.push(levelled([left!, right ?? left!]) as unknown as Stereo)
  }
  const mixtures = music.flatMap((piece, at) => aloneInBoth(piece, other(music, at)))
  const dry = tracks.filter(({ category, positives }) => category.includes('dry') && positives.length > 0)
  for (const [at, track] of dry.entries()) {
    const { e164, start_s, end_s } = track.positives[0]!
    const [samples] = levelled([mono(await readPart(folder, track, start_s, end_s))])
    const mixed = mixVoice(
      { e164, samples: samples! },
      music[at % music.length]!,
      other(music, at),
      at % 2 === 0,
    )
    mixtures.push(...mixed)
  }
  return mixtures
}

/** Instrumental tracks, and those in which a long silence comes after half a minute: a hidden number is behind it. */
function beginsWithMusic({ category, positives, gap }: LabelledTrack): boolean {
  if (category.includes('instrumental')) return true
  const silence = gap?.[0]?.start_s ?? 0
  return silence > MUSIC + 1 && positives.every(({ start_s }) => start_s > silence)
}

function other(music: readonly Stereo[], at: number): Stereo {
  return music[(at + 3) % music.length]!
}

async function readPart(
  folder: string,
  { file }: LabelledTrack,
  from: number,
  to: number,
): Promise<Float32Array[]> {
  const opened = await openSound(join(folder, file))
  if (isProblem(opened)) throw new Error(opened.message)
  const part = await opened.sound.read(Math.round(from * LISTENING_RATE), Math.round(to * LISTENING_RATE))
  await opened.sound.close()
  return part
}

function mono(channels: readonly Float32Array[]): Float32Array {
  return channels[0]!.map(
    (_, at) => channels.reduce((sum, channel) => sum + channel[at]!, 0) / channels.length,
  )
}

function levelled(channels: readonly Float32Array[]): Float32Array[] {
  const mix = mono(channels)
  const level = Math.sqrt(mix.reduce((sum, sample) => sum + sample * sample, 0) / mix.length)
  return channels.map((channel) => channel.map((sample) => (sample * LEVEL) / level))
}

function aloneInBoth(piece: Stereo, next: Stereo): Mixture[] {
  const place = { start: 0, end: MUSIC }
  return [
    { kind: 'music alone', channels: piece, ...place },
    { kind: 'other music in each ear', channels: [piece[0], times(next[1], 6)], ...place },
  ]
}

function times(samples: Float32Array, decibels: number): Float32Array {
  return samples.map((sample) => sample * 10 ** (decibels / 20))
}

function mixVoice({ e164, samples }: Voice, piece: Stereo, next: Stereo, onLeft: boolean): Mixture[] {
  const length = samples.length + 2 * AROUND * LISTENING_RATE
  const silence = new Float32Array(length)
  const voiced = (music: Float32Array, gain = 1): Float32Array =>
    Float32Array.from({ length }, (_, at) => {
      const voice = samples[at - AROUND * LISTENING_RATE] ?? 0
      return (music[at] ?? 0) + gain * voice
    })
  const centre = mono(piece)
  const apart = mono(next)
  const [own, far] = onLeft ? piece : [piece[1], piece[0]]
  const made: Mixture[] = []
  const add = (kind: string, near: Float32Array, away: Float32Array, inOne: boolean): void => {
    const channels: Stereo = onLeft ? [near, away.slice(0, length)] : [away.slice(0, length), near]
    const end = AROUND + samples.length / LISTENING_RATE
    const where = inOne ? { channel: onLeft ? ('left' as const) : ('right' as const) } : {}
    made.push({ kind, channels, start: AROUND, end, e164, ...where })
  }
  for (const loud of [0, 6, 12]) {
    add(`one ear, centred music ${loud} dB`, voiced(times(centre, loud)), times(centre, loud), true)
    add(`one ear, stereo music ${loud} dB`, voiced(times(own, loud)), times(far, loud), true)
    add(`one ear, music in the other ${loud} dB`, voiced(silence), times(apart, loud), true)
    add(
      `one ear -6 dB, other music in the other ${loud} dB`,
      voiced(times(centre, -6)),
      times(apart, loud),
      true,
    )
    add(`both ears, stereo music ${loud} dB`, voiced(times(own, loud)), voiced(times(far, loud)), false)
    add(`both ears, music in one ${loud} dB`, voiced(silence), voiced(times(centre, loud)), false)
    add(
      `both ears, other music in each ${loud} dB`,
      voiced(times(centre, loud)),
      voiced(times(apart, loud)),
      false,
    )
  }
  add('one ear, a copy 20 dB lower in the other', voiced(silence), voiced(silence, 0.1), true)
  add('one ear, a copy 6 dB lower in the other', voiced(silence), voiced(silence, 0.5), false)
  return made
}
