// What a reading process is told and what it answers: pictures and the lines that are read in them.

/** Lines of less confidence are marks and drawings that look like letters, or words upside down. */
export const LEAST_LINE = 60

/** A rectangle in pixels of the picture from its upper left corner; `right` and `bottom` are outside. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** One sign as it was read. */
export interface ReadSign {
  readonly text: string
  /** 0 to 100, as Tesseract says it. */
  readonly confidence: number
}

/** One line of words. */
export interface ReadLine {
  /** Signs of each word. */
  readonly words: readonly (readonly ReadSign[])[]
  /** 0 to 100. */
  readonly confidence: number
  readonly box: Box
  /** In which reading of the picture; each is made in another way. */
  readonly pass: number
}

/** A picture with its size in pixels. */
export interface OcrRequest {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** What was read; `skipped` are the ways round, in degrees, for which there was no time. */
export interface OcrAnswer {
  readonly lines: readonly ReadLine[]
  readonly skipped: readonly number[]
  /** Why nothing could be read. */
  readonly failed?: string
}
