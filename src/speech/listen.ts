// Listens to a track: senses where numbers are spoken, hears those passages again, decides, and writes the rest down.

import { findBleeps } from '../audio/find-bleeps.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import { overlap, type TimeRange } from '../core/finding.js'
import { decide, writeWords } from '../core/hear/decide.js'
import type { HeardNumber } from '../core/hear/heard-number.js'
import type { HeardWord } from '../core/hear/number-words.js'
import { earsOfPassage, piecesOf, type SensedPassage } from '../core/hear/passages.js'
import { spellWords } from '../core/hear/spell-words.js'
import { territoriesOfLanguage } from '../core/hear/spoken-languages.js'
import { ruleAgainst } from '../core/hear/spoken-rules.js'
import { namesDatesOrAmounts } from '../core/hear/transcript-rules.js'
import type { PlanBook } from '../core/plan/plan-book.js'
import type { Problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import {
  joinWords,
  type Transcript,
  type TranscriptLine,
  type TranscriptWord,
} from '../core/transcript/transcript.js'
import { withBleeps } from '../core/transcript/transcript-bleeps.js'
import type { Engine, Unheard } from './engine.js'
import { onlyChannel } from './hear-channel.js'
import { passageWords } from './passage-text.js'
import { type Listeners, readPassage } from './read-passage.js'
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
  /** Stretches that were listened to twice, and why nothing came of some. */
  readonly passages: readonly HeardPassage[]
  readonly transcript: Transcript
  readonly unheard: readonly Unheard[]
  readonly problems: readonly Problem[]
}

/** A passage with number words in it. */
export interface HeardPassage extends TimeRange {
  /** The rule by which it is no number, where one holds. */
  readonly rule?: string
}

/** Seconds of transcript around a number that are kept with it. */
const AROUND = 6

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
  const failed = transcribed !== undefined && 'code' in transcribed
  const transcript = transcribed === undefined || failed ? { lines: [] } : transcribed.transcript
  const said = transcript.lines.flatMap(({ words }) => words)
  const unheard: Unheard[] = sensed.unheard.map((range) => ({ ...range, why: 'interrupted' }))
  const numbers: HeardNumber[] = []
  const passages: HeardPassage[] = []
  const spelled: TranscriptLine[] = []
  for (const piece of sensed.passages.flatMap(piecesOfPassage)) {
    const time = timeOf(piece)
    const rule = ruleAgainst(piece.words)
    passages.push(rule === undefined ? time : { ...time, rule: rule.name })
    if (rule !== undefined) continue
    if (options.interrupted?.aborted === true) {
      unheard.push({ ...time, why: 'interrupted' })
      continue
    }
    const { number, language } = await hearPiece(piece, { sound, context, book, listeners, said, hidden })
    options.onProgress?.('reading', time.end)
    if (number !== undefined) numbers.push(number)
    spelled.push(spellWords(piece.words, language))
  }
  return {
    numbers,
    passages,
    transcript: options.engine === undefined ? await onlyBleeped(sound, spelled) : transcript,
    unheard,
    problems: failed ? [transcribed] : [],
  }
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

/** What a passage is heard with. */
interface Hearing {
  readonly sound: Sound
  readonly context: ScanContext
  readonly book: PlanBook
  readonly listeners: Listeners
  /** Words of the transcript. */
  readonly said: readonly TranscriptWord[]
  readonly hidden: readonly TimeRange[]
}

/** Hears a passage again and decides; without a number where it is none. */
async function hearPiece(
  piece: Piece,
  hearing: Hearing,
): Promise<{ readonly language: string; readonly number?: HeardNumber }> {
  const { sound, context, book, listeners, said } = hearing
  const time = timeOf(piece)
  const heard = await readPassage(listeners, sound, time, piece.ears, book, context)
  const decision = decide(piece.words, heard, (language) => territoriesOfLanguage(language, context), book)
  const { language } = decision ?? heard[0]!
  if (decision === undefined) return { language }
  if (!decision.certain) {
    const own = await passageWords(listeners, sound, time, decision.language, piece.ears[0]!)
    if (namesDatesOrAmounts(said, time) || namesDatesOrAmounts(own, time)) return { language }
  }
  const { hearings, ...decided } = decision
  const channel = await onlyChannel(listeners, sound, time, piece.words.length)
  const number: HeardNumber = {
    ...decided,
    time,
    ...(channel === undefined ? {} : { channel }),
    hidden: hearing.hidden.some((range) => overlap(range, time)),
    written: writeWords(piece.words),
    kind: 'words',
    ears: hearings,
    ...textAround(said, time),
  }
  return { language, number }
}

function timeOf({ words }: Piece): TimeRange {
  return { start: words[0]!.start, end: words.at(-1)!.end }
}

interface Piece {
  readonly words: readonly HeardWord[]
  /** Those that heard it, the main one first. */
  readonly ears: readonly string[]
}

/** The words of the surest run, taken apart where a pause stands out. */
function piecesOfPassage(passage: SensedPassage): Piece[] {
  const ears = earsOfPassage(passage)
  return piecesOf(passage.runs[0]!.words).map((words) => ({ words, ears }))
}

function textAround(said: readonly TranscriptWord[], time: TimeRange): { transcript: string } | undefined {
  const words = said.filter((word) => word.end > time.start - AROUND && word.start < time.end + AROUND)
  return words.length === 0 ? undefined : { transcript: joinWords(words) }
}
