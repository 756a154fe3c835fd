// A name of the user's list taken apart: title, given names, family name.
import { foldName } from './fold-name.js'
import { AMBIGUOUS_HONORIFICS, HONORIFICS, PARTICLES } from './honorifics.js'

/** One name as the user gave it. */
export interface NameEntry {
  readonly name: string
  readonly note?: string
  /** What is known of it, in the user's own word: invented, cleared, living. */
  readonly status?: string
  /** Where the user's directory has it. */
  readonly listed?: ListedName
}

/** Rows of the directory that have a name. */
export interface ListedName {
  readonly rows: number
  /** The first of them, as it stands there. */
  readonly name: string
  readonly number?: string
}

/** The same, as it is looked for. */
export interface NamePattern {
  readonly entry: NameEntry
  /** Folded, in order; initials are single letters. */
  readonly given: readonly string[]
  /** Folded, particles and joined parts one by one: `de`, `genou`. */
  readonly family: readonly string[]
  /** A title stands before it in the list: the family name alone is looked for with care. */
  readonly titled: boolean
}

/** Undefined where there is no letter in it. `Family, Given` is turned round. */
export function namePattern(entry: NameEntry): NamePattern | undefined {
  const [left, right, ...more] = entry.name.split(',')
  const turned = right !== undefined && more.length === 0 && /\p{L}/u.test(right)
  const words = wordsOf(turned ? `${right} ${left}` : entry.name)
  const titles = words.findIndex((word, at) => at === words.length - 1 || !isTitle(word))
  const parts = words.slice(Math.max(0, titles))
  const comma = turned ? parts.length - wordsOf(left!).length : undefined
  const start = comma ?? familyStart(parts)
  const family = parts.slice(Math.max(0, start)).flatMap((word) => partsOf(word))
  if (family.length === 0) return undefined
  const given = parts.slice(0, Math.max(0, start)).flatMap((word) => partsOf(word))
  return { entry, given, family, titled: titles > 0 }
}

function wordsOf(name: string): string[] {
  return name.split(/[\s.]+/u).filter((word) => /\p{L}/u.test(word))
}

function isTitle(word: string): boolean {
  const folded = foldName(word)
  return HONORIFICS.has(folded) || AMBIGUOUS_HONORIFICS.has(folded)
}

/** The last word, with the particles before it; a name of one word, or of particles and one, is a family name. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1
  while (start > 0 && PARTICLES.has(foldName(words[start - 1]!))) start -= 1
  return start
}

function partsOf(word: string): string[] {
  return word
    .split(/['’ʼ\-\u2010-\u2013]/u)
    .map(foldName)
    .filter((part) => part !== '')
}
