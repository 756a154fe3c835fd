// A transcript beside a sound file: song.srt or song.vtt next to song.mp3.
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Problem, problem } from '../core/problem.js'
import { parseCues } from '../core/transcript/parse-cues.js'
import type { Transcript } from '../core/transcript/transcript.js'
import { decodeText } from './decode-text.js'

/** The first that is there is taken. An .lrc file is no sidecar: it has the words as printed, not as heard. */
export const SIDECAR_EXTENSIONS: readonly string[] = ['srt', 'vtt']

export interface Sidecar {
  readonly path: string
  readonly transcript: Transcript
}

/**
 * Looks for the transcript of a sound file by its name (`song.srt`, `song.mp3.srt`; extension in any case).
 * Undefined where there is none; one that is there and says nothing with a time is a problem.
 */
export async function readSidecar(soundPath: string, input: string): Promise<Sidecar | Problem | undefined> {
  const name = basename(soundPath)
  const stems = [basename(name, extname(name)), name].map((stem) => stem.toLowerCase())
  const folder = dirname(soundPath)
  const entries = await readdir(folder).catch(() => [])
  for (const extension of SIDECAR_EXTENSIONS) {
    const found = entries.find((entry) =>
      stems.some((stem) => entry.toLowerCase() === `${stem}.${extension}`),
    )
    if (found === undefined) continue
    const path = join(folder, found)
    const bytes = await readFile(path).catch(() => undefined)
    const text = bytes === undefined ? undefined : decodeText(bytes)
    const lines = text === undefined ? [] : parseCues(text)
    return lines.length === 0 ? unusable(input, found) : { path, transcript: { lines } }
  }
  return undefined
}

function unusable(input: string, name: string): Problem {
  return problem(
    input,
    'unreadable',
    `the transcript beside it, ${name}, has no line with a time`,
    'correct it, take it away, or scan with --no-sidecar',
  )
}
