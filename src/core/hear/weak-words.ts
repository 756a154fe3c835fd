// Number words of a language that the digit ear takes for others, because few voices taught it that language.
import { LANGUAGES } from '../read/languages/all.js'
import { addLogs } from './add-logs.js'
import { CLASSES, classOf, type WordProbabilities } from './number-words.js'

/** Languages whose words from 11 to 19 are heard as 1 to 9: "doze" as two, "dezoito" as eight. */
const TEENS_AS_UNITS: ReadonlySet<string> = new Set(
  LANGUAGES.filter(({ teensAsUnits }) => teensAsUnits).map(({ code }) => code),
)
/** Log-weight of the one where the other is heard. */
const TAKEN = -2

/** What was heard, if it is said in a language (ISO 639-1). */
export function heardIn(language: string, heard: WordProbabilities): WordProbabilities {
  if (!TEENS_AS_UNITS.has(language)) return heard
  const logp = heard.logp.slice()
  for (let frame = 0; frame < heard.frames; frame++)
    for (let unit = 1; unit <= 9; unit++) {
      const teen = frame * CLASSES + classOf(10 + unit)
      logp[teen] = addLogs(logp[teen]!, logp[frame * CLASSES + classOf(unit)]! + TAKEN)
    }
  return { ...heard, logp }
}
