// Chinese: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const chinese: UnreadLanguage = {
  code: 'zh',
  letters: '\u4e00-\u9fff',
  // Japanese and Korean are written with its characters too.
  notBeside: '\u3040-\u30ff\uac00-\ud7a3',
  // Labels in Japan are written with them alone: 電話番号.
  territories: ['CN', 'TW', 'HK', 'JP'],
  telephoneWords: '電話 電话 电话 手机 手機 拨打 撥打 致电 致電',
}
