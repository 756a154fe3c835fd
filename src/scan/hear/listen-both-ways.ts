// Listens to an open sound with the models, forwards and where it is asked for backwards, and names what was not heard.
import type { Sound } from '../../audio/sound.js'
import { secondsOf } from '../../core/finding.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { type Listened, listen, type SoundedParts } from '../../speech/listen.js'
import { hearBackwards } from './hear-backwards.js'
import type { HeardBackwards, Unheard } from './heard-sound.js'
import type { OpenListeners } from './open-listeners.js'
import type { HearingRun, HearingTools, SoundWish } from './sound-wish.js'

/** What was heard, and what it was heard with. */
export interface ListenedWith extends Listened {
  /** `none` where nothing sounds that nobody wrote down; undefined where the models could not be had. */
  readonly runtime: string | undefined
  /** Undefined where none were loaded. */
  readonly listeners: OpenListeners | undefined
}

/** Listens with the models; where they cannot be had, nothing is heard and that is a problem. */
export async function listenForwards(
  sound: Sound,
  parts: SoundedParts,
  { input, context }: SoundWish,
  options: HearingRun,
  tools: HearingTools,
): Promise<ListenedWith> {
  if (parts.sounding.length === 0) return { ...NOTHING, transcribed: true, runtime: 'none' }
  const open = await tools.listeners()
  if (isProblem(open)) return unheardFor(open, parts, undefined)
  const engine = await open.engine(context.languages)
  if (engine !== undefined && isProblem(engine)) return unheardFor(engine, parts, open)
  const of = secondsOf(parts.sounding)
  const listened = await listen(sound, parts, context, tools.plans, open.listeners, {
    ...(engine === undefined ? {} : { engine }),
    ...(options.signal === undefined ? {} : { interrupted: options.signal }),
    onProgress: (stage, done) => options.onProgress?.({ input, stage: STAGES[stage], done, of }),
  })
  const problems = [...listened.problems, ...unheardProblem(input, listened.unheard)]
  return { ...listened, runtime: open.runtime, listeners: open, problems }
}

/** Once more from the end to the beginning, where that is asked for; where the models cannot be had, it is said already. */
export async function listenBackwards(
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
  return { heard, unheard, problems, listeners: open }
}

export interface Backwards {
  readonly heard: HeardBackwards
  readonly unheard: readonly Unheard[]
  /** Where all was listened to forwards: else it is said already. */
  readonly problems: readonly Problem[]
  readonly listeners: OpenListeners
}

const NOTHING: ListenedWith = {
  numbers: [],
  passages: [],
  transcript: { lines: [] },
  transcribed: false,
  notUnderstood: [],
  unheard: [],
  runtime: undefined,
  listeners: undefined,
  problems: [],
}

function unheardFor(
  why: Problem,
  { sounding }: SoundedParts,
  listeners: OpenListeners | undefined,
): ListenedWith {
  return {
    ...NOTHING,
    listeners,
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
  const interrupted = unheard.every((range) => range.why === 'interrupted')
  const message = `${secondsOf(unheard).toFixed(0)} s of it were not listened to (${unheard[0]!.why})`
  return [problem(input, interrupted ? 'interrupted' : 'unheard', message, 'run it again')]
}
