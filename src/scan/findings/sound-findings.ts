// What was heard in a sound as findings and passages: numbers of the ears first, then what the transcript alone spells.

import { type Judging, judgeOccurrence } from '../../core/clearance/judge-occurrence.js'
import { type Finding, overlap, type TimeRange } from '../../core/finding.js'
import { explainDigits } from '../../core/hear/explain/explain-digits.js'
import type { HeardNumber } from '../../core/hear/heard-number.js'
import { type SpokenCandidate, spokenNumbers } from '../../core/hear/transcript-numbers.js'
import type { DialledReading } from '../../core/plan/judge-readings.js'
import type { Passage } from '../../core/scan-result.js'
import type { Transcript, TranscriptLine } from '../../core/transcript/transcript.js'
import { joinWords } from '../../core/transcript/transcript.js'
import type { HeardPassage } from '../../speech/hear-passage.js'
import type { HeardSound } from '../hear/heard-sound.js'

type SoundFinding = Omit<Finding, 'id'>

/** Seconds by which Whisper goes on with a count or a recital that has ended, or is late with it. */
const ECHO = 5

/** In order of time. */
export function soundFindings(input: string, heard: HeardSound, judging: Judging): SoundFinding[] {
  const spelled = spokenNumbers(heard.transcript, judging.context, judging.knowledge.plans)
  const masked = spelled.filter(({ candidate }) => candidate.kind === 'masked')
  // A bleep hides digits from the ears, who make of the others what they can; music bleeps too, and hides none.
  const hiding = masked.filter(({ candidate }) => candidate.readings.length > 0)
  const numbers = heard.numbers.filter((each) => !hiding.some(({ time }) => overlap(time, each.time)))
  const spoken = spelled.filter(
    (each) => hiding.includes(each) || !numbers.some((number) => isHeardAs(each, number, heard)),
  )
  const findings = [
    ...numbers.map((number) => ofNumber(input, number, judging)),
    ...(heard.backwards?.numbers ?? []).map((number): SoundFinding => ({
      ...ofNumber(input, number, judging),
      reversed: true,
    })),
    ...spoken
      .filter((each) => isWrittenDown(each, heard) || !isRecited(each, heard))
      .filter((each) => isWrittenDown(each, heard) || !heard.bleepsOnly || masked.includes(each))
      .map((each) => ofTranscript(input, each, heard, judging)),
  ]
  return findings.sort((a, b) => a.time!.start - b.time!.start)
}

/** The ears have said it already. What a person wrote down stands beside whatever else was heard or dialled then. */
function isHeardAs(spoken: SpokenCandidate, number: HeardNumber, heard: HeardSound): boolean {
  if (!overlap(number.time, spoken.time)) return false
  return !isWrittenDown(spoken, heard) || sharesNumber(spoken.candidate.readings, number.readings)
}

function sharesNumber(some: readonly DialledReading[], others: readonly DialledReading[]): boolean {
  const dialled = new Set(some.flatMap(namesOf))
  return others.flatMap(namesOf).some((name) => dialled.has(name))
}

function namesOf({ digits, numbers }: DialledReading): string[] {
  return [digits, ...numbers.flatMap(({ e164 }) => e164 ?? [])]
}

/** A person wrote it, in a transcript beside the sound; what is heard beside such a line may reach into it. */
function isWrittenDown({ time }: SpokenCandidate, { transcript, heard }: HeardSound): boolean {
  const lineKey = ({ start, end, text }: TranscriptLine): string => `${start} ${end} ${text}`
  const listened = new Set(heard.lines.map(lineKey))
  const written = transcript.lines.filter((line) => !listened.has(lineKey(line)))
  return [time.start, time.end].every((at) => written.some(({ start, end }) => start <= at && at <= end))
}

/** What Whisper goes on with after it has ended. */
const GOES_ON: ReadonlySet<string> = new Set(['count', 'loop', 'years', 'list', 'codes', 'score', 'recital'])

/** Goes on what the ears called a count, a loop or a recital, or is one by its own words. */
function isRecited({ time, recited, candidate }: SpokenCandidate, { passages }: HeardSound): boolean {
  if (candidate.kind === 'masked') return false
  const around = { start: time.start - ECHO, end: time.end + ECHO }
  const digits = candidate.kind === 'words' ? (candidate.readings[0]?.digits ?? '') : ''
  return (
    recited ||
    explainDigits(digits) !== undefined ||
    passages.some(({ rule, ...range }) => GOES_ON.has(rule ?? '') && overlap(range, around))
  )
}

function ofNumber(input: string, number: HeardNumber, judging: Judging): SoundFinding {
  const { readings, outcome, verdict, notes, alternatives } = judgeOccurrence(asDialled(number), judging)
  return {
    input,
    kind: number.kind,
    written: number.written,
    time: number.time,
    words: number.words,
    ...(number.channel === undefined ? {} : { channel: number.channel }),
    ...(number.hidden ? { hidden: true } : {}),
    ...(number.certain ? { outcome, verdict } : { outcome: 'caution', verdict: 'unclear' }),
    heard: { ears: number.ears, agree: number.agree },
    readings,
    alternatives,
    notes: [...number.notes, ...notes],
  }
}

/** Words as heard have no grouping that an alternative could keep. */
function asDialled(number: HeardNumber): HeardNumber {
  return { ...number, written: number.readings[0]?.digits ?? number.written }
}

/** What Whisper alone heard is not certain: it makes up digits in music. */
function ofTranscript(
  input: string,
  spoken: SpokenCandidate,
  heard: HeardSound,
  judging: Judging,
): SoundFinding {
  const { candidate, time } = spoken
  const { readings, outcome, verdict, notes, alternatives } = judgeOccurrence(candidate, judging)
  const certain = isWrittenDown(spoken, heard) || candidate.kind === 'masked'
  return {
    input,
    kind: candidate.kind,
    written: candidate.written,
    time,
    ...(heard.hidden.some((range) => overlap(range, time)) ? { hidden: true } : {}),
    ...(certain ? { outcome, verdict } : { outcome: 'caution', verdict: 'unclear' }),
    ...(isWrittenDown(spoken, heard)
      ? {}
      : { heard: { ears: [heard.bleepsOnly ? 'digit ear, bleeps' : 'whisper, transcript'], agree: 1 } }),
    readings,
    alternatives,
    notes: [...candidate.notes, ...notes],
  }
}

/** Seconds of transcript before and behind a number that are kept with it. */
const AROUND = 6

/** Stretches with a finding, those whose number words are something else, and where it is asked for all hidden ones. */
export function soundPassages(
  input: string,
  heard: HeardSound,
  findings: readonly SoundFinding[],
  listHidden: boolean,
): Passage[] {
  const withNumber = (range: TimeRange): boolean => findings.some(({ time }) => overlap(time!, range))
  const hidden = heard.hidden.filter((range) => listHidden || withNumber(range))
  const open = findings.filter(({ time }) => !hidden.some((range) => overlap(range, time!)))
  const passages = [
    ...hidden.map((time) => passage(input, time, true, heard.transcript)),
    ...open.map(({ time, reversed }) =>
      reversed === true
        ? { input, time: time!, hidden: false, reversed }
        : passage(input, time!, false, heard.transcript),
    ),
    ...heard.passages
      .filter(({ rule }) => rule !== undefined)
      .map((each) => explainedAway(input, each, heard)),
    ...explainedBackwards(input, heard),
  ]
  return passages.sort((a, b) => a.time.start - b.time.start)
}

/** The same of what is heard backwards; what is said there forwards says nothing of it. */
function explainedBackwards(input: string, { backwards, hidden }: HeardSound): Passage[] {
  const passages = (backwards?.passages ?? []).filter(({ rule }) => rule !== undefined)
  return passages.map(({ start, end, rule }) => {
    const time = { start, end }
    return { input, time, hidden: hidden.some((range) => overlap(range, time)), rule: rule!, reversed: true }
  })
}

/** Number words that are no number, with what they were taken for. */
function explainedAway(input: string, { start, end, rule }: HeardPassage, heard: HeardSound): Passage {
  const time = { start, end }
  const hidden = heard.hidden.some((range) => overlap(range, time))
  return { ...passage(input, time, false, heard.transcript), hidden, rule: rule! }
}

function passage(input: string, time: TimeRange, hidden: boolean, { lines }: Transcript): Passage {
  const margin = hidden ? 0 : AROUND
  const words = lines.flatMap((line) =>
    line.words.length > 0
      ? line.words
      : [{ text: line.text, start: line.start, end: line.end, probability: 1, glued: false }],
  )
  const near = words.filter((word) => word.end > time.start - margin && word.start < time.end + margin)
  return { input, time, hidden, ...(near.length === 0 ? {} : { transcript: joinWords(near) }) }
}
