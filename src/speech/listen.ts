// Listens to a track: senses where numbers are spoken, hears those passages again, decides, and writes the rest down.

import { findBleeps } from '../audio/find-bleeps.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import type { TimeRange } from '../core/finding.js'
import { tonguesOf } from '../core/hear/explain/tongues.js'
import type { HeardNumber } from '../core/hear/heard-number.js'
import type { PlanBook } from '../core/plan/plan-book.js'
import { isProblem, type Problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import { withBleeps } from '../core/transcript/transcript-bleeps.js'
import type { Transcript, TranscriptLine } from '../core/transcript/transcript.js'
import type { Engine, NotUnderstood, Transcribed, Unheard } from './engine.js'
import { type HeardPassage, hearPassage } from './hear-passage.js'
import type { Listeners } from './read-passage.js'
import { sensePassages } from './sense-passages.js'
import { joinNear } from './transcribe-windows.js'

/** What listening needs to know of a track before it begins. */
export interface SoundedParts {
  /** Stretches in which something sounds, in seconds, in order. */
  readonly sounding: readonly TimeRange[]
  /** Those that follow a long silence or the end of the music. */
  readonly hidden: readonly TimeRange[]
}

export interface ListenOptions {
  /** Writes down what is said; without it only numbers are listened for. */
  readonly engine?: Engine
  /** Stage and seconds of the sounding stretches that are done in it. */
  readonly onProgress?: (stage: 'sensing' | 'reading' | 'transcribing', seconds: number) => void
  readonly interrupted?: AbortSignal
}

/** Everything that was heard. */
export interface Listened {
  /** In order of time. */
  readonly numbers: readonly HeardNumber[]
  /** Stretches with number words in them, and what those are that are no number. */
  readonly passages: readonly HeardPassage[]
  readonly transcript: Transcript
  /** Whether what is said was written down; else only numbers were listened for. */
  readonly transcribed: boolean
  readonly notUnderstood: readonly NotUnderstood[]
  readonly unheard: readonly Unheard[]
  readonly problems: readonly Problem[]
}

/** Listens to what sounds. Never rejects for what it hears; an engine that fails is a problem and the numbers stay. */
export async function listen(
  sound: Sound,
  { sounding, hidden }: SoundedParts,
  context: ScanContext,
  book: PlanBook,
  listeners: Listeners,
  options: ListenOptions = {},
): Promise<Listened> {
  const [sensed, transcribed] = await senseAndTranscribe(sound, sounding, listeners, options)
  const failed = transcribed !== undefined && isProblem(transcribed)
  const written = transcribed === undefined || failed ? NOT_WRITTEN : transcribed
  const { transcript } = written
  const said = transcript.lines.flatMap(({ words }) => words)
  const unheard: Unheard[] = sensed.unheard.map((range) => ({ ...range, why: 'interrupted' }))
  const hearing = { sound, context, book, listeners, tongues: tonguesOf(context, book), said, hidden }
  const numbers: HeardNumber[] = []
  const passages: HeardPassage[] = []
  const spelled: TranscriptLine[] = []
  for (const passage of sensed.passages) {
    const { start, end } = passage
    if (options.interrupted?.aborted === true) {
      unheard.push({ start, end, why: 'interrupted' })
      continue
    }
    const heard = await hearPassage(passage, hearing)
    options.onProgress?.('reading', end)
    numbers.push(...heard.numbers)
    passages.push(...heard.passages)
    spelled.push(...heard.spelled)
  }
  return {
    numbers,
    passages,
    transcript: options.engine === undefined ? await onlyBleeped(sound, spelled) : transcript,
    transcribed: transcribed !== undefined && !failed,
    notUnderstood: [...written.notUnderstood, ...written.unheard.filter(isFailure)],
    unheard,
    problems: failed ? [transcribed] : [],
  }
}

const NOT_WRITTEN: Transcribed = { transcript: { lines: [] }, notUnderstood: [], unheard: [] }

/** What the engine failed at was listened to for numbers all the same; where the user stopped, it was not. */
function isFailure({ why }: Unheard): boolean {
  return why !== 'interrupted'
}

/** Seconds around number words in which bleeps are looked for. */
const BLEEPS_AROUND = 6

/** Number words with bleeps beside them as lines, where nobody writes down the rest. */
async function onlyBleeped(sound: Sound, lines: readonly TranscriptLine[]): Promise<Transcript> {
  const near = lines.map(({ start, end }) => ({
    start: Math.max(0, start - BLEEPS_AROUND),
    end: Math.min(sound.length / LISTENING_RATE, end + BLEEPS_AROUND),
  }))
  const marked = withBleeps({ lines }, await findBleeps(sound, joinNear(near)))
  return { lines: marked.lines.filter((line, index) => line !== lines[index]) }
}

/** Side by side, window by window: while a graph runs it has all the cores. */
function senseAndTranscribe(
  sound: Sound,
  sounding: readonly TimeRange[],
  { encoder, ear }: Listeners,
  { engine, onProgress, interrupted }: ListenOptions,
): Promise<
  [Awaited<ReturnType<typeof sensePassages>>, Awaited<ReturnType<Engine['transcribe']>> | undefined]
> {
  const stop = interrupted === undefined ? {} : { interrupted }
  return Promise.all([
    sensePassages(sound, sounding, encoder, ear, {
      ...stop,
      // Writing down runs beside it and takes longer: one of them is enough to tell how far it has come.
      onProgress: (seconds) => {
        if (engine === undefined) onProgress?.('sensing', seconds)
      },
    }),
    engine?.transcribe(sound, sounding, {
      ...stop,
      onProgress: (seconds) => onProgress?.('transcribing', seconds),
    }),
  ])
}
