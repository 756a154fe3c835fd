// The words that a film carries beside its sound: subtitles, chapters, attached texts, titles of tracks; what cannot be read is named.
import { extname } from 'node:path'
import { type Problem, problem } from '../core/problem.js'
import type { SourceText } from '../core/text/source-text.js'
import { readMatroskaTexts } from './matroska-texts.js'
import { readMp4TextTracks } from './mp4-text-tracks.js'
import { textsIn, type Words } from './tag-texts.js'
import type { TextTrack } from './text-track.js'

/** Nothing for other containers. Throws nothing. */
export async function filmTexts(
  path: string,
  input: string,
): Promise<{ readonly texts: readonly SourceText[]; readonly problems: readonly Problem[] }> {
  const extension = extname(path).toLowerCase()
  const tracks = /^\.(?:mkv|mka|webm)$/.test(extension)
    ? await readMatroskaTexts(path)
    : /^\.(?:mp4|m4v|m4a|m4b|mov)$/.test(extension)
      ? await readMp4TextTracks(path)
      : []
  const words = tracks.flatMap(wordsOfTrack)
  return {
    texts: (await Promise.all(words.map(textsIn))).flat(),
    problems: tracks.filter(({ text }) => text === undefined).map((track) => unread(track, input)),
  }
}

function wordsOfTrack(track: TextTrack): Words[] {
  const { kind, title = '', text = '' } = track
  const words: Words[] = title === '' ? [] : [{ place: `title of a track (${kind})`, text: title }]
  return text.trim() === '' ? words : [{ place: named(track), text }, ...words]
}

function named({ kind, language }: TextTrack): string {
  return language === 'und' || language === '' ? kind : `${kind} (${language})`
}

function unread(track: TextTrack, input: string): Problem {
  const title = track.title === undefined ? '' : ` "${track.title}"`
  const advice = 'look at it yourself, or save its text beside the film (.srt)'
  return problem(input, 'unreadable', `${named(track)}${title}: not read`, advice)
}
