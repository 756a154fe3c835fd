// How a text says that a message is sent to a few digits: a verb, what is sent, and where to.

import { meet } from '../../read/language-set.js'
import { LANGUAGES } from '../../read/languages/all.js'
import { formsOf } from '../../read/lexicon.js'
import { inSomeLanguage, type KnownWord, languagesOf, lastWordsIn, wordsIn } from '../../read/vocabulary.js'

/** Units before the code in which the preposition has to stand. */
const REACH = 24
/** Units before the code in which the order to send a message has to stand, with its keyword. */
const SEND_REACH = 72
/** Words between the preposition and the code: "an die Nummer". */
const MOST_BEHIND_TO = 2
/** Figures alone. */
const NO_WORD: KnownWord = { folded: '' }
/** Letters of the first of two words that are sent; shorter ones are 'my' and 'the'. */
const LONG_KEYWORD = 4
const KEYWORD = /^\p{Lu}[\p{Lu}\p{N}]+$/u
const QUOTED = /(?<!\p{L})["“„«'‘][\p{L}\p{N}][\p{L}\p{N} ]{0,20}["”“»'’](?!\p{L})/u

/** Figures that stand for the preposition, each with the verbs of its language before it. */
const FIGURES_FOR_TO: ReadonlyMap<string, { readonly word: string; readonly order: RegExp }> = new Map(
  LANGUAGES.flatMap(({ figureWords = {}, sendVerbs }) =>
    Object.entries(figureWords).map(([figure, word]) => [
      figure,
      {
        word,
        order: new RegExp(`(?<!\\p{L})(?:${formsOf(sendVerbs).join('|')}) [\\p{L}\\p{N} "“”']+ $`, 'iu'),
      },
    ]),
  ),
)

/** Txt GIG 2 68009: what stands before a figure orders a message, and the figure means where to. */
export function isSentByFigure(before: string, figure: string): boolean {
  return FIGURES_FOR_TO.get(figure)?.order.test(before) === true
}

/** "Text HELP to", "SMS mit START an", "отправь ДА на номер": a verb, what is sent, and where to. */
export function isSentBefore(text: string, start: number): boolean {
  const before = text
    .slice(Math.max(0, start - SEND_REACH), start)
    .replace(
      / (\d) $/,
      (written, figure: string) => ` ${FIGURES_FOR_TO.get(figure)?.word ?? written.trim()} `,
    )
  const last = lastWordsIn(before.slice(-REACH), 1)[0]
  if (last === undefined || !(isSendTo(last) || isBehindTo(last))) return false
  const clause = before.slice(before.lastIndexOf('\n') + 1)
  const written = clause.match(/[\p{L}\p{N}]+/gu) ?? []
  const words = written.map((word) => wordsIn(word, 1)[0] ?? NO_WORD)
  const to = words.findLastIndex(isSendTo)
  if (to < 0 || words.length - to - 1 > MOST_BEHIND_TO || !words.slice(to + 1).every(isBehindTo)) return false
  const from = words.findIndex((word, at) => at < to && isSentWith(word, words[to]!))
  if (from < 0) return false
  if (words.slice(from, to).some(({ folded }) => inSomeLanguage('messages', folded))) return true
  const sent = written.slice(from + 1, to)
  // Where everything is in capitals, the one word between is the keyword, if the verb leaves no doubt.
  if (!/\p{Ll}/u.test(clause)) return inSomeLanguage('messageVerbs', words[from]!.folded) && sent.length === 1
  if (sent.some((word) => KEYWORD.test(word)) || QUOTED.test(clause)) return true
  if (!/^\d{5,6}(?!\d)/.test(text.slice(start, start + 7))) return false
  // "Send N, O or W to", "text stop to", "text join love to": what is sent, in front of a code that nothing else looks like.
  const letters = sent.filter((word) => /^\p{Lu}$/u.test(word)).length
  const verb = inSomeLanguage('messageVerbs', words[from]!.folded)
  return (
    letters > 1 || (verb && (sent.length === 1 || (sent.length === 2 && sent[0]!.length >= LONG_KEYWORD)))
  )
}

/** A preposition before the number that a message goes to. */
export const isSendTo = (word: KnownWord): boolean => inSomeLanguage('sendTo', word.folded)
/** "An die Nummer", "to short code": an article, or a word for such a number. */
const isBehindTo = (word: KnownWord): boolean =>
  word.folded.length <= 3 || inSomeLanguage('codeWords', word.folded) || inSomeLanguage('cues', word.folded)
/** A verb and a preposition of one language. */
const isSentWith = (verb: KnownWord, to: KnownWord): boolean =>
  meet(languagesOf('sendVerbs', verb.folded), languagesOf('sendTo', to.folded))
