// A transcript beside a sound file: song.srt, song.vtt or song.ass next to song.mp3.
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Problem, problem } from '../core/problem.js'
import type { Transcript } from '../core/transcript/transcript.js'
import { decodeText } from './decode-text.js'

/** The first that is there is taken. An .lrc file is no sidecar: it has the words as printed, not as heard. */
const EXTENSIONS: readonly string[] = ['.srt', '.vtt', '.ass', '.ssa']

/** What may stand between the name of the sound and the extension: languages and what kind of text it is. */
const LANGUAGE = /^(?:\.(?:[a-z]{2,3}(?:[-_][a-z0-9]{2,4})?|forced|sdh|cc|default))+$/

export interface Sidecar {
  readonly path: string
  readonly transcript: Transcript
}

/** Whether a file may be the transcript of a sound by its extension. */
export function isTranscriptName(name: string): boolean {
  return EXTENSIONS.includes(extname(name).toLowerCase())
}

/**
 * The transcript of a sound among the names beside it: `song.srt`, `song.mp3.srt`, else `song.fr.srt`, in any case and
 * any form of accents. The others of several stay texts of their own.
 */
export function sidecarAmong(soundName: string, names: readonly string[]): string | undefined {
  const sound = folded(soundName)
  const stems = [basename(sound, extname(sound)), sound]
  const known = names.filter(isTranscriptName).sort()
  for (const fits of [(rest: string) => rest === '', (rest: string) => LANGUAGE.test(rest)])
    for (const extension of EXTENSIONS) {
      const found = known.find((name) => {
        const whole = folded(name)
        if (!whole.endsWith(extension)) return false
        const own = whole.slice(0, -extension.length)
        return stems.some((stem) => own.startsWith(stem) && fits(own.slice(stem.length)))
      })
      if (found !== undefined) return found
    }
  return undefined
}

/** One system composes accents in names, another takes them apart. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Reads the transcript of a sound file. Undefined where there is none; one that says nothing with a time is a problem. */
export async function readSidecar(soundPath: string, input: string): Promise<Sidecar | Problem | undefined> {
  const folder = dirname(soundPath)
  const entries = await readdir(folder).catch(() => [])
  const found = sidecarAmong(basename(soundPath), entries)
  if (found === undefined) return undefined
  const path = join(folder, found)
  const bytes = await readFile(path).catch(() => undefined)
  const text = bytes === undefined ? '' : ((await decodeText(bytes))?.text ?? '')
  const { parseCues } = await import('../core/transcript/parse-cues.js')
  const lines = parseCues(text)
  return lines.length === 0 ? unusable(input, found) : { path, transcript: { lines } }
}

function unusable(input: string, name: string): Problem {
  return problem(
    input,
    'unreadable',
    `the transcript beside it, ${name}, has no line with a time`,
    'correct it, take it away, or scan with --no-sidecar',
  )
}
