// Finds the tracks that lie in a sound file: by a cue sheet beside it, one in its tags or blocks, or its chapters.
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type CueSheet, looksLikeCueSheet, parseCueSheet } from '../core/tracks/cue-sheet.js'
import type { SoundTrack } from '../core/tracks/sound-tracks.js'
import { decodeText } from './decode-text.js'
import { readFlacCueSheet } from './flac-cue-sheet.js'
import type { Chapter } from './mp4-chapters.js'

/** What stands in the file itself. */
export interface EmbeddedMarks {
  /** Text of a tag CUESHEET. */
  readonly cueSheet?: string
  /** In order of time, seconds. */
  readonly chapters: readonly Chapter[]
}

/** A cue sheet or chapters, and the tracks of it that lie in this file. */
export interface FoundTracks {
  readonly tracks: readonly SoundTrack[]
  /** What the sheet says of the release. */
  readonly sheet?: CueSheet
}

/** The first that is there, in the order above; undefined where nothing divides the file. Throws nothing. */
export async function findSoundTracks(
  path: string,
  embedded: EmbeddedMarks,
): Promise<FoundTracks | undefined> {
  const beside = await besideSound(path)
  if (beside !== undefined) return beside
  if (embedded.cueSheet !== undefined) {
    const sheet = parseCueSheet(embedded.cueSheet)
    // The file that it names is the one it was made for, before it was put into this one.
    const tracks = sheet.files[0]?.tracks ?? []
    if (tracks.length > 0) return { tracks, sheet }
  }
  const block = extname(path).toLowerCase() === '.flac' ? await readFlacCueSheet(path) : undefined
  if (block !== undefined) return { tracks: block }
  const tracks = embedded.chapters.map(({ title, start }, at) => ({
    number: at + 1,
    ...(title.trim() === '' ? {} : { title }),
    start,
    first: false,
  }))
  return tracks.length === 0 ? undefined : { tracks }
}

async function besideSound(path: string): Promise<FoundTracks | undefined> {
  const folder = dirname(path)
  const entries = await readdir(folder).catch(() => [])
  for (const entry of entries.filter((each) => /\.cue$/i.test(each)).sort()) {
    const bytes = await readFile(join(folder, entry)).catch(() => undefined)
    const text = bytes === undefined ? undefined : (await decodeText(bytes))?.text
    if (text === undefined || !looksLikeCueSheet(text)) continue
    const sheet = parseCueSheet(text)
    const tracks = tracksIn(sheet, basename(path), entry)
    if (tracks !== undefined) return { tracks, sheet }
  }
  return undefined
}

/** The part for a file of this name; a sheet often still names the .wav that was encoded later. */
function tracksIn({ files }: CueSheet, name: string, sheetName: string): readonly SoundTrack[] | undefined {
  const wanted = name.toLowerCase()
  const names = files.map((file) => file.name.replace(/^.*[/\\]/, '').toLowerCase())
  const exact = names.indexOf(wanted)
  const alike = exact >= 0 ? exact : names.findIndex((each) => stemOf(each) === stemOf(wanted))
  const isOnly = files.length === 1 && stemOf(sheetName.toLowerCase()) === stemOf(wanted)
  const at = alike < 0 && isOnly ? 0 : alike
  const tracks = files[at]?.tracks ?? []
  return tracks.length === 0 ? undefined : tracks
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
