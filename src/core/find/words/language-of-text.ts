// Which language a stretch of text is in, from function words, cues and letters that only some languages write.

import { LANGUAGES } from '../../read/languages/all.js'
import { tellingWords } from '../../read/telling-words.js'
import type { KnownWord } from '../../read/vocabulary.js'

/** Weight of a unit's name that is no other word: they are names of people and things in other languages (Mark, Pfund), so that they say less. */
const UNIT_WEIGHT = 0.4
const SHORTEST_STEM = 3
const LONGEST_STEM = 9

type Weights = readonly (readonly [language: number, weight: number])[]

/** What a listed word says: a weight, shared out among the languages that have it. */
function weightsOfListed(word: string): Weights | undefined {
  const { words, units } = tellingWords()
  const languages = words.get(word)
  if (languages === undefined) {
    const unit = units.get(word)
    return unit === undefined ? undefined : [[unit, UNIT_WEIGHT]]
  }
  const weight = 1 / languages.length ** 1.5
  return languages.map((index) => [index, weight])
}

/** Weights of the stems that a word begins with. */
function weightsOfStems(word: string): Weights {
  const found: (readonly [number, number])[] = []
  for (let length = Math.min(word.length, LONGEST_STEM); length >= SHORTEST_STEM; length--)
    found.push(...(weightsOfListed(`${word.slice(0, length)}*`) ?? []))
  return found
}

function weightsOf(word: KnownWord): Weights {
  word.weights ??= weightsOfListed(word.folded) ?? weightsOfStems(word.folded)
  return word.weights
}

/** What a group of letters says, once for each text: its languages, by index in `LANGUAGES`, and how much. */
type LetterGroup = readonly (readonly [number, number])[]

/** The groups of letters of all languages, those of the same letters as one; and those of each letter, by index. */
const { GROUPS, GROUPS_OF_LETTER } = (() => {
  const groups = new Map<string, [number, number][]>()
  for (const [index, { letters = {} }] of LANGUAGES.entries())
    for (const [group, weight] of Object.entries(letters))
      groups.set(group, [...(groups.get(group) ?? []), [index, weight]])
  const ofLetter = new Map<number, Set<number>>()
  for (const [at, group] of [...groups.keys()].entries())
    for (const letter of group + group.toUpperCase()) {
      const code = letter.charCodeAt(0)
      ofLetter.set(code, (ofLetter.get(code) ?? new Set()).add(at))
    }
  return { GROUPS: [...groups.values()] as readonly LetterGroup[], GROUPS_OF_LETTER: ofLetter }
})()

/** Groups of which a letter stands in a text, in order. */
function groupsIn(text: string): readonly number[] {
  const letters = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) letters.add(code)
  }
  return [...new Set([...letters].flatMap((code) => [...(GROUPS_OF_LETTER.get(code) ?? [])]))].sort(
    (a, b) => a - b,
  )
}

/** What little speaks for a language that is used everywhere, where nothing else does. */
const EVERYWHERE = 0.05

/** Score of each language (by index in `LANGUAGES`) for a text and its words; 0 where nothing speaks for it. */
export function languageScores(text: string, words: readonly KnownWord[]): number[] {
  const scores = LANGUAGES.map((language) =>
    language.everywhere === true && /[a-z]/i.test(text) ? EVERYWHERE : 0,
  )
  for (const word of words) {
    const weights = weightsOf(word)
    for (let at = 0; at < weights.length; at++) scores[weights[at]![0]]! += weights[at]![1]
  }
  for (const at of groupsIn(text)) for (const [language, weight] of GROUPS[at]!) scores[language]! += weight
  return scores
}

/** Order of two languages, by index in `LANGUAGES`, of which nothing says more: the one that more is written in first. */
function byUse(a: number, b: number): number {
  const [one, other] = [LANGUAGES[a]!, LANGUAGES[b]!]
  return other.share - one.share || (one.code < other.code ? -1 : 1)
}

/** Languages in order of score, those near the best only. */
export function likeliestLanguages(scores: readonly number[]): number[] {
  const best = Math.max(...scores)
  if (best <= 0) return []
  return scores
    .map((score, index) => ({ score, index }))
    .filter(({ score }) => score >= 0.6 * best)
    .sort((a, b) => b.score - a.score || byUse(a.index, b.index))
    .slice(0, 4)
    .map(({ index }) => index)
}
