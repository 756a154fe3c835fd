// Words of languages without blanks between words, as they touch what stands before or behind them.
import { LANGUAGES } from './languages/all.js'
import { formsOf } from './lexicon.js'

type List = 'dialVerbs' | 'helpWords' | 'unitsAfter'

/** Forms of a list by language, by its index in `LANGUAGES`. */
type Forms = ReadonlyMap<number, readonly string[]>

function formsIn(list: List): Forms {
  return new Map(
    LANGUAGES.flatMap((language, index) =>
      language.unspaced === true ? [[index, formsOf(language[list] ?? '')]] : [],
    ),
  )
}

/** The words of such languages, list by list. */
export const UNSPACED_FORMS: Readonly<Record<List, Forms>> = {
  dialVerbs: formsIn('dialVerbs'),
  helpWords: formsIn('helpWords'),
  unitsAfter: formsIn('unitsAfter'),
}

/** A letter, figure or sign as languages with blanks between words write it; or none at all. */
function isLatin(code: number): boolean {
  return !(code >= 0x370)
}

/** 请拨打|110: whether a word of a list ends right before a place, in one of the languages or, without them, in any. */
export function endsUnspaced(
  list: List,
  text: string,
  end: number,
  languages: Iterable<number> = UNSPACED_FORMS[list].keys(),
): boolean {
  if (isLatin(text.charCodeAt(end - 1))) return false
  return [...languages].some((language) =>
    UNSPACED_FORMS[list].get(language)?.some((form) => text.endsWith(form, end)),
  )
}

/** 110|人: whether a word of a list begins right at a place. */
export function beginsUnspaced(list: List, text: string, start: number): boolean {
  if (isLatin(text.charCodeAt(start))) return false
  return [...UNSPACED_FORMS[list].values()].some((forms) =>
    forms.some((form) => text.startsWith(form, start)),
  )
}
