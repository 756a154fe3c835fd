// Makes the context of a release from what the user named and what its tags, names and texts say.
import type { ScanContext } from '../../core/scan-context.js'
import type { SourceContent, TrackFacts } from '../../sources/source.js'
import type { ScanOptions } from '../options/scan-options.js'

/** Units of each text that are looked at for language and places; more says nothing new. */
const SURROUNDINGS = 20_000

/** ISO 639-2 codes (both sets) that ID3's TLAN holds, for the languages whose number words are read. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  dut: 'nl',
  swe: 'sv',
  rus: 'ru',
  dan: 'da',
  nor: 'no',
  nob: 'no',
  pol: 'pl',
}

/** One value for all sources of a release; what the user named stands before what the tags state. */
export function makeContext(
  contents: readonly SourceContent[],
  options: ScanOptions,
  today: string,
): ScanContext {
  const facts = contents.map((content) => content.facts)
  const tagged = facts.flatMap((each) => each.languages).flatMap(languageCode)
  const named = options.languages ?? []
  return {
    territories: options.territories ?? [],
    languages: named.length > 0 ? named : [...new Set(tagged)],
    isrc: [...new Set(facts.flatMap((each) => each.isrc))],
    surroundings: [
      ...facts.flatMap((each) => each.names),
      ...contents.flatMap((content) => content.texts.map((each) => each.text.slice(0, SURROUNDINGS))),
    ],
    today,
  }
}

/** The same for one recording of the release, of which a delivery states ISRC and language; what the user named stands before. */
export function trackContext(context: ScanContext, track: TrackFacts, options: ScanOptions): ScanContext {
  const languages = [...new Set(track.languages.flatMap(languageCode))]
  const isNamed = (options.languages ?? []).length > 0
  return {
    ...context,
    ...(languages.length === 0 || isNamed ? {} : { languages }),
    ...(track.isrc.length === 0 ? {} : { isrc: track.isrc }),
  }
}

function languageCode(stated: string): string[] {
  const code = stated.trim().toLowerCase()
  if (/^[a-z]{2}(?:-|$)/.test(code)) return [code.slice(0, 2)]
  return TWO_LETTERS[code] === undefined ? [] : [TWO_LETTERS[code]]
}
