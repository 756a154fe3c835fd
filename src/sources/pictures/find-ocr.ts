// Finds the optional parts that read pictures: tesseract.js and the data of a language; nothing of them is loaded here.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** What installs both. */
export const INSTALL_OCR = 'npm install tesseract.js @tesseract.js-data/eng'

/** Tesseract's names of the languages that releases are mostly in, by ISO 639-1. */
const LANGUAGES: Readonly<Record<string, string>> = {
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  fi: 'fin',
  fr: 'fra',
  it: 'ita',
  ja: 'jpn',
  nl: 'nld',
  no: 'nor',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  sv: 'swe',
  uk: 'ukr',
}

/** Data that is installed. */
export interface FoundOcr {
  readonly language: string
  /** The folder of its packed data. */
  readonly data: string
}

/** For the first of the languages (ISO 639-1) whose data is installed, else English, else any; undefined where a part is missing. */
export function findOcr(languages: readonly string[]): FoundOcr | undefined {
  if (folderOf('tesseract.js') === undefined) return undefined
  const named = languages.map((each) => LANGUAGES[each] ?? each)
  for (const language of new Set([...named, 'eng', ...Object.values(LANGUAGES)])) {
    const folder = folderOf(`@tesseract.js-data/${language}`)
    // The smaller of the two sets: the LSTM models alone, of whole numbers.
    const data = folder === undefined ? undefined : join(folder, '4.0.0_best_int')
    if (data !== undefined && existsSync(join(data, `${language}.traineddata.gz`))) return { language, data }
  }
  return undefined
}

function folderOf(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
