// Hears one window as text: in the likeliest languages, without inventions, and again where it passed over something.
import { LISTENING_RATE } from '../../audio/sound.js'
import type { TimeRange } from '../../core/finding.js'
import type { TranscriptWord } from '../../core/transcript/transcript.js'
import type { Encoder } from '../encoder.js'
import type { NotUnderstood } from '../engine.js'
import type { Window } from '../transcribe-windows.js'
import { type DecodedText, decodeText, meanLogProbability } from './decode-text.js'
import type { HeardSound } from './decoder.js'
import { inventedBy } from './invented-text.js'
import { hearLanguage, type LanguageScores } from './language.js'
import { isMonotonous } from './loops.js'
import { type Suppression, suppressStageDirections } from './suppression.js'
import type { Whisper } from './whisper.js'
import { timedWords } from './words.js'

/** What a window says. */
export interface HeardWindow {
  readonly language: string
  /** None where nobody seems to speak, and where what was decoded is no text. */
  readonly words: readonly TranscriptWord[]
  /** Stretches of it that sound like speech and were not understood. */
  readonly notUnderstood: readonly NotUnderstood[]
}

/** A window encoded, with the languages that it may be in; it is heard once. */
export interface OpenedWindow {
  readonly window: Window
  /** 37 MB: given up as soon as its text is there. */
  sound?: HeardSound
  readonly languages: LanguageScores
}

/** A language to try, and how likely it is. */
export interface LikelyLanguage {
  readonly language: string
  readonly probability: number
}

/** A language's log-probability counts this much beside the mean log-probability of its text. */
const LANGUAGE_WEIGHT = 0.3
/** Seconds without a word that are heard again by themselves: the decoder passes over speech, above all over numbers. */
const HOLE = 4
/** Heard again with this much around, in seconds. */
const MARGIN = 0.4
/** Where nobody speaks the decoder writes a word or two ("Music", "Thank you."); more tokens than that are speech that it did not catch. */
const FEWEST_SPOKEN = 4
/** Mean log-probability below which words are a guess: reversed speech gets -0.8 to -1.2, speech over loud music up to -0.75. */
const GUESSED = -0.8
/** A hole that takes up more of its window than this was that window: hearing it again says nothing new. */
const WHOLE = 0.85

/** Encoder and decoder as a listener to windows. */
export class WindowListener {
  private readonly suppression: Suppression

  constructor(
    private readonly encoder: Encoder,
    private readonly whisper: Whisper,
  ) {
    this.suppression = suppressStageDirections(whisper.vocabulary)
  }

  /** Encodes a window and hears its languages. Free decoding needs the full 30 s: on less it invents text. */
  async open(window: Window): Promise<OpenedWindow> {
    const sound = await this.encoder.encode(window.samples, 'full', ['cross_k', 'cross_v'])
    return { window, sound, languages: await hearLanguage(this.whisper.decoder, sound) }
  }

  /** What is said in the window; undefined where it was heard before. */
  async hear(opened: OpenedWindow, languages: readonly LikelyLanguage[]): Promise<HeardWindow | undefined> {
    const best = await this.decode(opened, languages)
    if (best === undefined || best.words.length === 0) return best
    const again: TranscriptWord[] = []
    const notUnderstood = [...best.notUnderstood]
    for (const hole of holes(opened.window, best.words)) {
      const openedHole = await this.open(windowOf(opened.window, hole))
      const heard = await this.decode(openedHole, [{ language: best.language, probability: 1 }])
      again.push(...(heard?.words ?? []).filter((word) => isInside(word, hole)))
      notUnderstood.push(...(heard?.notUnderstood ?? []).map(({ why }) => ({ ...hole, why })))
    }
    const words = [...best.words, ...again].sort((a, b) => a.start - b.start)
    return { ...best, words, notUnderstood }
  }

  private async decode(
    opened: OpenedWindow,
    languages: readonly LikelyLanguage[],
  ): Promise<HeardWindow | undefined> {
    const { window, sound } = opened
    if (sound === undefined) return undefined
    delete opened.sound
    const texts = await decodeText(
      this.whisper.decoder,
      this.suppression,
      sound,
      languages.map(({ language }) => language),
    )
    const ranked = texts
      .map((decoded, index) => {
        const mean = meanLogProbability(decoded)
        const probability = Math.max(languages[index]!.probability, 1e-4)
        const score = mean + LANGUAGE_WEIGHT * Math.log(probability)
        return { decoded, mean, score, discarded: this.discardedBy(decoded, mean) }
      })
      .sort((a, b) => b.score - a.score)
    const best = ranked.find(({ discarded }) => discarded === undefined)
    const start = window.start / LISTENING_RATE
    const time = { start, end: start + window.samples.length / LISTENING_RATE }
    if (best === undefined) return withoutWords(ranked[0]!, time)
    const words = timedWords(this.whisper.vocabulary, best.decoded, start, sound.frames)
    const notUnderstood = best.mean < GUESSED ? [{ ...time, why: 'the words are a guess' }] : []
    return { language: best.decoded.language, words, notUnderstood }
  }

  /** Why a text is no text, or undefined where it is one. */
  private discardedBy(decoded: DecodedText, mean: number): string | undefined {
    if (isMonotonous(decoded.tokens)) return 'a circle'
    return inventedBy(this.whisper.vocabulary.text(decoded.tokens), mean)
  }
}

interface Discarded {
  readonly decoded: DecodedText
  readonly discarded: string | undefined
}

/** Speech that was not caught is no text of many tokens; credits and thanks are what the decoder writes into music. */
function withoutWords({ decoded, discarded }: Discarded, time: TimeRange): HeardWindow {
  const isSpeech =
    (discarded === 'a circle' || discarded === 'noise') && decoded.tokens.length >= FEWEST_SPOKEN
  const notUnderstood = isSpeech ? [{ ...time, why: 'no words could be made of it' }] : []
  return { language: decoded.language, words: [], notUnderstood }
}

/** Parts of a window in which no word lies, in seconds of the track. */
function holes({ start, samples }: Window, words: readonly TranscriptWord[]): TimeRange[] {
  const from = start / LISTENING_RATE
  const to = from + samples.length / LISTENING_RATE
  const ends = [from, ...words.map((word) => word.end)]
  const starts = [...words.map((word) => word.start), to]
  return ends
    .map((end, index) => ({ start: end, end: starts[index]! }))
    .filter((hole) => hole.end - hole.start >= HOLE && hole.end - hole.start < (to - from) * WHOLE)
}

function windowOf({ start, samples }: Window, hole: TimeRange): Window {
  const first = Math.max(0, Math.round((hole.start - MARGIN) * LISTENING_RATE) - start)
  const last = Math.round((hole.end + MARGIN) * LISTENING_RATE) - start
  return { start: start + first, samples: samples.subarray(first, last) }
}

/** Words of the margin were heard before. */
function isInside(word: TranscriptWord, hole: TimeRange): boolean {
  const middle = (word.start + word.end) / 2
  return middle > hole.start && middle < hole.end
}
