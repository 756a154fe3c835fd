// Which languages a release is in: what its tags and its user say, and what was heard of it so far.
import type { LanguageScores } from './language.js'

/**
 * Languages that lyrics on a release are likely in; music makes Whisper believe in Latin, Welsh or Javanese.
 * Source: the languages whose number words are read, and the largest others of recorded music.
 */
const USUAL: ReadonlySet<string> = new Set(
  'en fr de es it pt nl sv ru da no pl ja ko zh hi tr ar uk ro el fi cs ca'.split(' '),
)
/** Log-weight of a language that nothing speaks for. */
const UNUSUAL = -2
/** What a language named by the user or the tags counts, in windows heard. */
const NAMED = 4
/** What every language counts without having been heard. */
const UNHEARD = 0.3

/** A running count of languages; one per release. */
export class LanguageTally {
  private readonly counts = new Map<string, number>()

  /** `named` are the languages that the user or the tags state. */
  constructor(named: readonly string[] = []) {
    for (const language of named) this.counts.set(language, NAMED)
  }

  /** Takes in what one window was heard to be, by its probabilities. */
  add(scores: LanguageScores): void {
    for (const [language, score] of scores) {
      const probability = Math.exp(score)
      if (probability > 0.1) this.counts.set(language, (this.counts.get(language) ?? 0) + probability)
    }
  }

  /** Heard and known together: likeliest first, with probabilities that add up to one over all languages. */
  likeliest(scores: LanguageScores, count: number): { language: string; probability: number }[] {
    const weighed = [...scores].map(([language, score]) => ({
      language,
      probability: Math.exp(score) * this.weight(language),
    }))
    const total = weighed.reduce((sum, { probability }) => sum + probability, 0)
    return weighed
      .sort((a, b) => b.probability - a.probability)
      .slice(0, count)
      .map(({ language, probability }) => ({ language, probability: probability / total }))
  }

  private weight(language: string): number {
    const heard = this.counts.get(language) ?? 0
    return (heard + UNHEARD) * (USUAL.has(language) || heard > 0 ? 1 : Math.exp(UNUSUAL))
  }
}
