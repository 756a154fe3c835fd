// How a text names those who answer in need right before their number: a helpline, the police, the fire brigade, an emergency.

import { either, type LanguageSet, languageSet, meet, NO_LANGUAGES } from '../../read/language-set.js'
import { NOT_LATIN } from '../../read/telephone-words.js'
import { beginsUnspaced, UNSPACED_FORMS } from '../../read/unspaced-words.js'
import { inSomeLanguage, languagesOf, lastWordsIn } from '../../read/vocabulary.js'
import type { Situation } from './situation.js'

/** Units, and words, before the code in which the name has to stand. */
const REACH = 56
const MOST_WORDS = 6

/** What may stand between the name and its code: a blank, or a sign that says what it is. */
const JOINT = /[\p{L}\p{M}]["”“»«')\]]*(?:[ \u00a0\u202f]|[ \u00a0\u202f]?[:–—-][ \u00a0\u202f]?)["”“»«']?$/u
const SIGN = /[:–—-][ \u00a0\u202f]?["”“»«']?$/u

/** מד"א: the sign of an abbreviation inside a word. */
const ABBREVIATED = /(?<=\p{L})["״'](?=\p{L})/gu

/** Lists of the words that may stand between the name and its code where no sign does: police on 101. */
const BETWEEN = ['reachedBy', 'numberWords', 'telephoneWords', 'linkWords'] as const

const CLAUSE_ENDS: ReadonlySet<string> = new Set('\n0123456789.!?;。！？；')

/** Lines of a release, or of a list, end what a name is for. */
function clauseBefore(text: string, start: number): string {
  let from = start
  while (from > 0 && start - from < REACH && !CLAUSE_ENDS.has(text[from - 1]!)) from--
  return text.slice(from, start)
}

/** Languages whose words name help before the code. */
function languagesOfHelp(text: string, start: number, wide: boolean): LanguageSet {
  const clause = clauseBefore(text, start)
  const unspaced = NOT_LATIN.test(clause) ? languagesOfUnspacedHelp(clause) : NO_LANGUAGES
  if (unspaced.length > 0) return unspaced
  const words = lastWordsIn(clause.replace(ABBREVIATED, ''), MOST_WORDS)
  const named = words.map(({ folded }) => languagesOf('helpWords', folded))
  if (named.every(({ length }) => length === 0) || !JOINT.test(clause)) return NO_LANGUAGES
  const between = words.findIndex(({ folded }) => !BETWEEN.some((list) => inSomeLanguage(list, folded)))
  const reach = wide || SIGN.test(clause) ? words.length : Math.max(0, between) + 1
  return named.slice(0, reach).reduce(either)
}

function languagesOfUnspacedHelp(clause: string): LanguageSet {
  return languageSet([...UNSPACED_HELP].flatMap(([language, name]) => (name.test(clause) ? [language] : [])))
}

/** Signs between the name and the code in languages without blanks between words: 急病なら119, 窓口へ、まずは#7119. */
const BEHIND_UNSPACED = '[^\\d\\n。！？!?]{0,8}'

const UNSPACED_HELP: ReadonlyMap<number, RegExp> = new Map(
  [...UNSPACED_FORMS.helpWords].flatMap(([language, forms]) =>
    forms.length > 0 ? [[language, new RegExp(`(?:${forms.join('|')})${BEHIND_UNSPACED}$`, 'u')]] : [],
  ),
)

/** UTF-16 units behind figures in which what is counted begins and ends. */
const COUNTED_REACH = 4

/** 116 111: so begin the numbers of services of social value in Europe (EU decision 2007/116/EC), which go by names of any kind. */
const isHarmonised = (written: string): boolean => /^116[ ]?\d{3}$/.test(written)

/** 警察110人, 110 人: whether what is counted stands right behind a place, in a language without blanks between words. */
export function isCountedUnspaced(text: string, end: number): boolean {
  const near = text.slice(end, end + COUNTED_REACH)
  return beginsUnspaced('unitsAfter', near, 0) || (near[0] === ' ' && beginsUnspaced('unitsAfter', near, 1))
}

/** "Im Notfall 112", "Telefon zaufania dla dzieci – 116 111", "급하면 119": figures, and who answers named before them. */
export function isNamedAsHelp(text: string, start: number, end: number): boolean {
  if (/[.-]/.test(text.slice(start, end)) || isCountedUnspaced(text, end)) return false
  return languagesOfHelp(text, start, isHarmonised(text.slice(start, end))).length > 0
}

/** Lists of the words that may stand right behind such a code; others are what it counts, or a street. */
const BEHIND = ['conjunctions', 'freeOfCharge', 'helpWords', 'dialVerbs', 'sendTo', 'reachedBy'] as const

/** The name is a word of the text's language, and no sentence goes on behind the code. */
export function isHelpInLanguage({ text, start, end, written, before, after }: Situation): boolean {
  const [next = ''] = after.words
  if (/^ [\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text.slice(end, end + 2)))
    if (!BEHIND.some((list) => inSomeLanguage(list, next))) return false
  return meet(languagesOfHelp(text, start, isHarmonised(written)), languageSet(before.languages))
}
