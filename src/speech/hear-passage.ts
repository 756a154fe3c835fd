// Hears a stretch with number words in it: explains them, listens again to what may be a number, and decides.
import type { Sound } from '../audio/sound.js'
import { overlap, type TimeRange } from '../core/finding.js'
import { type Decision, decide, writeWords } from '../core/hear/decide.js'
import {
  type ExplainedPassage,
  explainPassage,
  type Occurrence,
  type SupposedNumber,
  timeOfNumber,
} from '../core/hear/explain/explain-passage.js'
import type { HeardNumber } from '../core/hear/heard-number.js'
import type { Tongue } from '../core/hear/kinds/run.js'
import type { SensedPassage } from '../core/hear/passages.js'
import { spellWords } from '../core/hear/spell-words.js'
import { territoriesOfLanguage } from '../core/hear/spoken-languages.js'
import { isSurelyHeard, type LanguageHearing } from '../core/hear/weigh-readings.js'
import type { PlanBook } from '../core/plan/plan-book.js'
import type { ScanContext } from '../core/scan-context.js'
import { joinWords, type TranscriptLine, type TranscriptWord } from '../core/transcript/transcript.js'
import { onlyChannel } from './hear-channel.js'
import { passageWords } from './passage-text.js'
import { hearAgain, type Listeners, readByEar, readWithWhisper } from './read-passage.js'

/** A passage with number words in it. */
export interface HeardPassage extends TimeRange {
  /** The kind of explanation by which they are no number, where that is so. */
  readonly rule?: string
}

/** What a passage is heard with. */
export interface Hearing {
  readonly sound: Sound
  readonly context: ScanContext
  readonly book: PlanBook
  readonly listeners: Listeners
  readonly tongues: readonly Tongue[]
  /** Words of the transcript. */
  readonly said: readonly TranscriptWord[]
  readonly hidden: readonly TimeRange[]
}

/** What came of a passage. */
export interface PassageHeard {
  readonly numbers: readonly HeardNumber[]
  readonly passages: readonly HeardPassage[]
  /** The number words as lines, in which bleeps may be found. */
  readonly spelled: readonly TranscriptLine[]
}

/** Seconds of transcript around a number that are kept with it. */
const AROUND = 6
/** What is called so that was taken for a number at first, and is none by what was heard the second time. */
const UNFIT = 'no number fits'
/** And so what is explained by nothing but words that stand alone. */
const SINGLE = 'single words'
/** Language in which words are put together where nobody asked for it. */
const ANY_LANGUAGE = 'en'

/** Explains the passage and hears each number in it again. */
export async function hearPassage(passage: SensedPassage, hearing: Hearing): Promise<PassageHeard> {
  const explained = explainPassage(passage, hearing.tongues, hearing.said)
  const numbers: HeardNumber[] = []
  const passages: HeardPassage[] = explained.others.map(({ start, end, kind }) => ({
    start,
    end,
    rule: kind,
  }))
  const spelled: TranscriptLine[] = []
  for (const supposed of explained.numbers) {
    const { languages, decision, rule } = await hearNumber(supposed, passage, hearing)
    for (const { words, time } of supposed.occurrences) {
      passages.push(rule === undefined ? time : { ...time, rule })
      spelled.push(spellWords(words, decision?.language ?? languages[0]!.language))
    }
    if (decision === undefined) continue
    for (const occurrence of supposed.occurrences) numbers.push(await numberOf(occurrence, decision, hearing))
  }
  if (explained.numbers.length === 0 && explained.others.length === 0) {
    passages.push({ start: passage.start, end: passage.end, rule: SINGLE })
    spelled.push(spellWords(passage.runs[0]!.words, ANY_LANGUAGE))
  }
  return { numbers, passages: passages.sort((a, b) => a.start - b.start), spelled }
}

interface NumberHeard {
  readonly languages: readonly LanguageHearing[]
  readonly decision?: Decision
  /** Why it is no number, where it is none. */
  readonly rule?: string
}

/** Listens to a number again, to each time that it is said, and decides on all of them together. */
async function hearNumber(
  supposed: SupposedNumber,
  passage: SensedPassage,
  hearing: Hearing,
): Promise<NumberHeard> {
  const { sound, context, book, listeners } = hearing
  const { occurrences, ears } = supposed
  const decideOn = (languages: readonly LanguageHearing[]): Decision | undefined =>
    decide(supposed, languages, (language) => territoriesOfLanguage(language, context, book), book)
  const again = await hearAgain(listeners, sound, occurrences, ears, book, context)
  const byEar = readByEar(again)
  const byEarAlone = isSurelyHeard(byEar, supposed.drawn) ? decideOn(byEar) : undefined
  if (byEarAlone?.certain === true) return { languages: byEar, decision: byEarAlone }
  const time = timeOfNumber(supposed)
  const own = await passageWords(listeners, sound, time, byEar[0]!.language, ears[0]!)
  const written = occurrences.flatMap((occurrence) =>
    [hearing.said, own].map((words) => words.filter((word) => isWithin(word, occurrence))),
  )
  const languages = await readWithWhisper(listeners, again, written)
  const decision = decideOn(languages)
  if (decision === undefined) return { languages, rule: UNFIT }
  if (decision.certain) return { languages, decision }
  const rule = otherThan(supposed, explainPassage(passage, hearing.tongues, own))
  return rule === undefined ? { languages, decision } : { languages, rule }
}

/** Seconds by which the first or last word of a number may be missing in what was sensed. */
const BESIDE = 1.2

/** Whether a word of a transcript may belong to a number. */
function isWithin({ start, end }: TranscriptWord, { time, within }: Occurrence): boolean {
  const middle = (start + end) / 2
  const first = Math.max(within.start, time.start - BESIDE)
  return middle > first && middle < Math.min(within.end, time.end + BESIDE)
}

/** What a number is by an explanation without it. */
function otherThan(supposed: SupposedNumber, { numbers, others }: ExplainedPassage): string | undefined {
  const time = timeOfNumber(supposed)
  if (numbers.some((each) => overlap(timeOfNumber(each), time))) return undefined
  return others.find((each) => overlap(each, time))?.kind ?? UNFIT
}

async function numberOf(
  { words, time }: Occurrence,
  { hearings, ...decided }: Decision,
  { sound, listeners, hidden, said }: Hearing,
): Promise<HeardNumber> {
  const channel = await onlyChannel(listeners, sound, time, words.length)
  return {
    ...decided,
    time,
    ...(channel === undefined ? {} : { channel }),
    hidden: hidden.some((range) => overlap(range, time)),
    written: writeWords(words),
    words: words.map(({ unit, start, end }) => ({ text: String(unit), start, end })),
    kind: 'words',
    ears: hearings,
    ...textAround(said, time),
  }
}

function textAround(said: readonly TranscriptWord[], time: TimeRange): { transcript: string } | undefined {
  const words = said.filter((word) => word.end > time.start - AROUND && word.start < time.end + AROUND)
  return words.length === 0 ? undefined : { transcript: joinWords(words) }
}
