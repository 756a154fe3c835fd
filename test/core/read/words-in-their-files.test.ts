// Words of languages stand in their language's file and nowhere else in the core.
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/core/read/languages/all.js'
import { formsOf } from '../../../src/core/read/lexicon.js'
import { sourceFiles } from '../../architecture/source-files.js'

/** Words of one language in one string or pattern from which on it is a list of them. */
const A_LIST = 3
/** Shorter words are words of most languages, and names in code. */
const SHORTEST = 3

function wordsOf(language: (typeof LANGUAGES)[number]): string[] {
  const { territories: _, code: __, ...lists } = language
  return Object.values(lists)
    .flatMap((list) => (typeof list === 'string' ? [list] : Array.isArray(list) ? list : []))
    .filter((list): list is string => typeof list === 'string')
    .flatMap(formsOf)
    .map((form) => form.replace('*', '').toLowerCase())
    .filter((word) => word.length >= SHORTEST)
}

const english = new Set(wordsOf(LANGUAGES.find(({ code }) => code === 'en')!))
/** The program speaks English, so that only words of other languages can be told from its own. */
const others = LANGUAGES.map((language) => ({
  code: language.code,
  words: new Set(wordsOf(language).filter((word) => !english.has(word))),
}))

/** The strings, templates and patterns of a file without comments, without texts that rules stand beside. */
function literalsOf(text: string): string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?:^|\s)\/\/ .*$/gm, '')
    .replace(/^\s*(?:yes|no):\s*['"`].*$/gm, '')
  const literal = /'(?:\\.|[^'\\\n])*'|`[^`]*`|\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g
  return (code.match(literal) ?? []).map((each) => each.replace(/\$\{[^{}]*\}/g, ' '))
}

/** What one literal holds of a language, where that is a list. */
function listsIn(literal: string): string[] {
  const words = [...new Set(literal.toLowerCase().match(/\p{L}+/gu) ?? [])]
  return others.flatMap(({ code, words: own }) => {
    const found = words.filter((word) => own.has(word))
    return found.length >= A_LIST ? [`${code}: ${found.join(' ')}`] : []
  })
}

/** Names that a format gives its fields and elements, which are of no language. */
const FORMATS =
  /^src\/core\/text\/(?:parse-html|read-contact|read-chordpro|read-cue-sheet|html-attributes)\.ts$/

it('holds no list of words of a language but in its file', () => {
  const elsewhere = sourceFiles('src')
    .filter(({ path }) => path.startsWith('src/core/') && !/\/(?:languages|countries)\//.test(path))
    .filter(({ path }) => !FORMATS.test(path))
    .flatMap(({ path, text }) =>
      literalsOf(text)
        .flatMap(listsIn)
        .map((found) => `${path}: ${found}`),
    )
  expect(elsewhere).toEqual([])
})

it('sees one where it is', () => {
  expect(literalsOf("const ARTICLES = 'le la les une des'").flatMap(listsIn).join()).toContain('fr: ')
  expect(literalsOf('const UNIT = /(?:stunden|minuten|tage)$/u').flatMap(listsIn).join()).toContain('de: ')
})
