// Which language a stretch of text is in, from function words, cues and letters that only some languages write.
import { LANGUAGES } from '../../read/languages/all.js'
import { foldWord } from '../../text/fold.js'
import { formsOf } from '../tokens/lexicon.js'
import type { KnownWord } from './vocabulary.js'

/** What a word says: a weight for each language, shared out among the languages that have it. */
let weights: Map<string, readonly [number, number][]> | undefined

function wordWeights(): Map<string, readonly [number, number][]> {
  if (weights !== undefined) return weights
  const languages = new Map<string, Set<number>>()
  for (const [index, language] of LANGUAGES.entries()) {
    const words = `${language.words} ${language.fillers} ${language.unitsAfter} ${language.cues} ${language.dialVerbs} ${language.labels} ${language.looseLabels}`
    for (const word of formsOf(words)) {
      const folded = foldWord(word.replace('*', '')) + (word.endsWith('*') ? '*' : '')
      const known = languages.get(folded) ?? new Set()
      languages.set(folded, known.add(index))
    }
  }
  weights = new Map()
  for (const [word, indexes] of languages)
    weights.set(
      word,
      [...indexes].map((index) => [index, 1 / indexes.size ** 1.5]),
    )
  return weights
}

const SHORTEST_STEM = 3
const LONGEST_STEM = 9

/** Weights of the stems (marked `*`) that a word begins with. */
function stemWeights(
  table: ReadonlyMap<string, readonly [number, number][]>,
  word: string,
): readonly [number, number][] {
  const found: [number, number][] = []
  for (let length = Math.min(word.length, LONGEST_STEM); length >= SHORTEST_STEM; length--)
    found.push(...(table.get(`${word.slice(0, length)}*`) ?? []))
  return found
}

function weightsOf(word: KnownWord): readonly (readonly [number, number])[] {
  if (word.weights === undefined) {
    const table = wordWeights()
    word.weights = table.get(word.folded) ?? stemWeights(table, word.folded)
  }
  return word.weights
}

/** Letters that give a language away, each list counted once: small letters, languages, weight. */
const LETTERS: readonly (readonly [string, readonly string[], number])[] = [
  ['абвгдежзийклмнопрстуфхцчшщъыьэюяё', ['ru'], 3],
  ['ß', ['de'], 2],
  ['ñ¿¡', ['es'], 2],
  ['ãõ', ['pt'], 2],
  ['łżźśąęćń', ['pl'], 1.5],
  ['å', ['sv', 'da', 'no'], 0.7],
  ['øæ', ['da', 'no'], 0.8],
  ['äö', ['de', 'sv'], 0.5],
  ['ü', ['de'], 0.5],
  ['êèùûœ', ['fr'], 0.4],
  ['éà', ['fr', 'it', 'pt', 'es'], 0.2],
  ['ìò', ['it'], 0.8],
  ['ç', ['fr', 'pt'], 0.5],
  ['áíóú', ['es', 'pt'], 0.4],
]

/** The lists (as a bit mask) that a letter, small or capital, stands in. */
const LISTS_OF_LETTER: ReadonlyMap<number, number> = new Map(
  LETTERS.flatMap(([letters], list) =>
    [...letters, ...letters.toUpperCase()].map((letter) => [letter.charCodeAt(0), 1 << list] as const),
  ),
)

/** Languages of each list, by index in `LANGUAGES`, and its weight. */
const LANGUAGES_OF_LIST: readonly (readonly [readonly number[], number])[] = LETTERS.map(
  ([, codes, weight]) => [
    codes.map((code) => LANGUAGES.findIndex((language) => language.code === code)),
    weight,
  ],
)

function listsIn(text: string): number {
  let lists = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) lists |= LISTS_OF_LETTER.get(code) ?? 0
  }
  return lists
}

/** What little speaks for English where nothing else does: labels and liner notes use it everywhere. */
const ENGLISH_EVERYWHERE = 0.05

/** Score of each language (by index in `LANGUAGES`) for a text and its words; 0 where nothing speaks for it. */
export function languageScores(text: string, words: readonly KnownWord[]): number[] {
  const scores = LANGUAGES.map((language) =>
    language.code === 'en' && /[a-z]/i.test(text) ? ENGLISH_EVERYWHERE : 0,
  )
  for (const word of words) for (const [index, weight] of weightsOf(word)) scores[index]! += weight
  const lists = listsIn(text)
  for (const [list, [languages, weight]] of LANGUAGES_OF_LIST.entries())
    if ((lists & (1 << list)) !== 0) for (const language of languages) scores[language]! += weight
  return scores
}

/** Languages in order of score, those near the best only. */
export function likeliestLanguages(scores: readonly number[]): number[] {
  const best = Math.max(...scores)
  if (best <= 0) return []
  return scores
    .map((score, index) => ({ score, index }))
    .filter(({ score }) => score >= 0.6 * best)
    .sort((a, b) => b.score - a.score)
    .slice(0, 4)
    .map(({ index }) => index)
}
