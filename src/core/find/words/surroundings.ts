// The words around a possible number, with what they say about it; worked out once for each place of a run.

import { SIGN, SIGN_KIND } from '../../letters/fold.js'
import { either, type LanguageSet, languageSet, meet } from '../../read/language-set.js'
import type { WordList } from '../../read/language.js'
import { LANGUAGES } from '../../read/languages/all.js'
import { isBehindForeignLabel, isTelephoneLabel } from '../../read/telephone-words.js'
import {
  inSomeLanguage,
  type KnownWord,
  languagesOf,
  languagesOfPair,
  lastWordsIn,
  wordsIn,
} from '../../read/vocabulary.js'
import type { Run } from '../tokens/runs.js'
import { headOfColumn } from './table-head.js'

const EVERYWHERE: readonly number[] = [...LANGUAGES.keys()].filter(
  (index) => LANGUAGES[index]!.everywhere === true,
)

/** Place of the last figure of a text; -1 without one. */
function lastFigure(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (SIGN_KIND[text.charCodeAt(at)] === SIGN.DIGIT) return at
  return -1
}

/** How far the surroundings reach, in units, and in words. */
const REACH = 100
const MOST_WORDS = 8

/** Words beside a number; most places ask for some of them only, so each side is read when it is asked for. */
export class WordsBeside {
  private nearestCue: number | undefined
  private nearestLabel: number | undefined

  private read: string | undefined
  private known: readonly KnownWord[] | undefined
  private folded: readonly string[] | undefined

  constructor(
    private readonly readText: () => string,
    private readonly backwards: boolean,
    /** Languages whose cues and labels count, by index in `LANGUAGES`. */
    readonly languages: readonly number[],
  ) {}

  private get text(): string {
    this.read ??= this.readText()
    return this.read
  }

  /** The words, nearest first, folded. */
  get words(): readonly string[] {
    this.folded ??= this.knownWords().map(({ folded }) => folded)
    return this.folded
  }

  /** How many words away the nearest cue is; Infinity without one. */
  get cue(): number {
    this.nearestCue ??= this.isBehindTelephoneLabel()
      ? 0
      : this.distance(({ folded }) => languagesOf('cues', folded))
    return this.nearestCue
  }

  /** The nearest word is one for a telephone in one of the languages, or in one whose number words are not read. */
  private isBehindTelephoneLabel(): boolean {
    if (!this.backwards) return false
    const isOn = (list: WordList, word: string): boolean =>
      meet(languagesOf(list, word), languageSet(this.languages))
    return (
      isTelephoneLabel(this.words[0], this.words[1], isOn) ||
      isBehindForeignLabel(this.text, this.text.length)
    )
  }

  /** How many words away the nearest label of something else is; Infinity without one. */
  get label(): number {
    this.nearestLabel ??= this.distance((word, next) =>
      next === undefined
        ? languagesOf('labels', word.folded)
        : either(languagesOf('labels', word.folded), languagesOfPair(next, word)),
    )
    return this.nearestLabel
  }

  /** Of words before a number: the label stands beyond other figures, which are its own, and a word behind them: BWV 582. Info: 22 …. */
  get labelIsUsed(): boolean {
    const figure = lastFigure(this.text)
    if (figure < 0) return false
    const behind = this.text.slice(figure + 1)
    const words = wordsIn(behind, MOST_WORDS)
    const isLink = ({ folded }: KnownWord): boolean =>
      (['conjunctions', 'linkWords', 'numberWords'] as const).some((list) => inSomeLanguage(list, folded))
    // SERIAL 88 412. No questions asked. $200. 917 …
    const ends = /^[.!?]\s/.test(behind) || !words.every(isLink)
    return this.label >= words.length && ends
  }

  private distance(languagesHaving: (word: KnownWord, next: KnownWord | undefined) => LanguageSet): number {
    const words = this.knownWords()
    const wanted = languageSet(this.languages)
    for (const [at, word] of words.entries())
      if (meet(languagesHaving(word, words[at + 1]), wanted)) return at
    return Number.POSITIVE_INFINITY
  }

  private knownWords(): readonly KnownWord[] {
    this.known ??= this.backwards ? lastWordsIn(this.text, MOST_WORDS) : wordsIn(this.text, MOST_WORDS)
    return this.known
  }
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end < 0 ? text : text.slice(0, end)
}

/** What is known of the text that a run stands in. */
export interface TextFacts {
  /** The text is the target of a link that dials. */
  readonly link: boolean
  /** Languages of the text, by index in `LANGUAGES`. */
  readonly languages: readonly number[]
}

/** Surroundings of the places of one run. */
export class Surroundings {
  /** Languages whose cues count: those of the text, and those that are used everywhere. */
  private readonly languages: readonly number[]
  private readonly starts = new Map<number, { before: WordsBeside; above: WordsBeside }>()
  private readonly ends = new Map<number, { after: WordsBeside; below: WordsBeside }>()

  constructor(
    readonly text: string,
    readonly run: Run,
    readonly facts: TextFacts,
  ) {
    const own = run.language >= 0 ? [run.language, ...facts.languages] : facts.languages
    this.languages = own.length === 0 ? [...LANGUAGES.keys()] : [...new Set([...own, ...EVERYWHERE])]
  }

  /** Words of the same line before a place, and of the lines above. */
  before(start: number): { before: WordsBeside; above: WordsBeside } {
    let known = this.starts.get(start)
    if (known === undefined) {
      const near = (): string => this.text.slice(Math.max(0, start - REACH), start)
      known = {
        before: this.beside(() => lastLine(near()) + this.header(start), true),
        above: this.beside(() => near().slice(0, -lastLine(near()).length - 1), true),
      }
      this.starts.set(start, known)
    }
    return known
  }

  /** Words of the same line behind a place, and of the lines below. */
  after(end: number): { after: WordsBeside; below: WordsBeside } {
    let known = this.ends.get(end)
    if (known === undefined) {
      const near = (): string => this.text.slice(end, end + REACH)
      known = {
        after: this.beside(() => firstLine(near()), false),
        below: this.beside(() => near().slice(firstLine(near()).length + 1), false),
      }
      this.ends.set(end, known)
    }
    return known
  }

  /** What the head of a table says about the column, as if it stood right before the number. */
  private header(start: number): string {
    const head = headOfColumn(this.text, start)
    return head === undefined ? '' : ` ${head} `
  }

  private beside(text: () => string, backwards: boolean): WordsBeside {
    return new WordsBeside(text, backwards, this.languages)
  }
}
