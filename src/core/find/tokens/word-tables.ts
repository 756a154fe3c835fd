// Packs the lexicon and the automaton that passes over words into bytes at build time, and unpacks them in a millisecond.

import { SYMBOLS } from '../../letters/fold.js'
import { entryOf, type Lexicon, type LexiconEntry, type WordSense } from '../../read/lexicon.js'
import type { PassOver } from './pass-over.js'

/** The tables that reading text begins with. */
export interface WordTables {
  readonly lexicon: Lexicon
  readonly passOver: PassOver
}

/** What is kept of the entries: the senses that words share, and each word with its node and its senses. */
interface KeptEntries {
  readonly senses: readonly (readonly (WordSense | null)[])[]
  readonly words: readonly (readonly [node: number, word: string, senses: number])[]
  readonly others: readonly (readonly [word: string, senses: number])[]
}

/** Bytes of the header: lengths of the sections, and how many states pass over. */
const HEADER = 20
/** Numbers of two and four bytes begin at multiples of these. */
const ALIGNED = 4

/** The tables as bytes. */
export function packWordTables({ lexicon, passOver }: WordTables): Uint8Array<ArrayBuffer> {
  const slots = slotsOf(lexicon.next)
  const entries = new TextEncoder().encode(JSON.stringify(keptEntries(lexicon)))
  const { to, signs, states } = passOver
  const sections = [new Uint8Array(slots.buffer), bytesOf(to), signs, entries]
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
  const [slots = 0, to = 0, signs = 0, entries = 0, states = 0] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    HEADER / 4,
  )
  const starts = [HEADER, aligned(slots), aligned(to), aligned(signs), aligned(entries)]
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!
  const [atSlots = 0, atTo = 0, atSigns = 0, atEntries = 0, end = 0] = starts
  if (bytes.length !== end) return undefined
  const from = (start: number): number => bytes.byteOffset + start
  const next = nextOf(new Uint32Array(bytes.buffer, from(atSlots), slots / 4))
  const kept = JSON.parse(
    new TextDecoder().decode(bytes.subarray(atEntries, atEntries + entries)),
  ) as KeptEntries
  return {
    lexicon: { next, ...entriesOf(kept) },
    passOver: {
      to: new Uint16Array(bytes.buffer, from(atTo), to / 2),
      signs: bytes.subarray(atSigns, atSigns + signs),
      states,
    },
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

function keptEntries({ entries, others }: Lexicon): KeptEntries {
  const shared = new Map<string, number>()
  const indexOf = (entry: LexiconEntry): number => {
    const senses = JSON.stringify(entry.senses)
    const index = shared.get(senses) ?? shared.size
    shared.set(senses, index)
    return index
  }
  const words = [...entries.entries()].flatMap(([node, entry]): [number, string, number][] =>
    entry === undefined ? [] : [[node, entry.word, indexOf(entry)]],
  )
  const rest = [...others].map(([word, entry]): [string, number] => [word, indexOf(entry)])
  return { senses: [...shared.keys()].map((senses) => JSON.parse(senses)), words, others: rest }
}

function entriesOf({ senses, words, others }: KeptEntries): Pick<Lexicon, 'entries' | 'others'> {
  const shared = senses.map((each) =>
    entryOf(
      '',
      each.map((sense) => sense ?? undefined),
    ),
  )
  const entries: (LexiconEntry | undefined)[] = []
  for (const [node, word, index] of words) entries[node] = { ...shared[index]!, word }
  const rest = others.map(([word, index]): [string, LexiconEntry] => [word, { ...shared[index]!, word }])
  return { entries, others: new Map(rest) }
}
