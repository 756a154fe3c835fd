// Number words of a language that the digit ear takes for others or hears faintly, because few voices taught it that language.
import { LANGUAGES } from '../read/languages/all.js'
import { addLogs } from './add-logs.js'
import { CLASSES, classOf, type WordProbabilities } from './number-words.js'
import type { SpokenLanguage } from './spoken-languages.js'

/** Languages whose words from 11 to 19 are heard as 1 to 9: "doze" as two, "dezoito" as eight. */
const TEENS_AS_UNITS: ReadonlySet<string> = new Set(
  LANGUAGES.filter(({ teensAsUnits }) => teensAsUnits).map(({ code }) => code),
)
/** Log-weight of the one where the other is heard. */
const TAKEN = -2

/** Classes that are heard faintly, by language. */
const FAINT_CLASSES: ReadonlyMap<string, readonly number[]> = new Map(
  LANGUAGES.flatMap(({ code, faintUnits }) =>
    faintUnits === undefined ? [] : [[code, faintUnits.map(classOf)] as const],
  ),
)
/** Natural log of the least that counts as heard at all, and the share of what is missing to certainty that stays. */
const FAINTEST = Math.log(0.01)
const FAINT_SHARE = 0.3
/** Natural log of how likely the language must be for that: in vowels that are sung every word is heard faintly. */
const LIKELY = Math.log(0.5)

/** What was heard, if it is said in a language. */
export function heardIn(
  { language, probability }: SpokenLanguage,
  heard: WordProbabilities,
): WordProbabilities {
  const faint = probability < LIKELY ? [] : (FAINT_CLASSES.get(language) ?? [])
  if (faint.length === 0 && !TEENS_AS_UNITS.has(language)) return heard
  const logp = heard.logp.slice()
  for (let row = 0; row < logp.length; row += CLASSES) {
    if (TEENS_AS_UNITS.has(language)) admitTeens(logp, row)
    for (const each of faint) if (logp[row + each]! > FAINTEST) logp[row + each]! *= FAINT_SHARE
  }
  return { ...heard, logp }
}

/** In a frame, which begins at `row`. */
function admitTeens(logp: Float32Array, row: number): void {
  for (let unit = 1; unit <= 9; unit++) {
    const teen = row + classOf(10 + unit)
    logp[teen] = addLogs(logp[teen]!, logp[row + classOf(unit)]! + TAKEN)
  }
}
