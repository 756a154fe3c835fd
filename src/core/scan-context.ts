// What is known about a release before it is read: made once per release, handed down as a parameter.

/** Facts that the user or the release's own tags state; an empty list means that nobody said so. */
export interface ScanContext {
  /** ISO 3166-1 alpha-2 codes of the release territories that the user named (`--territory`). */
  readonly territories: readonly string[]
  /** ISO 639-1 codes that the user named (`--language`) or the tags state. */
  readonly languages: readonly string[]
  /** ISRCs of the release's tracks; their first two letters point at a country. */
  readonly isrc: readonly string[]
  /** Other text of the release (titles, file names, lyrics) whose language and places may point at a country. */
  readonly surroundings: readonly string[]
  /** Day on which the scan is made (ISO date): the core has no clock of its own. */
  readonly today: string
}

/** A context in which nothing is known but the day. */
export function emptyContext(today: string): ScanContext {
  return { territories: [], languages: [], isrc: [], surroundings: [], today }
}
