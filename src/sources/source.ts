// What stands behind an argument: a source that is not read yet, and what reading it gives.
import type { Problem } from '../core/problem.js'
import type { SourceText } from '../core/text/source-text.js'
import type { SoundTrack } from '../core/tracks/sound-tracks.js'
import type { PassedFile } from './passed-over.js'
import type { PictureReading } from './pictures/picture-reading.js'

/** A file, a page or standard input whose kind is known and that is not read yet. */
export interface Source {
  /** As the user named it; below a folder, with the path from there. */
  readonly input: string
  readonly kind: SourceKind
  /** The folder that it belongs to: its own, or the nearest one upwards that holds sound. */
  readonly folder: string
  /** The folder that was named, by which all of it was found; for a file, the one that it lies in. */
  readonly argument: string
  readonly place: SourcePlace
  /** Archives and documents in which it lies; none where it is left out. */
  readonly depth?: number
}

/** On disk, already fetched, or at an address from which a worker of a queue fetches it. */
export type SourcePlace =
  | { readonly path: string }
  | { readonly bytes: Uint8Array; readonly charset?: string | undefined }
  | { readonly url: string }

/** What a delivery says of one recording in it. */
export interface TrackFacts {
  /** Where its file has to be, absolute. */
  readonly path: string
  readonly isrc: readonly string[]
  readonly languages: readonly string[]
}

/** What a release says of itself in its tags and names; ScanContext is made of it. */
export interface ReleaseFacts {
  readonly isrc: readonly string[]
  /** As the tags have them: ISO 639-1, 639-2 or a name. */
  readonly languages: readonly string[]
  /** Titles, artists, album, file name. */
  readonly names: readonly string[]
  /** What is true of single recordings, where it is stated apart. */
  readonly tracks?: readonly TrackFacts[]
}

/** What was read of a source without listening. */
export interface SourceContent {
  readonly texts: readonly SourceText[]
  readonly facts: ReleaseFacts
  /** Length that the tags state, in seconds; sound only. */
  readonly statedSeconds?: number
  /** Tracks that lie in it, as a cue sheet or chapters state them; sound only. */
  readonly tracks?: readonly SoundTrack[]
  readonly problems: readonly Problem[]
  /** Members of an archive that were not read, as below a folder. */
  readonly passedOver?: readonly PassedFile[]
  /** It could not be read at all, so that listening to it is of no use. */
  readonly unread?: true
}

/** A row of the table of kinds. */
export interface SourceKind {
  /** The word in the report: mp3, lrc, html … */
  readonly kind: string
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  /** Media types a page may come with. */
  readonly mediaTypes: readonly string[]
  /** There is something to listen to. */
  readonly sound: boolean
  load(): Promise<SourceReader>
}

/** Reads a source; what cannot be read is a problem in the content. `pictures` reads those that lie in it. */
export type SourceReader = (source: Source, pictures?: PictureReading) => Promise<SourceContent>

/** Nothing known. */
export const NO_FACTS: ReleaseFacts = { isrc: [], languages: [], names: [] }

/** Content of a source that could not be read. */
export function unreadContent(problem: Problem): SourceContent {
  return { texts: [], facts: NO_FACTS, problems: [problem], unread: true }
}
