// A transcript as a text in which numbers are looked for, with the way back to the seconds.
import { overlap, type Span, type TimeRange } from '../finding.js'
import { plainText, type SourceText } from '../text/source-text.js'
import { joinWords, type Transcript, type TranscriptLine } from './transcript.js'

/** The text of a transcript, one line a line, and the times of its parts. */
export interface TranscriptText {
  readonly source: SourceText
  /** Seconds in which the text between two offsets is said; the text's own place where the span is empty. */
  timeOf(span: Span): TimeRange
}

/** A stretch of the text with its time. */
interface TimedSpan extends Span {
  readonly time: TimeRange
}

/** Puts the lines together; a line without word times is taken to be said evenly. */
export function transcriptText({ lines }: Transcript): TranscriptText {
  const spans: TimedSpan[] = []
  let text = ''
  for (const line of lines) {
    if (text !== '') text += '\n'
    spans.push(...spansOf(line, text.length))
    text += line.text
  }
  return { source: plainText(text), timeOf: (span) => timeOf(spans, span) }
}

/** The transcript with another text of the same length: places keep their times. */
export function withText({ lines }: Transcript, text: string): Transcript {
  let offset = 0
  return {
    lines: lines.map((line) => {
      const spans = spansOf(line, offset)
      const words = line.words.map((word, index) => ({
        ...word,
        text: text.slice(spans[index]!.start, spans[index]!.end),
      }))
      const plain = text.slice(offset, offset + line.text.length)
      offset += line.text.length + 1
      return { ...line, words, text: words.length === 0 ? plain : joinWords(words) }
    }),
  }
}

function spansOf(line: TranscriptLine, offset: number): TimedSpan[] {
  if (line.words.length === 0) {
    const time = { start: line.start, end: line.end }
    return [{ start: offset, end: offset + line.text.length, time }]
  }
  let at = 0
  return line.words.map((word, index) => {
    if (index > 0 && !word.glued) at++
    const start = offset + at
    at += word.text.length
    return { start, end: offset + at, time: { start: word.start, end: word.end } }
  })
}

/** From the first stretch that the span touches to the last, each cut where the span cuts it. */
function timeOf(spans: readonly TimedSpan[], span: Span): TimeRange {
  const touched = spans.filter((each) => overlap(each, span))
  const first = touched[0] ?? spans.find((each) => each.end > span.start) ?? spans.at(-1)
  const last = touched.at(-1) ?? first
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  return {
    start: within(first, span.start),
    end: Math.max(within(last, span.end), within(first, span.start)),
  }
}

function within({ start, end, time }: TimedSpan, offset: number): number {
  const share = end === start ? 0 : (Math.min(Math.max(offset, start), end) - start) / (end - start)
  return time.start + share * (time.end - time.start)
}
