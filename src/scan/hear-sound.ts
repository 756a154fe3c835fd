// Hears one sound file: decodes it, finds where it sounds, listens, and names what could not be heard.
import { type OpenedSound, openSound } from '../audio/open-sound.js'
import type { Sound } from '../audio/sound.js'
import { surveySound } from '../audio/survey/survey-sound.js'
import { overlap, type TimeRange } from '../core/finding.js'
import type { PlanBook } from '../core/plan/plan-book.js'
import { isProblem, type Problem, problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import type { Hearing } from '../core/scan-result.js'
import { hiddenAmong, type SoundTrack } from '../core/tracks/sound-tracks.js'
import type { Transcript, TranscriptLine } from '../core/transcript/transcript.js'
import { uncovered } from '../core/transcript/uncovered.js'
import { type Listened, listen, type SoundedParts } from '../speech/listen.js'
import { hearBackwards } from './hear-backwards.js'
import type { HeardBackwards, HeardSound, Unheard } from './heard-sound.js'
import type { HearingOptions, ScanProgress } from './hearing-options.js'
import type { OpenListeners } from './open-listeners.js'
import { toneNumbers } from './tone-numbers.js'

export interface SoundWish {
  readonly input: string
  readonly path: string
  readonly context: ScanContext
  /** Length that the tags state, in seconds. */
  readonly statedSeconds: number | undefined
  /** Tracks that lie in it. */
  readonly tracks: readonly SoundTrack[]
  /** What a person wrote down of it; only the rest is listened to. */
  readonly written: Transcript | undefined
}

/** What sounds are heard with. */
export interface HearingTools {
  readonly plans: PlanBook
  /** The models in a runtime, loaded at the first call. */
  listeners(): Promise<OpenListeners | Problem>
}

/** Of the options of a scan, what hearing asks. */
export interface HearingRun extends Pick<HearingOptions, 'decoder' | 'numbersOnly' | 'reversed'> {
  onProgress?(progress: ScanProgress): void
  readonly signal?: AbortSignal
}

/** Decodes the file, or its first `until` seconds; one of which nothing can be decoded is a problem. Close the sound when done. */
export async function openWished(
  { input, path }: Pick<SoundWish, 'input' | 'path'>,
  options: HearingRun,
  until?: number,
): Promise<OpenedSound | Problem> {
  const opened = await openSound(path, {
    ...(until === undefined ? {} : { until }),
    ...(options.decoder === undefined ? {} : { decoder: options.decoder }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: (done, of) =>
      options.onProgress?.({ input, stage: 'decoding', done, ...(of === undefined ? {} : { of }) }),
  })
  return isProblem(opened) ? { ...opened, input } : opened
}

/** Surveys and listens to an open sound. */
export async function hearSound(
  { sound, info, unheard, problems }: OpenedSound,
  wish: SoundWish,
  options: HearingRun,
  tools: HearingTools,
): Promise<HeardSound> {
  const { input, context, written } = wish
  const parts = await surveySound(sound, {
    ...(wish.statedSeconds === undefined ? {} : { statedSeconds: wish.statedSeconds }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  const hidden = hiddenAmong(wish.tracks, parts, info.seconds)
  const tones = await toneNumbers(sound, { ...parts, hidden }, context, tools.plans, options.signal)
  const sounding = written === undefined ? parts.sounding : uncovered(parts.sounding, written)
  const heard = await listenTo(sound, { sounding, hidden }, wish, options, tools)
  const backwards = await listenBackwards(sound, { ...parts, hidden }, heard, wish, options, tools)
  const lines = [...(written?.lines ?? []), ...heard.transcript.lines].sort((a, b) => a.start - b.start)
  return {
    seconds: info.seconds,
    rate: info.rate,
    hidden,
    numbers: [...tones, ...heard.numbers],
    passages: heard.passages,
    transcript: { lines },
    heard: heard.transcript,
    ...(backwards === undefined ? {} : { backwards: backwards.heard }),
    bleepsOnly: options.numbersOnly === true,
    unheard: [...unheard, ...heard.unheard, ...(backwards?.unheard ?? [])],
    hearing: hearingOf(parts.sounding, written?.lines ?? [], heard),
    problems: [...problems, ...heard.problems, ...(backwards?.problems ?? [])].map((each) => ({
      ...each,
      input,
    })),
  }
}

/** Words that are a guess are not counted. */
function hearingOf(
  sounding: readonly TimeRange[],
  written: readonly TranscriptLine[],
  { runtime, transcribed, notUnderstood, transcript }: ListenedWith,
): Hearing | undefined {
  if (sounding.length === 0 || runtime === undefined) return undefined
  const understood = timesOf(transcript.lines).filter(
    (time) => !notUnderstood.some((range) => overlap(range, time)),
  )
  const words = secondsOf([...timesOf(written), ...understood])
  return { runtime, sounding: secondsOf(sounding), transcribed, words, notUnderstood }
}

/** Of the words, where they are known one by one. */
function timesOf(lines: readonly TranscriptLine[]): readonly TimeRange[] {
  return lines.flatMap((line): readonly TimeRange[] => (line.words.length > 0 ? line.words : [line]))
}

/** To the millisecond. */
function secondsOf(ranges: readonly TimeRange[]): number {
  return Math.round(ranges.reduce((sum, { start, end }) => sum + end - start, 0) * 1000) / 1000
}

/** `runtime` is undefined where the models could not be had. */
type ListenedWith = Listened & { readonly runtime: string | undefined }

/** Listens with the models; where they cannot be had, nothing is heard and that is a problem. */
async function listenTo(
  sound: Sound,
  parts: SoundedParts,
  { input, context }: SoundWish,
  options: HearingRun,
  tools: HearingTools,
): Promise<ListenedWith> {
  if (parts.sounding.length === 0) return { ...NOTHING, transcribed: true, runtime: 'none' }
  const open = await tools.listeners()
  if (isProblem(open)) return unheardFor(open, parts)
  const engine = await open.engine(context.languages)
  if (engine !== undefined && isProblem(engine)) return unheardFor(engine, parts)
  const of = secondsOf(parts.sounding)
  const listened = await listen(sound, parts, context, tools.plans, open.listeners, {
    ...(engine === undefined ? {} : { engine }),
    ...(options.signal === undefined ? {} : { interrupted: options.signal }),
    onProgress: (stage, done) => options.onProgress?.({ input, stage: STAGES[stage], done, of }),
  })
  const problems = [...listened.problems, ...unheardProblem(input, listened.unheard)]
  return { ...listened, runtime: open.runtime, problems }
}

/** Once more from the end to the beginning, where that is asked for; where the models cannot be had, it is said already. */
async function listenBackwards(
  sound: Sound,
  parts: SoundedParts,
  forwards: ListenedWith,
  { input, context }: SoundWish,
  options: HearingRun,
  tools: HearingTools,
): Promise<Backwards | undefined> {
  if (options.reversed !== true || parts.sounding.length === 0) return undefined
  const open = await tools.listeners()
  if (isProblem(open)) return undefined
  const of = secondsOf(parts.sounding)
  const { unheard, ...heard } = await hearBackwards(
    sound,
    parts,
    forwards.numbers,
    { context, plans: tools.plans, listeners: open.listeners },
    {
      ...(options.signal === undefined ? {} : { interrupted: options.signal }),
      onProgress: (_stage, done) => options.onProgress?.({ input, stage: 'listening backwards', done, of }),
    },
  )
  const problems = forwards.unheard.length > 0 ? [] : unheardProblem(input, unheard)
  return { heard, unheard, problems }
}

interface Backwards {
  readonly heard: HeardBackwards
  readonly unheard: readonly Unheard[]
  /** Where all was listened to forwards: else it is said already. */
  readonly problems: readonly Problem[]
}

const NOTHING: ListenedWith = {
  numbers: [],
  passages: [],
  transcript: { lines: [] },
  transcribed: false,
  notUnderstood: [],
  unheard: [],
  runtime: undefined,
  problems: [],
}

function unheardFor(why: Problem, { sounding }: SoundedParts): ListenedWith {
  return {
    ...NOTHING,
    unheard: sounding.map((range) => ({ ...range, why: why.message })),
    problems: [why],
  }
}

/** What the progress line calls the stages of listening. */
const STAGES = {
  sensing: 'listening for numbers',
  transcribing: 'writing down what is said',
  reading: 'listening again',
} as const

/** One problem for all that was not listened to. */
function unheardProblem(input: string, unheard: readonly Unheard[]): Problem[] {
  if (unheard.length === 0) return []
  const seconds = unheard.reduce((sum, range) => sum + range.end - range.start, 0)
  const interrupted = unheard.every((range) => range.why === 'interrupted')
  const message = `${seconds.toFixed(0)} s of it were not listened to (${unheard[0]!.why})`
  return [problem(input, interrupted ? 'interrupted' : 'unheard', message, 'run it again')]
}
