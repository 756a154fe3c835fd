// Passes over text in which nothing begins that could be dialled: an automaton over its signs, one step for each.

import { isInWord, LETTER_SYMBOL, OTHER_SCRIPTS, SIGN, SIGN_KIND, SYMBOLS } from '../../letters/fold.js'
import { meet } from '../../read/language-set.js'
import { FUSED_LANGUAGES, type Lexicon, type LexiconEntry, lexicon, multiplies } from '../../read/lexicon.js'
import { HELD, LONGEST_SYLLABLE, X_SYMBOLS } from './word-match.js'

/** What the automaton reads for signs other than letters; letters are read by their symbol. */
const READ = {
  /** Blanks, line ends and punctuation that begin nothing. */
  PLAIN: 0,
  DIGIT: 59,
  HYPHEN: 60,
  /** Invisible signs, and letters of scripts whose words are looked up whole. */
  UNREAD: 61,
  /** Signs that may begin a mask, a bracket or a country code. */
  TELLING: 62,
} as const

/** First unit of digits of the mathematical alphabets. */
const MATH_SURROGATE = 0xd835

function readAs(code: number): number {
  const kind = SIGN_KIND[code]
  if (code === MATH_SURROGATE) return READ.TELLING
  if (kind === SIGN.DIGIT) return READ.DIGIT
  if (kind === SIGN.HYPHEN) return READ.HYPHEN
  if (kind === SIGN.IGNORED) return READ.UNREAD
  if (kind === SIGN.LETTER) return LETTER_SYMBOL[code] || READ.UNREAD
  const telling = kind === SIGN.MASK || kind === SIGN.PLUS || kind === SIGN.OPEN || kind === SIGN.SQUARE
  return telling ? READ.TELLING : READ.PLAIN
}

/** What passes over a text, sign by sign. */
export interface PassOver {
  /** `to[state * SYMBOLS + sign]`; states from `states` on are ends. */
  readonly to: Uint16Array
  readonly states: number
  /** What is read for each UTF-16 unit. */
  readonly signs: Uint8Array
}

let kept: PassOver | undefined
let source: (() => PassOver | undefined) | undefined

/** Says where an automaton that was built before comes from; where it gives none, and without it, it is built when it is needed. */
export function takePassOverFrom(from: () => PassOver | undefined): void {
  source = from
}

/**
 * The first place at or after `from` where a closer look is due: the begin of a word or a sign; the text's length where
 * there is none. For places where no number goes on; joiners and fillers are passed over, as they begin none.
 */
export function passOver(text: string, from: number): number {
  kept ??= source?.() ?? buildPassOver(lexicon())
  const { to, states, signs } = kept
  const { length } = text
  let state = 0
  let at = from
  for (; at < length; at++) {
    state = to[state * SYMBOLS + signs[text.charCodeAt(at)]!]!
    if (state >= states) break
  }
  if (at === length) state = to[state * SYMBOLS]!
  if (state <= states) return at
  let start = at
  while (start > from && isInWord(text.charCodeAt(start - 1))) start--
  while (SIGN_KIND[text.charCodeAt(start)] === SIGN.IGNORED) start++
  return start
}

/** The nodes of the trie that lead to number words, by their state, those nearest the root first. */
interface Nodes {
  readonly count: number
  /** State of the node before, and the letter that leads here. */
  readonly before: Uint16Array
  readonly last: Uint8Array
  /** How often the last letter stands there in a row. */
  readonly repeats: Uint8Array
  readonly depth: Uint8Array
  /** A letter on the way here is held. */
  readonly held: Uint8Array
  /** A number word ends here. */
  readonly number: Uint8Array
  /** A number word that others may follow in the same written word ends here or before. */
  readonly fuses: Uint8Array
}

/** The automaton, built from the words of a lexicon; takes some thirty milliseconds. */
export function buildPassOver(from: Lexicon): PassOver {
  const numbers: LexiconEntry[] = []
  for (let node = 0; node < from.entries.length; node++) {
    const entry = from.entries.at(node)
    if (isNumber(entry)) numbers.push(entry)
  }
  return new Builder(nodesOf(from, numbers), shortestFused(numbers)).build()
}

function isNumber(entry: LexiconEntry | undefined): entry is LexiconEntry {
  return entry !== undefined && entry.numeric.length > 0
}

/** Fewest letters of two number words written as one: the shortest that multiplies, and the shortest other one. */
function shortestFused(numbers: readonly LexiconEntry[]): number {
  const fusing = numbers.filter(({ numeric }) => meet(numeric, FUSED_LANGUAGES))
  const shortest = (entries: readonly LexiconEntry[]): number =>
    Math.min(...entries.map(({ word }) => word.length))
  return shortest(fusing.filter(multiplies)) + shortest(fusing)
}

/** Level by level from the root, so that the states that most words reach lie together. */
function nodesOf({ next, entries }: Lexicon, numbers: readonly LexiconEntry[]): Nodes {
  const most = entries.length
  const bytes = (): Uint8Array => new Uint8Array(most)
  const [last, repeats, depth, held, number, fuses] = [bytes(), bytes(), bytes(), bytes(), bytes(), bytes()]
  const before = new Uint16Array(most)
  /** The node in the lexicon of each state, and the state of each node; that of the root is 0. */
  const nodes = new Uint16Array(most)
  const stateOf = new Uint16Array(most)
  const stateOfWord = new Uint16Array(numbers.length)
  const longest = numbers.reduce((length, { word }) => Math.max(length, word.length), 0)
  let count = 1
  repeats[0] = 1
  for (let at = 0; at < longest; at++)
    for (let index = 0; index < numbers.length; index++) {
      const { word } = numbers[index]!
      if (at >= word.length) continue
      const symbol = LETTER_SYMBOL[word.charCodeAt(at)]!
      const from = stateOfWord[index]!
      const node = next[nodes[from]! * SYMBOLS + symbol]!
      let state = stateOf[node]!
      if (state === 0) {
        state = count++
        stateOf[node] = state
        nodes[state] = node
        before[state] = from
        last[state] = symbol
        repeats[state] = symbol === last[from] ? repeats[from]! + 1 : 1
        depth[state] = at + 1
        held[state] = Number(repeats[state]! >= HELD) | held[from]!
        const entry = entries.at(node)
        number[state] = Number(isNumber(entry))
        fuses[state] = Number(isNumber(entry) && meet(entry.numeric, FUSED_LANGUAGES)) | fuses[from]!
      }
      stateOfWord[index] = state
    }
  return { count, before, last, repeats, depth, held, number, fuses }
}

/** Lays the states out: the trie's nodes, words that are no number any more, and the two ends. */
class Builder {
  private readonly to: Uint16Array
  /** A word that is none; behind it by its last letter, when that was doubled; then by length, when a number word begins it. */
  private readonly dead: number
  private readonly states: number

  constructor(
    private readonly nodes: Nodes,
    private readonly shortestFused: number,
  ) {
    this.dead = nodes.count
    this.states = this.dead + SYMBOLS + shortestFused
    this.to = new Uint16Array(this.states * SYMBOLS)
  }

  build(): PassOver {
    const { dead, states, nodes } = this
    for (let state = 0; state < nodes.count; state++) this.fillNode(state)
    // Not before all are filled, as filling a row takes what stands in it.
    for (let state = 1; state < nodes.count; state++)
      this.to[nodes.before[state]! * SYMBOLS + nodes.last[state]!] = state
    // Nothing but x can be a mask.
    for (const symbol of X_SYMBOLS) this.to[symbol] = this.word
    this.fillWord(dead, dead, dead)
    for (let doubled = 1; doubled < SYMBOLS; doubled++) {
      this.fillWord(dead + doubled, dead, this.word)
      this.to[(dead + doubled) * SYMBOLS + doubled] = this.word
    }
    for (let length = 0; length < this.shortestFused; length++)
      this.fillWord(dead + SYMBOLS + length, this.fused(length + 1), this.word)
    return { to: this.to, states, signs: signsRead() }
  }

  /** The sign itself needs a closer look. */
  private get sign(): number {
    return this.states
  }

  /** The word that is being read, or that ends here, needs a closer look. */
  private get word(): number {
    return this.states + 1
  }

  /** A word of this length that a number word begins. */
  private fused(length: number): number {
    return length >= this.shortestFused ? this.word : this.dead + SYMBOLS + length
  }

  /** A word that is no number word: where its letters lead, and what is left unread in it. */
  private fillWord(state: number, letters: number, unread: number): void {
    const row = state * SYMBOLS
    this.to.fill(letters, row + 1, row + SYMBOLS)
    this.to[row + READ.PLAIN] = 0
    this.to[row + READ.HYPHEN] = 0
    this.to[row + READ.DIGIT] = this.word
    this.to[row + READ.UNREAD] = unread
    this.to[row + READ.TELLING] = this.sign
  }

  private fillNode(state: number): void {
    const { held, fuses, depth, repeats, last, number } = this.nodes
    const deep = depth[state]!
    const fusing = fuses[state] === 1
    const letters = held[state] === 1 ? this.word : fusing ? this.fused(deep + 1) : this.dead
    this.fillWord(state, letters, this.word)
    const row = state * SYMBOLS
    if (state === 0) {
      this.to[row + READ.DIGIT] = this.sign
      this.to[row + READ.UNREAD] = this.sign
      return
    }
    this.to[row + last[state]!] = fusing || repeats[state]! + 1 >= HELD ? this.word : this.dead + last[state]!
    const whole = number[state] === 1 || (fusing && deep >= this.shortestFused)
    if (whole) this.to[row + READ.PLAIN] = this.to[row + READ.TELLING] = this.word
    // Sung in syllables: ze-ro.
    if (whole || deep <= LONGEST_SYLLABLE) this.to[row + READ.HYPHEN] = this.word
  }
}

function signsRead(): Uint8Array {
  const signs = new Uint8Array(0x10000)
  let from = 0
  for (const [first, last] of [...OTHER_SCRIPTS, [signs.length, 0] as const]) {
    for (let code = from; code < first; code++) signs[code] = readAs(code)
    signs.fill(READ.UNREAD, first, last + 1)
    from = last + 1
  }
  return signs
}
