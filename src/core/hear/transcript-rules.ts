// What the transcript says of a passage that was not heard with certainty: dates and amounts are no telephone number.
import { isUnit } from '../find/score/quantities.js'
import type { TimeRange } from '../finding.js'
import { LANGUAGES } from '../read/languages/all.js'
import { foldWord } from '../text/fold.js'
import type { TranscriptWord } from '../transcript/transcript.js'

/** Fewest years, or amounts, in one passage: a single one may stand beside a number. */
const FEWEST = 2
/** Seconds around a passage whose words are still its own. */
const AROUND = 1

const YEAR = /^(?:1[789]\d\d|20[0-4]\d)$/
/** A sum with its hundredths, or a currency sign. */
const MONEY = /[$€£¥₽%]|^\d{1,3}[.,]\d\d$/

/** Whether the words in `time` (seconds) name years, or sums of money and other units, more than once. */
export function namesDatesOrAmounts(words: readonly TranscriptWord[], time: TimeRange): boolean {
  const inside = words.filter((word) => word.end > time.start - AROUND && word.start < time.end + AROUND)
  const plain = inside.map(({ text }) => text.replace(/^[\s"'(«]+|[\s.,;:!?)"'»…]+$/g, ''))
  const years = plain.filter((text) => YEAR.test(text)).length
  const folded = plain.map(foldWord)
  const isAmount = (text: string, at: number): boolean =>
    MONEY.test(text) || LANGUAGES.some((_, language) => isUnit(language, folded[at]!, folded[at + 1]))
  const amounts = plain.filter(isAmount).length
  return years + amounts >= FEWEST
}
