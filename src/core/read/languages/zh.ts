// Chinese, in simplified and traditional characters: digits that are said one by one. Words: CLDR spell-out rules; 幺 for 1 as on the telephone.
import type { Language } from '../language.js'

export const chinese: Language = {
  code: 'zh',
  writtenOnly: true,
  unspaced: true,
  zero: '零 〇',
  units: ['一 幺 么', '二', '三', '四', '五', '六', '七', '八', '九'],
  // Amounts have them (三十); a telephone number that is read out has none.
  teens: [],
  tens: [],
  hundred: '',
  thousand: '',
  joiners: '',
  double: '',
  triple: '',
  times: '',
  plus: '',
  bleeps: '',
  fillers: '',
  cues: '电话 電話 手机 手機 号码 號碼 订票 訂票 预订 联系 聯繫',
  telephoneWords: '电话 電話 手机 手機',
  numberWords: '号码 號碼',
  dialVerbs: '拨打 撥打 致电 致電 拨 撥 打',
  helpWords: '报警 報警 急救 救护车 救護車 警察 火警 消防 热线 熱線 援助',
  sendVerbs: '',
  sendTo: '',
  messages: '短信',
  labels: '身份证 订单 统编 統編',
  looseLabels: '年',
  unitsAfter: '元 块 塊 年 月 日 点 點 度 分 公里 人 十 百 千 万 萬',
  words: '的 了 我 你 是 在 不',
  letters: { 的了我你是在不们們这這他有来來个個说說: 3, のはをにがでしる: -8 },
  share: 0,
  signs: {
    letters: '\u4e00-\u9fff',
    // Japanese and Korean are written with its characters too.
    notBeside: '\u3040-\u30ff\uac00-\ud7a3',
    telephoneWords:
      '電話 電话 电话 手机 手機 拨打 撥打 致电 致電 我的号码 我的號碼 你的号码 你的號碼 他的号码 她的号码',
  },
  // Labels in Japan are written with them alone: 電話番号.
  territories: ['CN', 'TW', 'HK', 'JP'],
}
