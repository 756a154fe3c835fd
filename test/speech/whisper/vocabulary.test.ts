// The vocabulary gives back text, and only whole files are taken.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../../src/core/problem.js'
import { findModels } from '../../../src/speech/models.js'
import { digitTokens } from '../../../src/speech/whisper/digit-tokens.js'
import { END_OF_TEXT, languageToken, WHISPER_LANGUAGES } from '../../../src/speech/whisper/tokens.js'
import { parseVocabulary } from '../../../src/speech/whisper/vocabulary.js'

const models = await findModels()
if (isProblem(models)) throw new Error(models.message)
const file = readFileSync(models.vocabulary, 'utf8')
const vocabulary = parseVocabulary(file)!

describe('the vocabulary', () => {
  it('has every text token once and joins bytes to characters', () => {
    expect(vocabulary.size).toBe(END_OF_TEXT)
    expect(vocabulary.tokenText(220)).toBe(' ')
    const clef = [...vocabulary.bytes.keys()].filter((id) => vocabulary.tokenText(id).includes('♪'))
    expect(clef.length).toBeGreaterThan(0)
    const halves = [...new TextEncoder().encode('𝄞')].map((byte) =>
      vocabulary.bytes.findIndex((bytes) => bytes.length === 1 && bytes[0] === byte)!,
    )
    expect(vocabulary.text([...halves, END_OF_TEXT, 220])).toBe('𝄞 ')
  })

  it.each([
    ['half a file', file.slice(0, file.length >> 1)],
    ['a file of another form', '{"model": {}}\n'],
    ['a rank beyond the last', file.replace(' 50256', ' 50300')],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseVocabulary(text)).toBeUndefined()
  })

  it('knows the tokens of digits, separators and plus', () => {
    const tokens = digitTokens(vocabulary)
    expect(tokens.digits.length).toBe(426)
    for (const { id, values } of tokens.digits) expect(vocabulary.tokenText(id).trim()).toBe(values.join(''))
    expect(tokens.separators.map((id) => vocabulary.tokenText(id)).sort()).toEqual([' ', ',', '-', '.'])
    expect(tokens.plus.length).toBe(2)
  })

  it('has a token for each of 99 languages', () => {
    expect(WHISPER_LANGUAGES.length).toBe(99)
    expect(new Set(WHISPER_LANGUAGES).size).toBe(99)
    expect(languageToken('su')).toBe(50357)
    expect(languageToken('xx')).toBeUndefined()
  })
})
