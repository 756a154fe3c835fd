// Whisper's decoder as a reader of numbers: what digits a passage says under a dialling plan, and how well given digits fit it.
import { DEAD } from '../../core/plan/digit-machine.js'
import type { Decoder, HeardSound } from './decoder.js'
import { type DigitGrammar, type HeardDigits, searchDigits } from './digit-search.js'
import type { DigitTokens } from './digit-tokens.js'

/** A language the digits may be said in, and the plan of the territories it points to. */
export interface PlanQuestion {
  readonly language: string
  readonly plan: DigitGrammar
  /** Digits that another listener heard: they get a score too, if they come anywhere near. */
  readonly asked?: readonly string[]
}

/** Hypotheses of one guided search. */
const BEAM = 8
/** Spellings of one given string that are followed side by side. */
const SPELLINGS = 3
/** Given strings that are scored in one batch; more cost more memory and gain no speed. */
const BATCH = 8

/** Reads and scores digits with one decoder. */
export class DigitReader {
  constructor(
    private readonly decoder: Decoder,
    private readonly tokens: DigitTokens,
  ) {}

  /**
   * What digits a passage says in each language under its plan: one list a question, in the order of the
   * questions, likeliest first, empty where the plan accepts nothing that was heard.
   * The passage: cut to the number with about a second around, encoded with one second of padding.
   */
  guidedDigits(sound: HeardSound, questions: readonly PlanQuestion[]): Promise<HeardDigits[][]> {
    const searches = questions.map(({ language, plan, asked }) => ({
      language,
      grammar: plan,
      beam: BEAM,
      ...(asked === undefined ? {} : { asked }),
    }))
    return searchDigits(this.decoder, this.tokens, sound, searches)
  }

  /**
   * Natural log of the probability that a passage says exactly these digits (`+` in front allowed), over
   * their likeliest spellings; minus infinity where none was followed to its end.
   */
  async scoreDigits(
    sound: HeardSound,
    language: string,
    strings: readonly string[],
  ): Promise<Map<string, number>> {
    const scores = new Map<string, number>()
    for (let from = 0; from < strings.length; from += BATCH) {
      const batch = strings.slice(from, from + BATCH)
      const searches = batch.map((digits) => ({ language, grammar: onlyThese(digits), beam: SPELLINGS }))
      const answers = await searchDigits(this.decoder, this.tokens, sound, searches)
      batch.forEach((digits, index) => {
        scores.set(digits, answers[index]![0]?.logProbability ?? Number.NEGATIVE_INFINITY)
      })
    }
    return scores
  }
}

/** A grammar of one string: a state is the number of its signs that are behind. */
export function onlyThese(digits: string): DigitGrammar {
  const plus = digits.startsWith('+')
  return {
    start: 0,
    afterPlus: plus ? 1 : DEAD,
    next: (state, digit) => (digits[state] === String(digit) ? state + 1 : DEAD),
    accepts: (state) => state === digits.length,
  }
}
