// Tells in which channel a number is spoken, where it is clear that no other has it.
import { earsOf } from '../audio/ears.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import { wordsHeard } from '../core/hear/number-words.js'
import { EAR_PADDING } from './digit-ear.js'
import { innerProduct, isLeftover, levelOf, sideOf } from './mix-channels.js'
import type { Listeners } from './read-passage.js'

type EarAlone = Pick<Listeners, 'encoder' | 'ear'>

/** Seconds before the first word and behind the last. */
const AROUND = 1
/** Shares of a number's words: an ear that hears so many has it, one that hears so few has it not, but takes music for a word. */
const HAS = 0.6
const HAS_NOT = 0.25
/** What the sides do not share is in one of them alone if it is this much weaker in the other (-12 dB). */
const WEAKER = 0.25
/** Share of a channel's sound in another up to which nothing of it is there. */
const APART = 0.1

/**
 * Name of the only channel (as `earsOf` has it) in which the `words` number words in `time` (seconds) are spoken;
 * undefined where several have them, or where that cannot be told. That a channel is too loud to hear the voice in
 * proves nothing: what the sides do not share must hold the voice, or the channels must have nothing in common.
 */
export async function onlyChannel(
  listeners: EarAlone,
  sound: Sound,
  time: TimeRange,
  words: number,
): Promise<string | undefined> {
  if (sound.channels === 1) return undefined
  const from = Math.max(0, Math.round((time.start - AROUND) * LISTENING_RATE))
  const planes = await sound.read(from, Math.round((time.end + AROUND) * LISTENING_RATE))
  const side = planes.length === 2 ? sideOf(planes) : undefined
  if (planes.length === 2 && side === undefined) return undefined
  const loudest = Math.max(...planes.map(levelOf))
  const channels: Channel[] = []
  for (const plane of planes) {
    const heard = isLeftover(levelOf(plane), loudest) ? 0 : (await countWords(listeners, plane)) / words
    channels.push({ plane, heard })
  }
  const sideHas = side !== undefined && (await countWords(listeners, side)) >= HAS * words
  const only = loneOf(channels, sideHas) ?? (sideHas ? strongerOf(channels, side) : undefined)
  return only === undefined ? undefined : earsOf(planes.length)[channels.indexOf(only) + 1]!.name
}

interface Channel {
  readonly plane: Float32Array
  /** Number words heard in it, as a share of the number's. */
  readonly heard: number
}

/** The channel in which the words are heard, where they are heard in no other and do not lie behind its sound. */
function loneOf(channels: readonly Channel[], sideHas: boolean): Channel | undefined {
  const lone = channels.find(({ heard }) => heard >= HAS)
  if (lone === undefined) return undefined
  const most = APART * innerProduct(lone.plane, lone.plane)
  const isLone = channels.every(
    ({ plane, heard }) =>
      plane === lone.plane ||
      (heard <= HAS_NOT && (sideHas || Math.abs(innerProduct(plane, lone.plane)) < most)),
  )
  return isLone ? lone : undefined
}

/** The channel that what the sides do not share comes from, where it is hardly in the other and no better heard there. */
function strongerOf(channels: readonly Channel[], side: Float32Array): Channel | undefined {
  const parts = channels.map((channel) => ({
    channel,
    part: Math.abs(innerProduct(channel.plane, side)),
  }))
  const [stronger, weaker] = parts.sort((a, b) => b.part - a.part)
  const isClear = weaker!.part < WEAKER * stronger!.part && weaker!.channel.heard <= stronger!.channel.heard
  return isClear ? stronger!.channel : undefined
}

async function countWords({ encoder, ear }: EarAlone, samples: Float32Array): Promise<number> {
  return wordsHeard(await ear.hear(await encoder.encode(samples, EAR_PADDING, [ear.listensTo])), 0).length
}
