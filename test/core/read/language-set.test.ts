// Sets of languages hold as many as there are, and say what they have in common.
import { describe, expect, it } from 'vitest'
import { common, either, has, languageSet, meet, NO_LANGUAGES } from '../../../src/core/read/language-set.js'

const indexes = [0, 1, 30, 31, 32, 33, 63, 64, 100]

describe('sets of languages', () => {
  it.each(indexes)('hold the one with index %i and no other', (index) => {
    const set = languageSet([index])
    expect(indexes.filter((each) => has(set, each))).toEqual([index])
    expect(indexes.filter((each) => meet(set, languageSet([each])))).toEqual([index])
  })

  it('have in common what is in both, and nothing where they have nothing', () => {
    expect(common(languageSet([3, 31, 40]), languageSet([31, 40, 70]))).toEqual(languageSet([31, 40]))
    expect(common(languageSet([3, 40]), languageSet([4, 41]))).toEqual(NO_LANGUAGES)
    expect(common(languageSet([3, 40]), languageSet([3, 41]))).toEqual(languageSet([3]))
  })

  it('are put together, the longer one first or last', () => {
    const both = languageSet([3, 40])
    expect(either(languageSet([3]), languageSet([40]))).toEqual(both)
    expect(either(languageSet([40]), languageSet([3]))).toEqual(both)
    expect(either(NO_LANGUAGES, both)).toEqual(both)
  })

  it('are empty for no index', () => expect(languageSet([])).toEqual(NO_LANGUAGES))
})
