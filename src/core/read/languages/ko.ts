// Korean: known by its letters, its number words are not read.
import type { UnreadLanguage } from '../language.js'

export const korean: UnreadLanguage = {
  code: 'ko',
  letters: '\uac00-\ud7a3',
  territories: ['KR'],
  telephoneWords: '전화 연락처 휴대폰 문의',
}
