// A text as words that could be parts of a name, with what stands before each and how it is written.
import { hasCapitalNouns } from './capital-nouns.js'
import { foldName } from './fold-name.js'

export interface NameWord {
  readonly start: number
  readonly end: number
  /** As it is compared. */
  readonly folded: string
  /** Only blanks, hyphens and apostrophes stand between it and the word before. */
  readonly joins: boolean
  /** Only a comma and blanks stand between it and the word before. */
  readonly behindComma: boolean
  /** A full stop follows it. */
  readonly dotted: boolean
  /** Its first letter is a capital. */
  readonly capital: boolean
  /** Two letters or more, all capitals. */
  readonly shouted: boolean
  /** No line ends before it. */
  readonly sameLine: boolean
  /** Number of its passage; blank lines part passages. */
  readonly passage: number
  /** It begins a line or a sentence, where any word has a capital. */
  readonly first: boolean
}

/** Letters with the marks that belong to them; apostrophes and hyphens part words. */
const WORD = /\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d]*/gu

/** Longest gap between two words of a name, in units: a line end with its indent, no column of a table. */
const WIDEST_GAP = 12

/** In the order of the text. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = []
  let before = 0
  let passage = 0
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    const gap = text.slice(before, start)
    const close = words.length > 0 && gap.length <= WIDEST_GAP
    if (/\n\s*\n/.test(gap)) passage += 1
    // The stop of an initial or of "Mme." ends no sentence.
    const last = words.at(-1)
    const abbreviated = last?.dotted === true && last.folded.length <= 3
    words.push({
      start,
      end,
      folded: foldName(match[0]),
      joins: close && (/^[\s\-\u2010-\u2013'’ʼ]*$/u.test(gap) || (abbreviated && /^\.[\s-]*$/u.test(gap))),
      behindComma: close && /^\s*,\s*$/u.test(gap),
      dotted: text[end] === '.',
      capital: /^\p{Lu}/u.test(match[0]),
      shouted: /^\p{Lu}{2,}$/u.test(match[0]),
      sameLine: !gap.includes('\n'),
      passage,
      first: words.length === 0 || /\n|[!?…:;"«“„(]/u.test(gap) || (/\./.test(gap) && !abbreviated),
    })
    before = end
  }
  return words
}

/** What the case of letters says in a text. */
export interface CaseOfText {
  /** Whether a capital says something in a passage: some words are small and some are not, and not every noun has one. */
  speaks(passage: number): boolean
  /** Folded words that are written small somewhere: they are words of the language. */
  readonly small: ReadonlySet<string>
}

/** Of all its words. */
export function caseOfText(words: readonly NameWord[]): CaseOfText {
  const small = new Set<string>()
  const passages: string[][] = []
  let capitals = 0
  for (const word of words) {
    if (!word.capital) small.add(word.folded)
    else if (word.folded.length > 1) capitals += 1
    const passage = passages[word.passage]
    if (passage === undefined) passages[word.passage] = [word.folded]
    else passage.push(word.folded)
  }
  const mixed = small.size > 0 && capitals > 0
  const speaking = passages.map((each) => mixed && !hasCapitalNouns(each))
  return { speaks: (passage) => speaking[passage] === true, small }
}
