// Text in scripts whose number words are not read is passed over, and numbers in figures beside it are found.
import { expect, test } from 'vitest'
import { scanText } from '../../../src/index.js'

test.each(['한국어 가사', '字幕', 'チャンネル登録', 'שלום', 'สวัสดี', 'عربي', '\ud800', '𐍈'])(
  '%s ends',
  async (text) => {
    expect(await scanText(text.repeat(50))).toEqual([])
    const found = await scanText(`${text} +33 1 99 00 41 85 ${text}`)
    expect(found.map((each) => each.written)).toEqual(['+33 1 99 00 41 85'])
  },
)
