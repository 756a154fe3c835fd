// Reads the words inside a sound file: every textual tag as it stands in the file, chapters, and what they say of the release.
import { basename, extname } from 'node:path'
import { type IAudioMetadata, type ILyricsTag, parseFile } from 'music-metadata'
import { problem } from '../core/problem.js'
import { readText } from '../core/text/read-text.js'
import type { SourceText } from '../core/text/source-text.js'
import { fileProblem } from './file-problem.js'
import { type FoundTracks, findSoundTracks } from './find-sound-tracks.js'
import { type Chapter, readMp4Chapters } from './mp4-chapters.js'
import { type ReleaseFacts, type SourceContent, type SourceReader, unreadContent } from './source.js'
import { mayHoldWords, tagPlace } from './tag-names.js'

/** music-metadata's common view drops lyric lines without a stamp and free-form fields: the native tags are read. */
export const readTags: SourceReader = async (source) => {
  if (!('path' in source.place))
    return unreadContent(
      problem(source.input, 'unknown-kind', 'sound is read from files only', 'save it and name the file'),
    )
  try {
    const metadata = await parseTags(source.place.path)
    const chapters = await chaptersOf(metadata, source.place.path)
    const content = contentOf(metadata, chapters, source.place.path)
    const marks = { ...cueSheetIn(metadata), chapters }
    return withTracks(content, await findSoundTracks(source.place.path, marks))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined)
      return unreadContent(fileProblem(source.input, error))
    // A container that the tag reader does not know may still be decoded: the decoder has the last word.
    const facts = { isrc: [], languages: [], names: [nameOf(source.place.path)] }
    const found = await findSoundTracks(source.place.path, { chapters: [] })
    return withTracks({ texts: [], facts, problems: [] }, found)
  }
}

/** Where music-metadata stumbles over the chapters (an MP4 whose titles share a chunk), the tags are read without them. */
async function parseTags(path: string): Promise<IAudioMetadata> {
  try {
    return await parseFile(path, { includeChapters: true, skipCovers: true })
  } catch {
    return parseFile(path, { skipCovers: true })
  }
}

function contentOf(metadata: IAudioMetadata, chapters: readonly Chapter[], path: string): SourceContent {
  const content = { texts: textsOf(metadata, chapters), facts: factsOf(metadata, path), problems: [] }
  const seconds = statedLength(metadata)
  return seconds === undefined ? content : { ...content, statedSeconds: seconds }
}

/** Chapters as the tag reader has them; of an MP4 it misses many. */
async function chaptersOf({ format }: IAudioMetadata, path: string): Promise<readonly Chapter[]> {
  const found = (format.chapters ?? []).map(({ title, start, timeScale }) => ({
    title,
    start: start / (timeScale || 1),
  }))
  return found.length > 0 || !/^\.(?:m4[abv]|mp4|mov)$/i.test(extname(path)) ? found : readMp4Chapters(path)
}

function cueSheetIn({ native }: IAudioMetadata): { cueSheet?: string } {
  const sheet = Object.values(native)
    .flat()
    .find(({ id, value }) => /(?:^|:)cuesheet$/i.test(id) && typeof value === 'string')
  return sheet === undefined ? {} : { cueSheet: sheet.value as string }
}

function withTracks(content: SourceContent, found: FoundTracks | undefined): SourceContent {
  if (found === undefined) return content
  const { facts } = content
  const { isrc = [], names = [] } = found.sheet ?? {}
  return {
    ...content,
    facts: { ...facts, isrc: [...facts.isrc, ...isrc], names: [...facts.names, ...names] },
    tracks: found.tracks,
  }
}

/** ID3's TLEN, in milliseconds; a container's own length is the decoder's to compare. */
function statedLength({ native }: IAudioMetadata): number | undefined {
  const tag = Object.values(native)
    .flat()
    .find(({ id }) => id === 'TLEN' || id === 'TLE')
  const milliseconds = Number(tag?.value)
  return milliseconds > 0 ? milliseconds / 1000 : undefined
}

function textsOf(metadata: IAudioMetadata, chapters: readonly Chapter[]): SourceText[] {
  const texts = new Map<string, readonly SourceText[]>()
  const add = (place: string, words: string): void => {
    const text = words.replaceAll('\0', '\n')
    // ID3v1 repeats the first 30 characters of a tag that stands in full elsewhere.
    const known = [...texts.keys()].some((key) => key.startsWith(text.trim()))
    if (!known)
      texts.set(
        text.trim(),
        readText(text).map((each) => ({
          ...each,
          place: each.place === undefined ? place : `${place}, ${each.place}`,
        })),
      )
  }
  for (const { id, value } of Object.values(metadata.native).flat())
    if (mayHoldWords(id)) for (const words of wordsOf(value)) add(tagPlace(id), words)
  for (const { title } of chapters) add('chapter', title)
  return [...texts.values()].flat()
}

/** Native values are strings, lists, or objects that carry a text, a description, an address or timed syllables. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  const { text, description, url, syncText } = value as Partial<
    ILyricsTag & { description: string; url: string }
  >
  const timed = (syncText ?? []).map((each) => each.text).join('\n')
  return [text, description, url, timed].flatMap((each) => wordsOf(each ?? ''))
}

function factsOf({ common }: IAudioMetadata, path: string): ReleaseFacts {
  const names = [common.title, common.artist, common.album, ...(common.label ?? []), nameOf(path)]
  return {
    isrc: common.isrc ?? [],
    languages: common.language === undefined ? [] : [common.language],
    names: names.filter((name) => name !== undefined),
  }
}

function nameOf(path: string): string {
  return basename(path).replace(/\.[^.]*$/, '')
}
