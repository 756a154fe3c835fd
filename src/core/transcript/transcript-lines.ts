// Words with times cut into lines: at pauses, after sentences, and before a line grows too long to be read.
import { joinWords, type TranscriptLine, type TranscriptWord } from './transcript.js'

/** A pause this long ends a line, in seconds. */
const PAUSE = 1
/** Longest line in signs and in seconds; subtitles are two rows of about 42. */
const LONGEST_SIGNS = 84
const LONGEST_SECONDS = 12
/** A sentence ends a line that has this many signs. */
const SENTENCE_SIGNS = 24

/** Lines of words that are all in one language. */
export function linesOf(words: readonly TranscriptWord[], language?: string): TranscriptLine[] {
  const lines: TranscriptLine[] = []
  let line: TranscriptWord[] = []
  const finish = (): void => {
    if (line.length > 0) lines.push(lineOf(line, language))
    line = []
  }
  for (const word of words) {
    const last = line.at(-1)
    if (last !== undefined && endsBefore(line, last, word)) finish()
    line.push(word)
  }
  finish()
  return lines
}

function endsBefore(line: readonly TranscriptWord[], last: TranscriptWord, word: TranscriptWord): boolean {
  if (word.glued) return false
  const signs = joinWords(line).length
  return (
    word.start - last.end >= PAUSE ||
    signs + word.text.length >= LONGEST_SIGNS ||
    word.end - line[0]!.start > LONGEST_SECONDS ||
    (/[.!?…]$/u.test(last.text) && signs >= SENTENCE_SIGNS)
  )
}

function lineOf(words: readonly TranscriptWord[], language: string | undefined): TranscriptLine {
  const line = { start: words[0]!.start, end: words.at(-1)!.end, text: joinWords(words), words }
  return language === undefined ? line : { ...line, language }
}
