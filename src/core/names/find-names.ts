// Finds the names of a list in a text: in either order, with initials or a title, in any case; in speech also what is said alike.
import type { Span } from '../finding.js'
import { AMBIGUOUS_HONORIFICS, DETERMINERS, HONORIFICS, PARTICLES } from './honorifics.js'
import { type NameEntry, type NamePattern, namePattern } from './name-pattern.js'
import { type CaseOfText, caseOfText, type NameWord, nameWords } from './name-words.js'
import { soundKeys, soundsAlike } from './sounds-alike.js'

/** One place where a name of the list stands or is said. */
export interface FoundName extends Span {
  readonly entry: NameEntry
  /** `alike`: not the letters of the list, but said like them. */
  readonly match: 'same' | 'alike'
}

/** Words of a family name at most, particles and parts included. */
const MOST_PARTS = 4

/** The names of a list, ready to be looked for in many texts. */
export class NameFinder {
  private readonly byFamily = new Map<string, NamePattern[]>()
  private readonly bySound = new Map<string, NamePattern[]>()

  constructor(entries: readonly NameEntry[]) {
    for (const entry of entries) {
      const pattern = namePattern(entry)
      if (pattern === undefined) continue
      const family = pattern.family.join('')
      add(this.byFamily, family, pattern)
      for (const key of soundKeys(family)) add(this.bySound, key, pattern)
    }
  }

  /** In order, none inside another. `spoken`: the text was heard, so that names are written as they sound. */
  find(text: string, spoken: boolean): FoundName[] {
    const words = nameWords(text)
    const writing = { words, ...caseOfText(words), spoken }
    const found: FoundName[] = []
    let end = 0
    for (let at = 0; at < words.length; at += 1) {
      const best = this.beginningAt(at, writing)
      if (best === undefined || best.start < end) continue
      found.push(best)
      end = best.end
    }
    return found
  }

  /** The longest family name that begins at a word and is one by what stands around it. */
  private beginningAt(at: number, writing: Writing): FoundName | undefined {
    const { words } = writing
    for (let count = Math.min(MOST_PARTS, words.length - at); count > 0; count -= 1) {
      const parts = words.slice(at, at + count)
      if (parts.slice(1).some((word) => !word.joins)) continue
      const folded = parts.map((word) => word.folded).join('')
      const match = this.matching(folded, { at, count }, writing)
      if (match !== undefined) return match
    }
    return undefined
  }

  private matching(folded: string, place: Place, writing: Writing): FoundName | undefined {
    for (const pattern of this.byFamily.get(folded) ?? []) {
      // In writing `now here` is not Nowhere; in speech `de Genou` may be Degenou.
      const split = place.count > pattern.family.length
      if (split && !writing.spoken) continue
      const span = spanOf(pattern, place, writing, split)
      if (span !== undefined) return { ...span, entry: pattern.entry, match: split ? 'alike' : 'same' }
    }
    if (!writing.spoken) return undefined
    for (const key of soundKeys(folded))
      for (const pattern of this.bySound.get(key) ?? []) {
        if (!soundsAlike(folded, pattern.family.join(''))) continue
        const span = spanOf(pattern, place, writing, true)
        if (span !== undefined) return { ...span, entry: pattern.entry, match: 'alike' }
      }
    return undefined
  }
}

function add(index: Map<string, NamePattern[]>, key: string, pattern: NamePattern): void {
  const there = index.get(key)
  if (there === undefined) index.set(key, [pattern])
  else there.push(pattern)
}

/** Words of the text that make up the family name. */
interface Place {
  readonly at: number
  readonly count: number
}

interface Writing extends CaseOfText {
  readonly words: readonly NameWord[]
  readonly spoken: boolean
}

/**
 * The whole name with what belongs to it, or undefined where nothing says that these words are a name. `loose`: its letters
 * are not those of the list, so that a capital at the beginning of a sentence says nothing either.
 */
function spanOf(pattern: NamePattern, place: Place, writing: Writing, loose: boolean): Span | undefined {
  const { words } = writing
  const family = words.slice(place.at, place.at + place.count)
  const span = { start: family[0]!.start, end: family.at(-1)!.end }
  const speaks = writing.speaks(family[0]!.passage)
  const hasCapital = family.some((word) => word.capital)
  const isWritten = !speaks || hasCapital
  const before = givenBefore(pattern, place.at, writing)
  // A whole given name beside it is enough, unless both are words that something is said of; an initial may be any letter.
  const isThing = !(speaks && hasCapital) && isDetermined(before.at, words)
  if (before.count > 0 && (isWritten || before.whole) && !isThing)
    return { ...span, start: words[before.at]!.start }
  const behind = givenBehind(pattern, place, writing)
  if (behind !== undefined && isWritten) return { ...span, end: words[behind]!.end }
  const title = titleBefore(place.at, words, speaks)
  if (title === 'sure' || (title === 'maybe' && isWritten))
    return { ...span, start: words[place.at - 1]!.start }
  if (pattern.given.length > 0) return undefined
  return standsAlone(pattern, family, { small: writing.small, speaks }, loose) ? span : undefined
}

/** A family name by itself: where capitals say something it has one that is no sentence's, and is no word of the text. */
function standsAlone(
  { titled }: NamePattern,
  family: readonly NameWord[],
  { speaks, small }: Pick<CaseOfText, 'small'> & { readonly speaks: boolean },
  loose: boolean,
): boolean {
  // Without capitals to go by, a name that the user gave with its title is not looked for without one.
  if (!speaks) return !titled && !loose
  const telling = family.filter((word) => !PARTICLES.has(word.folded))
  if (!telling.some((word) => word.capital)) return false
  if (telling.some((word) => small.has(word.folded))) return false
  return !loose || !family[0]!.first || family.length === 1
}

/** Given names or initials of the list that stand right before the family name: where they begin, and whether all are whole. */
function givenBefore(
  { given }: NamePattern,
  family: number,
  { words }: Writing,
): { readonly at: number; readonly count: number; readonly whole: boolean } {
  let at = family
  let count = 0
  let whole = true
  while (at > 0 && words[at]!.joins && count < given.length) {
    const word = words[at - 1]!
    const isWhole = word.folded.length > 1 && given.includes(word.folded)
    const isInitial =
      word.folded.length === 1 &&
      word.dotted &&
      words[at]!.sameLine &&
      given.some((name) => name[0] === word.folded)
    // `JK Rowling`: initials without stops are written in capitals.
    const areInitials = word.shouted && initials(given).startsWith(word.folded)
    if (!isWhole && !isInitial && !areInitials) break
    whole &&= isWhole
    count += isWhole ? 1 : word.folded.length
    at -= 1
  }
  return { at, count, whole }
}

/** A determiner stands right before the word. */
function isDetermined(index: number, words: readonly NameWord[]): boolean {
  return words[index]?.joins === true && DETERMINERS.has(words[index - 1]?.folded ?? '')
}

function initials(given: readonly string[]): string {
  return given.map((name) => name[0]).join('')
}

/** `Dugenou, Marie` and `DUGENOU Marie`: index of the last given name behind the family name. */
function givenBehind({ given }: NamePattern, { at, count }: Place, { words }: Writing): number | undefined {
  const first = words[at + count]
  if (first === undefined || !(first.joins || first.behindComma)) return undefined
  const fits = (word: NameWord): boolean =>
    word.folded.length > 1
      ? given.includes(word.folded)
      : word.dotted && given.some((name) => name[0] === word.folded)
  if (!fits(first)) return undefined
  let last = at + count
  while (words[last + 1]?.joins === true && fits(words[last + 1]!) && last - at - count + 1 < given.length)
    last += 1
  return last
}

/** Whether a title stands right before a word; one that is also another word needs its capital. */
function titleBefore(
  index: number,
  words: readonly NameWord[],
  speaks: boolean,
): 'sure' | 'maybe' | undefined {
  const word = words[index - 1]
  if (word === undefined || !words[index]!.joins) return undefined
  if (HONORIFICS.has(word.folded)) return 'sure'
  const isTitle = AMBIGUOUS_HONORIFICS.has(word.folded) && speaks && word.capital
  return isTitle && (word.dotted || !word.first) ? 'maybe' : undefined
}
