// Number words of the digit ear written as figures in a line, for what is read out of lines: bleeps between them.
import { habitOf, readingsAt } from '../read/spoken-units.js'
import { joinWords, type TranscriptLine, type TranscriptWord } from '../transcript/transcript.js'
import type { HeardWord } from './number-words.js'

/** One line, words put together as the language (ISO 639-1) would: "vingt" and "cinq" are 25. There is at least one word. */
export function spellWords(heard: readonly HeardWord[], language: string): TranscriptLine {
  const units = heard.map(({ unit }) => unit)
  const words: TranscriptWord[] = []
  for (let at = 0; at < heard.length;) {
    const readings = [...readingsAt(units, at, habitOf(language))].sort((a, b) => b.words - a.words)
    const { words: count, digits } = readings[0] ?? { words: 1, digits: String(units[at]) }
    const said = heard.slice(at, at + count)
    words.push({
      text: digits,
      start: said[0]!.start,
      end: said.at(-1)!.end,
      probability: Math.min(...said.map(({ probability }) => probability)),
      glued: false,
    })
    at += count
  }
  return { start: words[0]!.start, end: words.at(-1)!.end, text: joinWords(words), language, words }
}
