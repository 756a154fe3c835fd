// Cue sheets: which tracks of a disc lie where in which sound file.
import type { SoundTrack } from './sound-tracks.js'

/** A file that a cue sheet names, with the tracks or parts of them that lie in it. */
export interface CueFile {
  /** As it stands there, folders included. */
  readonly name: string
  /** In order of time. */
  readonly tracks: readonly SoundTrack[]
}

/** What a cue sheet says of a release. */
export interface CueSheet {
  readonly files: readonly CueFile[]
  readonly isrc: readonly string[]
  /** Titles and performers of the disc and its tracks, each once. */
  readonly names: readonly string[]
}

/** A command with its value, quotes taken away, and where the value stands in its line. */
export interface CueLine {
  /** Upper case. */
  readonly command: string
  readonly value: string
  readonly at: number
}

/** INDEX counts frames of a compact disc. Source: CDRWIN user's guide, cue sheet commands. */
const FRAMES_PER_SECOND = 75

/** Whether a text is a cue sheet: it names a file or a track, and an index with a time. */
export function looksLikeCueSheet(text: string): boolean {
  // The time first: few texts have one at the end of a line, and its colons are quickly looked for.
  return (
    /:\d{1,2}:\d{1,2}[ \t\r]*$/m.test(text) &&
    /INDEX[ \t]+\d{1,2}[ \t]+\d{1,4}:\d{1,2}:\d{1,2}[ \t\r]*$/im.test(text) &&
    /^[ \t\uFEFF]*(?:FILE[ \t]|TRACK[ \t]+\d)/im.test(text)
  )
}

/** Source: CDRWIN user's guide, cue sheet commands; CD-Text, and what burning and ripping programs add. */
const COMMAND =
  /^\s*(ARRANGER|CATALOG|CDTEXTFILE|COMPOSER|DISC_ID|FILE|FLAGS|GENRE|INDEX|ISRC|MESSAGE|PERFORMER|POSTGAP|PREGAP|REM|SONGWRITER|SIZE_INFO|TITLE|TOC_INFO2?|TRACK|UPC_EAN)[ \t]+(?=\S)/i

/** Takes one line apart; undefined where no command stands in it. */
export function readCueLine(line: string): CueLine | undefined {
  const found = COMMAND.exec(line.replace(/^\uFEFF/, ' '))
  if (found === null) return undefined
  const command = found[1]!.toUpperCase()
  const rest = line.slice(found[0].length).trimEnd()
  // A title may have quotes of its own: the last one closes it. Behind a file's name stands its type.
  const quoted = (command === 'FILE' ? /^"(.*)"/ : /^"(.*)"$/).exec(rest)
  return quoted === null
    ? { command, value: rest, at: found[0].length }
    : { command, value: quoted[1]!, at: found[0].length + 1 }
}

interface OpenTrack {
  number: number
  title?: string
  first: boolean
}

interface OpenFile {
  readonly name: string
  readonly marks: Map<OpenTrack, { pregap?: number; start?: number }>
}

/** Reads a cue sheet; lines that it does not know are left out, and a text without any gives no files. Throws nothing. */
export function parseCueSheet(text: string): CueSheet {
  const files: OpenFile[] = []
  const isrc = new Set<string>()
  const names = new Set<string>()
  let track: OpenTrack | undefined
  let tracks = 0
  for (const line of text.split('\n')) {
    const { command, value } = readCueLine(line) ?? { command: '', value: '' }
    if (command === 'FILE') files.push({ name: fileName(value), marks: new Map() })
    else if (command === 'TRACK') {
      track = { number: Number.parseInt(value, 10), first: tracks === 0 }
      tracks += 1
    } else if (command === 'TITLE' || command === 'PERFORMER') {
      names.add(value)
      if (command === 'TITLE' && track !== undefined) track.title = value
    } else if (command === 'ISRC') isrc.add(value)
    else if (command === 'INDEX') setMark(files.at(-1), track, value)
  }
  return {
    files: files.map(({ name, marks }) => ({ name, tracks: tracksOf(marks) })),
    isrc: [...isrc],
    names: [...names].filter((name) => name !== ''),
  }
}

/** A name without quotes has the type of the file behind it. */
function fileName(value: string): string {
  return value.replace(/\s+(?:WAVE|MP3|AIFF|BINARY|MOTOROLA|FLAC)$/i, '')
}

function setMark(file: OpenFile | undefined, track: OpenTrack | undefined, value: string): void {
  const found = /^(\d{1,2})\s+(\d+):(\d{1,2}):(\d{1,2})$/.exec(value)
  if (file === undefined || track === undefined || found === null) return
  const [index, minutes, seconds, frames] = found.slice(1).map(Number) as [number, number, number, number]
  if (index > 1) return
  const mark = file.marks.get(track) ?? {}
  mark[index === 0 ? 'pregap' : 'start'] = minutes * 60 + seconds + frames / FRAMES_PER_SECOND
  file.marks.set(track, mark)
}

function tracksOf(marks: OpenFile['marks']): SoundTrack[] {
  return [...marks].map(([{ number, title, first }, mark]) => ({
    number,
    ...(title === undefined || title === '' ? {} : { title }),
    ...mark,
    first,
  }))
}
