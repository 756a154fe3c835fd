// Passes over text in which nothing begins that could be dialled: an automaton over its signs, one step for each.

import { FUSED_LANGUAGES, type Lexicon, type LexiconEntry, lexicon, multiplies } from '../../read/lexicon.js'
import { isInWord, LETTER_SYMBOL, SIGN, SIGN_KIND, SYMBOLS } from '../../text/fold.js'
import { HELD, LONGEST_SYLLABLE, X_SYMBOL } from './word-match.js'

/** What the automaton reads for signs other than letters; letters are read by their symbol. */
const READ = {
  /** Blanks, line ends and punctuation that begin nothing. */
  PLAIN: 0,
  DIGIT: 59,
  HYPHEN: 60,
  /** Invisible signs, and letters of scripts without number words. */
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

interface Automaton {
  /** `to[state * SYMBOLS + sign]`; states from `states` on are ends. */
  readonly to: Uint16Array
  readonly states: number
  /** What is read for each UTF-16 unit. */
  readonly signs: Uint8Array
}

let built: Automaton | undefined

/**
 * The first place at or after `from` where a closer look is due: the begin of a word or a sign; the text's length where
 * there is none. For places where no number goes on; joiners and fillers are passed over, as they begin none.
 */
export function passOver(text: string, from: number): number {
  built ??= build(lexicon())
  const { to, states, signs } = built
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

/** A node of the number words' trie. */
interface Node {
  readonly next: Map<number, Node>
  readonly last: number
  /** How often the last letter stands there in a row. */
  readonly repeats: number
  readonly depth: number
  /** A letter on the way here is held. */
  readonly held: boolean
  number: boolean
  /** A number word that others may follow in the same written word ends here or before. */
  fuses: boolean
}

function build({ entries }: Lexicon): Automaton {
  const numbers = entries.filter((entry): entry is LexiconEntry => entry !== undefined && entry.numeric !== 0)
  return new Builder(trieOf(numbers), shortestFused(numbers)).build()
}

/** Fewest letters of two number words written as one: the shortest that multiplies, and the shortest other one. */
function shortestFused(numbers: readonly LexiconEntry[]): number {
  const fusing = numbers.filter(({ numeric }) => (numeric & FUSED_LANGUAGES) !== 0)
  const shortest = (entries: readonly LexiconEntry[]): number =>
    Math.min(...entries.map(({ word }) => word.length))
  return shortest(fusing.filter(multiplies)) + shortest(fusing)
}

/** Nodes nearest the root first, so that those that most words reach lie together. */
function trieOf(numbers: readonly LexiconEntry[]): Node[] {
  const make = (last: number, before?: Node): Node => {
    const repeats = last === before?.last ? before.repeats + 1 : 1
    const depth = before === undefined ? 0 : before.depth + 1
    const held = repeats >= HELD || before?.held === true
    return { next: new Map(), last, repeats, depth, held, number: false, fuses: false }
  }
  const root = make(0)
  for (const entry of numbers) {
    let node = root
    for (let at = 0; at < entry.word.length; at++) {
      const symbol = LETTER_SYMBOL[entry.word.charCodeAt(at)]!
      let next = node.next.get(symbol)
      if (next === undefined) {
        next = make(symbol, node)
        node.next.set(symbol, next)
      }
      node = next
    }
    node.number = true
    node.fuses = (entry.numeric & FUSED_LANGUAGES) !== 0
  }
  const nodes = [root]
  for (const node of nodes)
    for (const next of node.next.values()) {
      next.fuses ||= node.fuses
      nodes.push(next)
    }
  return nodes
}

/** Lays the states out: the trie's nodes, words that are no number any more, and the two ends. */
class Builder {
  private readonly to: Uint16Array
  private readonly numbers: ReadonlyMap<Node, number>
  /** A word that is none; behind it by its last letter, when that was doubled; then by length, when a number word begins it. */
  private readonly dead: number
  private readonly states: number

  constructor(
    private readonly nodes: readonly Node[],
    private readonly shortestFused: number,
  ) {
    this.numbers = new Map(nodes.map((node, at) => [node, at]))
    this.dead = nodes.length
    this.states = this.dead + SYMBOLS + shortestFused
    this.to = new Uint16Array(this.states * SYMBOLS)
  }

  build(): Automaton {
    for (const [at, node] of this.nodes.entries()) this.fillNode(at, node)
    const { dead, states } = this
    this.fillWord(dead, () => dead, dead)
    for (let doubled = 1; doubled < SYMBOLS; doubled++)
      this.fillWord(dead + doubled, (symbol) => (symbol === doubled ? this.word : dead), this.word)
    for (let length = 0; length < this.shortestFused; length++)
      this.fillWord(dead + SYMBOLS + length, () => this.fused(length + 1), this.word)
    const signs = new Uint8Array(0x10000)
    for (let code = 0; code < signs.length; code++) signs[code] = readAs(code)
    return { to: this.to, states, signs }
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

  /** A word that is no number word: where letters lead, and what is left unread in it. */
  private fillWord(state: number, letter: (symbol: number) => number, unread: number): void {
    const row = state * SYMBOLS
    for (let symbol = 1; symbol < SYMBOLS; symbol++) this.to[row + symbol] = letter(symbol)
    this.to[row + READ.PLAIN] = 0
    this.to[row + READ.HYPHEN] = 0
    this.to[row + READ.DIGIT] = this.word
    this.to[row + READ.UNREAD] = unread
    this.to[row + READ.TELLING] = this.sign
  }

  private fillNode(state: number, node: Node): void {
    const other = node.held ? this.word : node.fuses ? this.fused(node.depth + 1) : this.dead
    const doubled = node.fuses || node.repeats + 1 >= HELD ? this.word : this.dead + node.last
    this.fillWord(
      state,
      (symbol) => {
        const next = node.next.get(symbol)
        if (next !== undefined) return this.numbers.get(next)!
        return symbol === node.last ? doubled : other
      },
      this.word,
    )
    const row = state * SYMBOLS
    if (state === 0) {
      // Nothing but x can be a mask.
      this.to[row + X_SYMBOL] = this.word
      this.to[row + READ.DIGIT] = this.sign
      this.to[row + READ.UNREAD] = this.sign
      return
    }
    const whole = node.number || (node.fuses && node.depth >= this.shortestFused)
    if (whole) this.to[row + READ.PLAIN] = this.to[row + READ.TELLING] = this.word
    // Sung in syllables: ze-ro.
    if (whole || node.depth <= LONGEST_SYLLABLE) this.to[row + READ.HYPHEN] = this.word
  }
}
