// Whether a passage is in a language that writes every noun with a capital: there a capital says nothing of a name.
import { LANGUAGES } from '../read/languages/all.js'
import { foldName } from './fold-name.js'

/** For each common word, whether languages with capital nouns have it, and whether others do. */
let common: Map<string, { readonly nouns: boolean; readonly others: boolean }> | undefined

function commonWords(): NonNullable<typeof common> {
  if (common !== undefined) return common
  common = new Map()
  for (const { words, capitalNouns = false } of LANGUAGES)
    for (const word of words.split(' ').map(foldName)) {
      const known = common.get(word) ?? { nouns: false, others: false }
      common.set(word, { nouns: known.nouns || capitalNouns, others: known.others || !capitalNouns })
    }
  return common
}

/** By the common words among these folded ones: more of them are of such languages alone than of others alone. */
export function hasCapitalNouns(words: readonly string[]): boolean {
  const table = commonWords()
  let balance = 0
  for (const word of words) {
    const known = table.get(word)
    if (known !== undefined) balance += Number(known.nouns) - Number(known.others)
  }
  return balance > 0
}
