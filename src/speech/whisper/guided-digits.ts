// Whisper's decoder as a reader of numbers: what digits a passage says under a dialling plan.
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

/** Reads digits with one decoder. */
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
  async guidedDigits(sound: HeardSound, questions: readonly PlanQuestion[]): Promise<HeardDigits[][]> {
    const answers: HeardDigits[][] = []
    for (const { language, plan, asked } of questions) {
      const search = { language, grammar: plan, beam: BEAM, ...(asked === undefined ? {} : { asked }) }
      answers.push((await searchDigits(this.decoder, this.tokens, sound, [search]))[0]!)
    }
    return answers
  }
}
