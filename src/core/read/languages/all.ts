// The languages that are known; adding one is a file beside this one and a line here.
import type { Language, UnreadLanguage } from '../language.js'
import { arabic } from './ar.js'
import { bulgarian } from './bg.js'
import { bengali } from './bn.js'
import { catalan } from './ca.js'
import { czech } from './cs.js'
import { danish } from './da.js'
import { german } from './de.js'
import { greek } from './el.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { estonian } from './et.js'
import { persian } from './fa.js'
import { finnish } from './fi.js'
import { french } from './fr.js'
import { gujarati } from './gu.js'
import { hebrew } from './he.js'
import { hindi } from './hi.js'
import { croatian } from './hr.js'
import { hungarian } from './hu.js'
import { armenian } from './hy.js'
import { indonesian } from './id.js'
import { icelandic } from './is.js'
import { italian } from './it.js'
import { japanese } from './ja.js'
import { georgian } from './ka.js'
import { khmer } from './km.js'
import { kannada } from './kn.js'
import { korean } from './ko.js'
import { lao } from './lo.js'
import { lithuanian } from './lt.js'
import { latvian } from './lv.js'
import { macedonian } from './mk.js'
import { malayalam } from './ml.js'
import { burmese } from './my.js'
import { dutch } from './nl.js'
import { norwegian } from './no.js'
import { odia } from './or.js'
import { punjabi } from './pa.js'
import { polish } from './pl.js'
import { portuguese } from './pt.js'
import { romanian } from './ro.js'
import { russian } from './ru.js'
import { slovak } from './sk.js'
import { slovene } from './sl.js'
import { albanian } from './sq.js'
import { serbian } from './sr.js'
import { swedish } from './sv.js'
import { swahili } from './sw.js'
import { tamil } from './ta.js'
import { telugu } from './te.js'
import { thai } from './th.js'
import { filipino } from './tl.js'
import { turkish } from './tr.js'
import { ukrainian } from './uk.js'
import { urdu } from './ur.js'
import { vietnamese } from './vi.js'
import { chinese } from './zh.js'

/** Those whose number words are read, in no order that matters: which language a text is in is measured. */
export const LANGUAGES: readonly Language[] = [
  danish,
  german,
  english,
  spanish,
  finnish,
  french,
  italian,
  dutch,
  norwegian,
  polish,
  portuguese,
  russian,
  swedish,
  arabic,
  greek,
  hebrew,
  hindi,
  japanese,
  korean,
  ukrainian,
  chinese,
  turkish,
  czech,
  hungarian,
  indonesian,
  romanian,
  vietnamese,
  albanian,
  bengali,
  bulgarian,
  catalan,
  croatian,
  estonian,
  filipino,
  icelandic,
  latvian,
  lithuanian,
  macedonian,
  persian,
  serbian,
  slovak,
  slovene,
  swahili,
  tamil,
  thai,
  urdu,
]

/** Those that are known by their letters and their words for a telephone alone, in no order that matters. */
export const UNREAD_LANGUAGES: readonly UnreadLanguage[] = [
  gujarati,
  armenian,
  georgian,
  khmer,
  kannada,
  lao,
  malayalam,
  burmese,
  odia,
  punjabi,
  telugu,
]
