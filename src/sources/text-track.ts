// A track of a film that is read and not heard: subtitles, a list of chapters, a file that is attached.

/** What a container says of it, and what it says itself. */
export interface TextTrack {
  /** `subtitles`, `chapter`, `attachment` …; `track` for the title of one that is seen or heard. */
  readonly kind: string
  /** As the file has it: `fra`, or `und` where it says nothing. */
  readonly language: string
  /** What the file calls it. */
  readonly title?: string
  /** All that it says, a line each; undefined where it could not be read. */
  readonly text?: string
}
