// Text in other scripts is passed over, and numbers in figures beside it are found.
import { expect, test } from 'vitest'
import { territoriesOfScript } from '../../../src/core/find/words/scripts.js'
import { LANGUAGE_SIGNS } from '../../../src/core/read/language-kinds.js'
import { isBehindLabel } from '../../../src/core/read/telephone-words.js'
import { scanText } from '../../../src/index.js'

test.each(['한국어 가사', '字幕', 'チャンネル登録', 'שלום', 'สวัสดี', 'عربي', '\ud800', '𐍈'])(
  '%s ends',
  async (text) => {
    expect(await scanText(text.repeat(50))).toEqual([])
    const found = await scanText(`${text} +33 1 99 00 41 85 ${text}`)
    expect(found.map((each) => each.written)).toEqual(['+33 1 99 00 41 85'])
  },
)

test.each(LANGUAGE_SIGNS)('letters point at $territories, words for a telephone at a number', (language) => {
  const { letters, territories, telephoneWords } = language
  if (letters !== undefined) expect(territoriesOfScript(`la ${letters[0]} la`)).toEqual(territories)
  for (const word of telephoneWords?.split(' ') ?? []) {
    expect(isBehindLabel(`${word}: 1`, word.length + 2)).toBe(true)
    expect(isBehindLabel(`${word.slice(1)} / 9 1`, word.length + 5)).toBe(false)
  }
})
