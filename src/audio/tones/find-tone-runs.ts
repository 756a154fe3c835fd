// Finds runs of touch-tones in a sound: sure tones first, in every ear; then each run is read whole at the level of its sure tones.

import { overlap, type TimeRange } from '../../core/finding.js'
import { median } from '../../core/hear/median.js'
import { type Ear, earsOf, mixEar } from '../ears.js'
import { LISTENING_RATE, type Sound } from '../sound.js'
import { findToneSeeds, type ToneSeed } from './find-tone-seeds.js'
import { FrameSums } from './frame-sums.js'
import { isDialled } from './is-dialled.js'
import { isSteady } from './is-steady.js'
import { hasOvertones } from './overtones.js'
import { partTones } from './part-tones.js'
import { type RunTone, readToneRun } from './read-tone-run.js'
import { FIRST_CENTRE_S, measureTones, mixFrames, type ToneFrames } from './tone-frames.js'
import { FRAMES_PER_SECOND, KEYS } from './tone-grid.js'
import { trimToneRun } from './trim-tone-run.js'

/** One key of a run. */
export interface DialledKey extends TimeRange {
  readonly digit: string
  /** Log likelihood of the key against the background alone, in nats; below 10 it may be another key or none. */
  readonly evidence: number
}

/** Keys dialled one after the other. */
export interface ToneRun extends TimeRange {
  /** 0-9, *, #, A-D. */
  readonly digits: string
  /** The ear in which the tones stand out most: mono, left, right, side or channel N. */
  readonly channel: string
  /** Mean evidence of a key against the background, in nats; 15 and more is sure. */
  readonly evidence: number
  readonly keys: readonly DialledKey[]
}

export interface FindToneOptions {
  /** Where there is sound, in seconds; all of it unless told. */
  readonly sounding?: readonly TimeRange[]
  readonly signal?: AbortSignal
}

/** Sound is measured in pieces of this length, in seconds; a piece sees a little beyond its ends. */
const PIECE_S = 30
const BEYOND_S = 0.7
/** Sure tones further apart belong to different runs, in seconds. */
const MOST_PAUSE_S = 1.5
/** A run is searched this far beyond its sure tones, in seconds. */
const REACH_S = 1.2
/** Tones of one run are equally loud within this, in dB. */
const SAME_LEVEL_DB = 2.5
/** The shortest number that can be dialled has three digits. */
const LEAST_KEYS = 3
/** Sure tones that a run needs before it is read. */
const LEAST_SEEDS = 2
/** Mean evidence below which a run is chance: no run of music or speech in 40 minutes came near. In nats. */
const LEAST_EVIDENCE = 12
/** The longest tone that is read: a key held down, in frames. */
const LONGEST_TONE = 110

/** Seeds of one ear that follow each other at one level. */
interface SeedGroup {
  readonly ear: Ear
  readonly start: number
  readonly end: number
  readonly lowDb: number
  readonly highDb: number
  readonly longest: number
}

type TimedSeed = ToneSeed & { readonly start: number; readonly end: number }

/** All runs in order of time. Throws what reading the sound throws; stops early when `signal` aborts. */
export async function findToneRuns(sound: Sound, options: FindToneOptions = {}): Promise<ToneRun[]> {
  const ears = earsOf(sound.channels)
  const seeds = await gatherSeeds(sound, ears, options)
  const runs: ToneRun[] = []
  for (const [index, ear] of ears.entries()) {
    for (const group of groupSeeds(ear, seeds[index]!)) {
      if (options.signal?.aborted) break
      const run = await readGroup(sound, group)
      if (run) runs.push(run)
    }
  }
  return keepSurest(runs)
}

async function gatherSeeds(
  sound: Sound,
  ears: readonly Ear[],
  options: FindToneOptions,
): Promise<TimedSeed[][]> {
  const seconds = sound.length / LISTENING_RATE
  const found: TimedSeed[][] = ears.map(() => [])
  for (const range of options.sounding ?? [{ start: 0, end: seconds }]) {
    for (let start = range.start; start < range.end; start += PIECE_S) {
      if (options.signal?.aborted) return found
      const from = Math.round((start - BEYOND_S) * LISTENING_RATE)
      const to = Math.round((Math.min(range.end, start + PIECE_S) + BEYOND_S) * LISTENING_RATE)
      const planes = padded(await sound.read(from, to), from, to, sound.length)
      const measured = measureChannels(planes)
      const owned = { start, end: Math.min(range.end, start + PIECE_S) }
      for (const [index, ear] of ears.entries()) {
        const frames = framesOf(measured, ear)
        if (!frames) continue
        const timed = findToneSeeds(frames).map((seed) => withTimes(seed, from / LISTENING_RATE))
        found[index]!.push(...timed.filter((seed) => seed.start >= owned.start && seed.start < owned.end))
      }
    }
  }
  return found
}

/** Silence before the start and after the end, so that tones there have edges too. */
function padded(planes: Float32Array[], from: number, to: number, length: number): Float32Array[] {
  const lead = Math.max(0, -from)
  if (lead === 0 && to <= length) return planes
  return planes.map((plane) => {
    const whole = new Float32Array(to - from)
    whole.set(plane, lead)
    return whole
  })
}

/** Channels that are the same are measured once; an ear in which nothing is left is not listened to. */
function measureChannels(planes: readonly Float32Array[]): ToneFrames[] {
  const frames: ToneFrames[] = []
  for (const [index, plane] of planes.entries()) {
    const twin = planes.findIndex((other, at) => at < index && isSame(other, plane))
    frames.push(twin >= 0 ? frames[twin]! : measureTones(plane))
  }
  return frames
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(
    Buffer.from(b.buffer, b.byteOffset, b.byteLength),
  )
}

function framesOf(measured: readonly ToneFrames[], ear: Ear): ToneFrames | undefined {
  const single = ear.weights.indexOf(1)
  const allSame = measured.every((frames) => frames === measured[0])
  // Where all channels are one, mono hears it all.
  if (allSame) return ear.name === 'mono' ? measured[0] : undefined
  return single >= 0 ? measured[single] : mixFrames(measured, ear.weights)
}

function withTimes(seed: ToneSeed, offset: number): TimedSeed {
  const start = offset + FIRST_CENTRE_S + seed.at / FRAMES_PER_SECOND
  return { ...seed, start, end: start + seed.length / FRAMES_PER_SECOND }
}

function groupSeeds(ear: Ear, seeds: readonly TimedSeed[]): SeedGroup[] {
  const near: TimedSeed[][] = []
  for (const seed of seeds) {
    const group = near.at(-1)
    if (group && seed.start - group.at(-1)!.end < MOST_PAUSE_S) group.push(seed)
    else near.push([seed])
  }
  return near.flatMap((group) => {
    const level = largestLevel(group)
    if (level.length < LEAST_SEEDS) return []
    return [
      {
        ear,
        start: level[0]!.start,
        end: level.at(-1)!.end,
        lowDb: median(level.map((seed) => seed.lowDb)),
        highDb: median(level.map((seed) => seed.highDb)),
        longest: Math.max(...level.map((seed) => seed.length)),
      },
    ]
  })
}

/** The most seeds that are as loud as one of them. */
function largestLevel(group: readonly TimedSeed[]): readonly TimedSeed[] {
  let best: readonly TimedSeed[] = []
  for (const seed of group) {
    const same = group.filter(
      (other) =>
        Math.abs(other.lowDb - seed.lowDb) <= SAME_LEVEL_DB &&
        Math.abs(other.highDb - seed.highDb) <= SAME_LEVEL_DB,
    )
    if (same.length > best.length) best = same
  }
  return best
}

async function readGroup(sound: Sound, group: SeedGroup): Promise<ToneRun | undefined> {
  const from = Math.round((group.start - REACH_S) * LISTENING_RATE)
  const to = Math.round((group.end + REACH_S) * LISTENING_RATE)
  const planes = padded(await sound.read(from, to), from, to, sound.length)
  const samples = mixEar(planes, group.ear.weights)
  const longest = Math.min(LONGEST_TONE, Math.max(34, Math.ceil(group.longest * 1.3)))
  const frames = measureTones(samples)
  const { lowDb, highDb } = group
  const whole = readToneRun(frames, lowDb, highDb, longest)
  const tones = trimToneRun(partTones(whole, frames, lowDb, highDb))
  if (tones.length < LEAST_KEYS || meanEvidence(tones) < LEAST_EVIDENCE) return undefined
  if (!isSteady(new FrameSums(frames), tones)) return undefined
  if (hasOvertones(samples, tones) || !isDialled(samples, tones)) return undefined
  return toRun(tones, group.ear.name, from / LISTENING_RATE + FIRST_CENTRE_S)
}

/** `offset` is the time of frame 0, in seconds. */
function toRun(tones: readonly RunTone[], channel: string, offset: number): ToneRun {
  const keys = tones.map((tone) => ({
    digit: KEYS[tone.key]!,
    start: offset + tone.at / FRAMES_PER_SECOND,
    end: offset + (tone.at + tone.length) / FRAMES_PER_SECOND,
    evidence: tone.evidence,
  }))
  const digits = keys.map((key) => key.digit).join('')
  return {
    start: keys[0]!.start,
    end: keys.at(-1)!.end,
    digits,
    channel,
    evidence: meanEvidence(tones),
    keys,
  }
}

function meanEvidence(tones: readonly RunTone[]): number {
  return tones.reduce((sum, tone) => sum + tone.evidence, 0) / tones.length
}

/** Of runs that overlap, the one with the most evidence in all; mono where it reads the same. */
function keepSurest(runs: readonly ToneRun[]): ToneRun[] {
  const kept: ToneRun[] = []
  const weight = (run: ToneRun): number => run.evidence * run.digits.length
  for (const run of [...runs].sort((a, b) => weight(b) - weight(a))) {
    if (kept.some((other) => overlap(run, other))) continue
    const mono = runs.find(
      (other) => other.channel === 'mono' && other.digits === run.digits && overlap(run, other),
    )
    kept.push(mono ?? run)
  }
  return kept.sort((a, b) => a.start - b.start)
}
