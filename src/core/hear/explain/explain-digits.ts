// Explains digits that only a transcript spells: Whisper writes counts and loops as figures too.

import { NUMBER } from '../kinds/number.js'
import { FEWEST_DIGITS, LONGEST_NUMBER } from '../number-words.js'
import { explainRun } from './explain-run.js'

/** Seconds from digit to digit: nobody knows how they were said. */
const STEP = 0.5

/** The kind by which digits of a plan, said one by one and evenly, are no number; undefined where they may be one. */
export function explainDigits(digits: string): string | undefined {
  const words = [...digits.replace(/\D/g, '')].map((digit, at) => ({
    unit: Number(digit),
    start: at * STEP,
    end: at * STEP,
    probability: 1,
  }))
  if (words.length < FEWEST_DIGITS || words.length > LONGEST_NUMBER) return undefined
  const { segments, cost } = explainRun({ words, tongues: [], said: words.map(() => ({ talk: 0 })) })
  return cost < NUMBER ? segments.find(({ kind }) => kind !== 'other')?.kind : undefined
}
