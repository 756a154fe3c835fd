// Hears one sound file: it is opened, surveyed, listened to and closed, and what came of that is the answer.
import type { OpenedSound } from '../../audio/open-sound.js'
import { surveySound } from '../../audio/survey/survey-sound.js'
import { overlap, secondsOf, type TimeRange } from '../../core/finding.js'
import type { HeardNumber } from '../../core/hear/heard-number.js'
import { isProblem, type Problem } from '../../core/problem.js'
import type { Hearing } from '../../core/scan-result.js'
import { hiddenAmong } from '../../core/tracks/sound-tracks.js'
import type { TranscriptLine } from '../../core/transcript/transcript.js'
import { uncovered } from '../../core/transcript/uncovered.js'
import type { SoundedParts } from '../../speech/listen.js'
import type { Heard, HeardSound } from './heard-sound.js'
import { type Backwards, type ListenedWith, listenBackwards, listenForwards } from './listen-both-ways.js'
import type { OpenListeners } from './open-listeners.js'
import { openWished } from './open-wished.js'
import type { HearingRun, HearingTools, SoundWish } from './sound-wish.js'
import { toneNumbers } from './tone-numbers.js'

/** A file of which nothing can be decoded is a problem; what was not heard stands in the answer. */
export async function hearSound(
  wish: SoundWish,
  options: HearingRun,
  tools: HearingTools,
): Promise<Heard | Problem> {
  const opened = await openWished(wish, options)
  if (isProblem(opened)) return opened
  const { sound, info } = opened
  try {
    const parts = await surveyed(opened, wish, options)
    const tones = await toneNumbers(sound, parts, wish.context, tools.plans, options.signal)
    const forwards = await listenForwards(sound, unwritten(parts, wish), wish, options, tools)
    const backwards = await listenBackwards(sound, parts, forwards, wish, options, tools)
    const heard = gathered(opened, wish, { parts, tones, forwards, backwards }, options)
    return { heard, decoder: info.decoder, ...listenerOf(forwards.listeners ?? backwards?.listeners) }
  } finally {
    await sound.close()
  }
}

/** Where something sounds, and what of that is hidden. */
async function surveyed(
  { sound, info }: OpenedSound,
  { statedSeconds, tracks }: SoundWish,
  { signal }: HearingRun,
): Promise<SoundedParts> {
  const survey = await surveySound(sound, {
    ...(statedSeconds === undefined ? {} : { statedSeconds }),
    ...(signal === undefined ? {} : { signal }),
  })
  return { sounding: survey.sounding, hidden: hiddenAmong(tracks, survey, info.seconds) }
}

/** The same without what a person wrote down. */
function unwritten({ sounding, hidden }: SoundedParts, { written }: SoundWish): SoundedParts {
  return { sounding: written === undefined ? sounding : uncovered(sounding, written), hidden }
}

/** What each step came to. */
interface Steps {
  readonly parts: SoundedParts
  readonly tones: readonly HeardNumber[]
  readonly forwards: ListenedWith
  readonly backwards: Backwards | undefined
}

function gathered(
  { info, unheard, problems }: OpenedSound,
  { input, written }: SoundWish,
  { parts, tones, forwards, backwards }: Steps,
  { numbersOnly }: HearingRun,
): HeardSound {
  const lines = [...(written?.lines ?? []), ...forwards.transcript.lines].sort((a, b) => a.start - b.start)
  const all = [...problems, ...forwards.problems, ...(backwards?.problems ?? [])]
  return {
    seconds: info.seconds,
    rate: info.rate,
    hidden: parts.hidden,
    numbers: [...tones, ...forwards.numbers],
    passages: forwards.passages,
    transcript: { lines },
    heard: forwards.transcript,
    ...(backwards === undefined ? {} : { backwards: backwards.heard }),
    bleepsOnly: numbersOnly === true,
    unheard: [...unheard, ...forwards.unheard, ...(backwards?.unheard ?? [])],
    hearing: hearingOf(parts.sounding, written?.lines ?? [], forwards),
    problems: all.map((each) => ({ ...each, input })),
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

/** What stands in a report where nothing was listened with. */
const NO_LISTENER = { runtime: 'none', model: { name: 'none', sha256: '' } } as const

function listenerOf(listeners: OpenListeners | undefined): Pick<Heard, 'runtime' | 'model' | 'slower'> {
  if (listeners === undefined) return NO_LISTENER
  const { runtime, model, slower } = listeners
  return { runtime, model, ...(slower === undefined ? {} : { slower }) }
}
