// Scripts that few countries write: their letters point at the country of a text.

/** Letters, and the territories whose languages are written with them. Source: Unicode, CLDR territory-language data. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\u3040-\u30ff]/, ['JP']],
  [/[\uac00-\ud7a3]/, ['KR']],
  [/^(?=.*[\u4e00-\u9fff])(?!.*[\u3040-\u30ff\uac00-\ud7a3])/s, ['CN', 'TW', 'HK']],
  [/[\u0e01-\u0e4e]/, ['TH']],
  [/[\u0904-\u0939\u0a05-\u0d39]/, ['IN']],
  [/[\u0985-\u09b9]/, ['IN', 'BD']],
  [/[\u05d0-\u05ea]/, ['IL']],
  [/[\u0386-\u03ce]/, ['GR', 'CY']],
  [/[\u0531-\u0587]/, ['AM']],
  [/[\u10d0-\u10ff]/, ['GE']],
  [/[\u1780-\u17b3]/, ['KH']],
  [/[\u0e81-\u0ebd]/, ['LA']],
  [/[\u1000-\u102a]/, ['MM']],
  [/[\u0620-\u064a]/, ['EG', 'SA', 'AE', 'MA']],
  [/[іїєґІЇЄҐ]/, ['UA']],
]

const ANY = /[\u0386-\u03ceіїєґІЇЄҐ\u0531-\u1fff\u3040-\ud7a3]/

/** Territories that the letters of a text point at. */
export function territoriesOfScript(text: string): readonly string[] {
  if (!ANY.test(text)) return []
  return SCRIPTS.flatMap(([letters, territories]) => (letters.test(text) ? territories : []))
}
