// Packs the lexicon, the automaton that passes over words and the words of each language into bytes at build time, and unpacks them in a millisecond.

import { SYMBOLS } from '../../letters/fold.js'
import { LANGUAGES } from '../../read/languages/all.js'
import {
  entryOf,
  type Lexicon,
  type LexiconEntry,
  type WholeLexicon,
  type WordSense,
} from '../../read/lexicon.js'
import type { Sense } from '../../read/number-tokens.js'
import type { TellingWords } from '../../read/telling-words.js'
import type { PassOver } from './pass-over.js'

/** The tables that reading text begins with. */
export interface WordTables {
  readonly lexicon: Lexicon
  readonly passOver: PassOver
  readonly telling: TellingWords
}

/** A sense and the language that a word has it in, by index in `LANGUAGES`; 1 at the end where it counts inside numbers only. */
type KeptSense = readonly [language: number, sense: Sense, value: number, inside?: 1]

/** What is kept of the entries: the senses that words share, and the words in the order of their nodes; and those in other letters. */
interface KeptEntries {
  readonly senses: readonly (readonly KeptSense[])[]
  readonly words: readonly string[]
  readonly others: readonly (readonly [word: string, senses: number])[]
}

/** A lexicon that is packed. */
interface PackableTables extends WordTables {
  readonly lexicon: WholeLexicon
}

/** Bytes of the header: lengths of the sections, and how many states pass over. */
const HEADER = 32
const SECTIONS = 7
/** Numbers of two and four bytes begin at multiples of these. */
const ALIGNED = 4

/** The tables as bytes. */
export function packWordTables({ lexicon, passOver, telling }: PackableTables): Uint8Array<ArrayBuffer> {
  const slots = slotsOf(lexicon.next)
  const { wordAt, sensesOf, kept } = keptEntries(lexicon)
  const entries = encoded(kept)
  const { to, signs, states } = passOver
  const sections = [
    new Uint8Array(slots.buffer),
    bytesOf(to),
    signs,
    bytesOf(wordAt),
    bytesOf(sensesOf),
    entries,
    encoded(keptTelling(telling)),
  ]
  const lengths = sections.map(({ length }) => length)
  const bytes = new Uint8Array(HEADER + lengths.reduce((sum, length) => sum + aligned(length), 0))
  new Uint32Array(bytes.buffer, 0, HEADER / 4).set([...lengths, states])
  let at = HEADER
  for (const section of sections) {
    bytes.set(section, at)
    at += aligned(section.length)
  }
  return bytes
}

/** The tables of such bytes, which are kept in them; undefined where they were cut short. `bytes` begin at a multiple of four. */
export function unpackWordTables(bytes: Uint8Array<ArrayBuffer>): WordTables | undefined {
  if (bytes.length < HEADER || bytes.byteOffset % ALIGNED !== 0) return undefined
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER / 4)
  const states = header[SECTIONS]!
  const parts: Uint8Array<ArrayBuffer>[] = []
  let at = HEADER
  for (let section = 0; section < SECTIONS; section++) {
    parts.push(bytes.subarray(at, at + header[section]!))
    at += aligned(header[section]!)
  }
  if (bytes.length !== at) return undefined
  const [slots, to, signs, wordAt, sensesOf, entries, telling] = parts as Tuple
  const kept = decoded(entries) as KeptEntries
  return {
    lexicon: {
      next: nextOf(new Uint32Array(slots.buffer, slots.byteOffset, slots.length / 4)),
      ...entriesOf(kept, pairsOf(wordAt), pairsOf(sensesOf)),
    },
    passOver: { to: pairsOf(to), signs, states },
    telling: tellingOf(decoded(telling) as KeptTelling),
  }
}

type Part = Uint8Array<ArrayBuffer>
type Tuple = [slots: Part, to: Part, signs: Part, wordAt: Part, sensesOf: Part, entries: Part, telling: Part]

function pairsOf({ buffer, byteOffset, length }: Part): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length / 2)
}

function encoded(value: KeptEntries | KeptTelling): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function decoded(part: Part): unknown {
  return JSON.parse(new TextDecoder().decode(part))
}

/** What is kept of telling words: each list as one string with blanks between, and what belongs to its words; words share their sets of languages. */
type KeptTelling = readonly [
  words: string,
  sets: readonly (readonly number[])[],
  setOfWord: readonly number[],
  units: string,
  languages: readonly number[],
]

function keptTelling({ words, units }: TellingWords): KeptTelling {
  const sets = [...new Set([...words.values()].map((set) => JSON.stringify(set)))]
  const at = new Map(sets.map((set, index) => [set, index]))
  return [
    [...words.keys()].join(' '),
    sets.map((set) => JSON.parse(set)),
    [...words.values()].map((set) => at.get(JSON.stringify(set))!),
    [...units.keys()].join(' '),
    [...units.values()],
  ]
}

function tellingOf([words, sets, setOfWord, units, languages]: KeptTelling): TellingWords {
  return {
    words: new Map(words.split(' ').map((word, at) => [word, sets[setOfWord[at]!]!])),
    units: new Map(units.split(' ').map((unit, at) => [unit, languages[at]!])),
  }
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Each node but the root is led to from one slot, and nodes are numbered as they were made. */
function slotsOf(next: Uint16Array): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(next.length / SYMBOLS)
  for (const [slot, node] of next.entries()) if (node !== 0) slots[node] = slot
  return slots
}

function nextOf(slots: Uint32Array): Uint16Array {
  const next = new Uint16Array(slots.length * SYMBOLS)
  for (let node = 1; node < slots.length; node++) next[slots[node]!] = node
  return next
}

/** Of each node the place of its word among the words, one more, and of each word that of its senses. */
function keptEntries({ entries, others }: WholeLexicon): {
  readonly wordAt: Uint16Array
  readonly sensesOf: Uint16Array
  readonly kept: KeptEntries
} {
  const shared = new Map<string, number>()
  const indexOf = ({ senses }: LexiconEntry): number => {
    const key = JSON.stringify(
      senses.flatMap((each, language): KeptSense[] => {
        if (each === undefined) return []
        const { sense, value, inside } = each
        return [inside === true ? [language, sense, value, 1] : [language, sense, value]]
      }),
    )
    const index = shared.get(key) ?? shared.size
    shared.set(key, index)
    return index
  }
  const wordAt = new Uint16Array(entries.length)
  const words: string[] = []
  const sensesOf: number[] = []
  for (const [node, entry] of entries.entries()) {
    if (entry === undefined) continue
    wordAt[node] = words.push(entry.word)
    sensesOf.push(indexOf(entry))
  }
  const rest = [...others].map(([word, entry]): [string, number] => [word, indexOf(entry)])
  return {
    wordAt,
    sensesOf: Uint16Array.from(sensesOf),
    kept: { senses: [...shared.keys()].map((key) => JSON.parse(key)), words, others: rest },
  }
}

/** The entries, each made when a text has its word: there are thousands, and most texts have a few. */
function entriesOf(
  { senses, words, others }: KeptEntries,
  wordAt: Uint16Array,
  sensesOf: Uint16Array,
): Pick<Lexicon, 'entries' | 'others'> {
  const entryWith = (word: string, index: number): LexiconEntry => {
    const byLanguage = new Array<WordSense | undefined>(LANGUAGES.length).fill(undefined)
    for (const [language, sense, value, inside] of senses[index]!)
      byLanguage[language] = inside === undefined ? { sense, value } : { sense, value, inside: true }
    return entryOf(word, byLanguage)
  }
  const made: (LexiconEntry | undefined)[] = []
  const sensesOfOthers = new Map(others)
  const madeOthers = new Map<string, LexiconEntry>()
  const other = (word: string): LexiconEntry | undefined => {
    const index = sensesOfOthers.get(word)
    const entry = madeOthers.get(word) ?? (index === undefined ? undefined : entryWith(word, index))
    if (entry !== undefined) madeOthers.set(word, entry)
    return entry
  }
  return {
    entries: {
      length: wordAt.length,
      at(node) {
        const word = wordAt[node]
        if (word === undefined || word === 0) return undefined
        made[word] ??= entryWith(words[word - 1]!, sensesOf[word - 1]!)
        return made[word]
      },
    },
    others: { get: other, values: () => others.map(([word]) => other(word)!) },
  }
}
