// What was said in a track and when: the shape that hearing gives, that the formats write, and that sidecars are read into.

/** One word; seconds from the start of the track. */
export interface TranscriptWord {
  /** With the signs that belong to it, without blanks around. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** How sure the listener was, 0 to 1; 1 where a person wrote it. */
  readonly probability: number
  /** No blank stands between it and the word before. */
  readonly glued: boolean
}

/** A line of a transcript: what is said in one breath. */
export interface TranscriptLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** ISO 639-1 code, where it is known. */
  readonly language?: string
  /** Times of the words, where they are known; the text is made of them. */
  readonly words: readonly TranscriptWord[]
}

/** All that was heard of a track, in order of time. */
export interface Transcript {
  readonly lines: readonly TranscriptLine[]
}

/** The text of words in a row. */
export function joinWords(words: readonly TranscriptWord[]): string {
  return words.map((word, index) => (index === 0 || word.glued ? word.text : ` ${word.text}`)).join('')
}
