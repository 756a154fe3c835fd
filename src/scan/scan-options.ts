// What a scan can be told besides its inputs.

/** How far a scan has come; for a progress line. */
export interface ScanProgress {
  readonly input: string
  /** What is being done: reading, decoding, listening. */
  readonly stage: string
  /** Seconds of this input's sound that are done, and its length. */
  readonly done?: number
  readonly of?: number
}

export interface ScanOptions {
  /** ISO 3166-1 alpha-2 codes of the release territories; none: where the context points. */
  readonly territories?: readonly string[]
  /** ISO 639-1 codes; none: from the tags and the words. */
  readonly languages?: readonly string[]
  /** Patterns of names below folders that are left out. */
  readonly ignore?: readonly string[]
  /** Pages may come from addresses of private networks. */
  readonly allowPrivate?: boolean
  /** Hide the last four digits of numbers that are not clear. */
  readonly redact?: boolean
  /** ISO date that verdicts are made for; none: today. */
  readonly today?: string
  /** What `-` reads. */
  readStdin?(): Promise<Uint8Array>
  onProgress?(progress: ScanProgress): void
  /** Aborted: what is finished is returned, the rest is a problem `interrupted`. */
  readonly signal?: AbortSignal
}
