// Bleeps put into a transcript as the words that people write for them, so that a number behind them reads as masked.
import type { TimeRange } from '../finding.js'
import { LANGUAGES } from '../read/languages/all.js'
import { joinWords, type Transcript, type TranscriptLine, type TranscriptWord } from './transcript.js'

/** A bleep belongs to a line if a word of it is said this shortly before or behind, in seconds. */
const NEAR = 2.5
/** What is written for it; nearly every language has this word, so that a wrongly heard one does no harm. */
const BLEEP = 'bip'

/** The transcript with a word for each bleep (seconds, in order); bleeps that stand alone are left out. */
export function withBleeps({ lines }: Transcript, bleeps: readonly TimeRange[]): Transcript {
  let marked = [...lines]
  for (const bleep of bleeps) {
    const at = nearestLine(marked, bleep)
    if (at !== undefined) marked = marked.with(at, addBleep(marked[at]!, bleep))
  }
  return { lines: marked }
}

/** The line that ends nearest before the bleep, or the one that it is in. */
function nearestLine(lines: readonly TranscriptLine[], { start, end }: TimeRange): number | undefined {
  let best: number | undefined
  let least = NEAR
  lines.forEach((line, index) => {
    if (line.words.length === 0) return
    const distance = Math.max(0, start - line.end, line.start - end)
    if (distance <= least) {
      best = index
      least = distance
    }
  })
  return best
}

function addBleep(line: TranscriptLine, { start, end }: TimeRange): TranscriptLine {
  const own = LANGUAGES.find(({ code }) => code === line.language)?.bleeps.split(' ') ?? [BLEEP]
  const text = own.includes(BLEEP) ? BLEEP : own[0]!
  const bleep: TranscriptWord = { text, start, end, probability: 1, glued: false }
  const middle = (start + end) / 2
  const before = line.words.filter((word) => (word.start + word.end) / 2 < middle)
  const words = [...before, bleep, ...line.words.slice(before.length)]
  return {
    ...line,
    start: Math.min(line.start, start),
    end: Math.max(line.end, end),
    words,
    text: joinWords(words),
  }
}
