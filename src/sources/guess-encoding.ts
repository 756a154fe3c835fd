// Guesses the encoding of a text that is not UTF-8 and states none: by the models of a detector, and by how words look.
import { detectAll } from 'jschardet'
import { decodeBytes } from './decode-bytes.js'

/** What bytes without a statement are taken for. */
export interface GuessedEncoding {
  /** The standard's label. */
  readonly label: string
  /** False where another encoding that reads otherwise fits nearly as well. */
  readonly sure: boolean
}

/** Encodings that texts on disks are in, by the detector's names, beside the standard's label. */
const LABELS: Readonly<Record<string, string>> = {
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  macroman: 'macintosh',
  'windows-1250': 'windows-1250',
  'iso-8859-2': 'iso-8859-2',
  'windows-1251': 'windows-1251',
  maccyrillic: 'x-mac-cyrillic',
  'koi8-r': 'koi8-r',
  ibm866: 'ibm866',
  'windows-1253': 'windows-1253',
  'iso-8859-7': 'iso-8859-7',
  'windows-1254': 'windows-1254',
  'iso-8859-9': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'windows-1257': 'windows-1257',
  'windows-1258': 'windows-1258',
  cp874: 'windows-874',
  'tis-620': 'windows-874',
  gb18030: 'gb18030',
  gb2312: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  cp949: 'euc-kr',
  'euc-kr': 'euc-kr',
  shift_jis: 'shift_jis',
  cp932: 'shift_jis',
  'euc-jp': 'euc-jp',
}

/** Always asked, as the models know little of texts of one line. */
const ALWAYS = ['windows-1252', 'macintosh', 'gb18030', 'shift_jis', 'euc-kr', 'big5', 'windows-1251']
/** What the models are given at least: their figures for texts of one line hardly differ. */
const FAINT = 0.03
/** Western texts are the most, and each of their letters is one of another encoding too. */
const PRIOR: Readonly<Record<string, number>> = { 'windows-1252': 1.6, macintosh: 1.3, 'x-mac-cyrillic': 0.5 }
/** The second best must be so much worse. */
const MARGIN = 1.5
/** Fewer bytes beyond ASCII say too little. */
const FEWEST = 4
/** Bytes around signs that are not ASCII that are looked at. */
const SAMPLE = 32 * 1024

/** Bytes that are no UTF-8. The fallback is that of the Encoding standard for unlabelled Western text. */
export function guessEncoding(bytes: Uint8Array): GuessedEncoding {
  const sample = foreignLines(bytes)
  const scores = new Map(ALWAYS.map((label) => [label, FAINT]))
  for (const { encoding, confidence } of detectAll(sample)) {
    const label = LABELS[encoding?.toLowerCase() ?? '']
    if (label !== undefined) scores.set(label, Math.max(scores.get(label) ?? 0, confidence))
  }
  const fits = [...scores]
    .map(([label, confidence]) => {
      const text = decodeBytes(sample, label)
      return { label, text, score: confidence * (PRIOR[label] ?? 1) * likeness(text) ** 4 }
    })
    .sort((a, b) => b.score - a.score)
  const best = fits[0]!
  const other = fits.find(({ text }) => text !== best.text)
  if (best.score === 0) return { label: 'windows-1252', sure: false }
  const enough = sample.filter((byte) => byte > 127).length >= FEWEST
  return { label: best.label, sure: enough && (other === undefined || best.score >= other.score * MARGIN) }
}

/** The lines with a byte above 0x7F, as far as the sample goes. */
function foreignLines(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  for (let start = 0; start < bytes.length && size < SAMPLE;) {
    const next = bytes.indexOf(10, start)
    const end = Math.min(next < 0 ? bytes.length : next + 1, start + SAMPLE)
    const line = bytes.subarray(start, end)
    if (line.some((byte) => byte > 127)) {
      parts.push(line)
      size += line.length
    }
    start = end
  }
  return Buffer.concat(parts)
}

/**
 * Share of the signs beyond ASCII that stand as people write: letters in a word of one script, not a capital behind a
 * small letter, no sign inside a word, nothing that the encoding does not have.
 */
function likeness(text: string): number {
  let good = 0
  let all = 0
  for (const [word] of text.matchAll(
    /[^\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]*[^\x00-\x7f][^\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]*/gu,
  )) {
    const foreign = [...word].filter((sign) => sign > '\x7f').length
    all += foreign
    if (/[\ufffd\x80-\x9f\p{Co}\p{Cn}]/u.test(word)) continue
    if (isWord(word)) good += foreign
    else if (/^\P{L}*$/u.test(word) && /^[«»“”„‘’–—…•€©™°·\u00a0¡¿♪]+$/u.test(word)) good += foreign
  }
  return all === 0 ? 0 : good / all
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'].map(
  (script) => new RegExp(`^[\\p{Script=${script}}\\p{M}]+$`, 'u'),
)
const EASTERN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef\p{N}]+$/u

function isWord(word: string): boolean {
  const bare = word.replace(/^[«»“”„‘’–—…¡¿]+|[«»“”„‘’–—…]+$/gu, '').replace(/(?<=\p{L})[’–—](?=\p{L})/gu, '')
  if (EASTERN.test(bare)) return true
  return SCRIPTS.some((script) => script.test(bare)) && !/\p{Ll}\p{Lu}/u.test(bare)
}
