// Hears one window as text: in the likeliest languages, without inventions, and again where it passed over something.
import { LISTENING_RATE } from '../../audio/sound.js'
import type { TimeRange } from '../../core/finding.js'
import type { TranscriptWord } from '../../core/transcript/transcript.js'
import type { Encoder } from '../encoder.js'
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
  readonly words: readonly TranscriptWord[]
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

  /** What is said in the window, or undefined where nothing was understood that is not an invention. */
  async hear(opened: OpenedWindow, languages: readonly LikelyLanguage[]): Promise<HeardWindow | undefined> {
    const best = await this.decode(opened, languages)
    if (best === undefined) return undefined
    const again: TranscriptWord[] = []
    for (const hole of holes(opened.window, best.words)) {
      const openedHole = await this.open(windowOf(opened.window, hole))
      const heard = await this.decode(openedHole, [{ language: best.language, probability: 1 }])
      again.push(...(heard?.words ?? []).filter((word) => isInside(word, hole)))
    }
    return { language: best.language, words: [...best.words, ...again].sort((a, b) => a.start - b.start) }
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
    const best = texts
      .map((decoded, index) => {
        const mean = meanLogProbability(decoded)
        const probability = Math.max(languages[index]!.probability, 1e-4)
        return { decoded, mean, score: mean + LANGUAGE_WEIGHT * Math.log(probability) }
      })
      .filter(({ decoded, mean }) => !isMonotonous(decoded.tokens) && !this.isInvented(decoded, mean))
      .sort((a, b) => b.score - a.score)[0]?.decoded
    if (best === undefined) return undefined
    const words = timedWords(this.whisper.vocabulary, best, window.start / LISTENING_RATE, sound.frames)
    return { language: best.language, words }
  }

  private isInvented(decoded: DecodedText, mean: number): boolean {
    return inventedBy(this.whisper.vocabulary.text(decoded.tokens), mean) !== undefined
  }
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
