// Reads the words inside a sound file: every textual tag as it stands in the file, chapters, and what they say of the release.
import { basename, extname } from 'node:path'
import { type IAudioMetadata, type IOptions, parseBuffer, parseFile } from 'music-metadata'
import { type Problem, problem } from '../core/problem.js'
import type { SourceText } from '../core/text/source-text.js'
import { readBlockTags, wordsInBlock } from './block-tags.js'
import { fileProblem } from './file-problem.js'
import { filmTexts } from './film-texts.js'
import { type FoundTracks, findSoundTracks } from './find-sound-tracks.js'
import { readLyrics3 } from './lyrics3.js'
import { type Chapter, readMp4Chapters } from './mp4-chapters.js'
import type { PictureContent, PictureReading } from './pictures/picture-reading.js'
import {
  type ReleaseFacts,
  type Source,
  type SourceContent,
  type SourceReader,
  unreadContent,
} from './source.js'
import { type Tag, textsOfTags } from './tag-texts.js'
import { withoutUnsynchronisation } from './unsynchronised-tag.js'

/** music-metadata's common view drops lyric lines without a stamp and free-form fields: the native tags are read. */
export const readTags: SourceReader = async (source, pictures) => {
  if (!('path' in source.place))
    return unreadContent(
      problem(source.input, 'unknown-kind', 'sound is read from files only', 'save it and name the file'),
    )
  const content = await readInside(source, source.place.path, pictures)
  if (content.unread === true) return content
  const film = await filmTexts(source.place.path, source.input)
  return {
    ...content,
    texts: [...content.texts, ...film.texts],
    problems: [...content.problems, ...film.problems],
  }
}

async function readInside(
  source: Source,
  path: string,
  pictures: PictureReading | undefined,
): Promise<SourceContent> {
  try {
    const metadata = await parseTags(path)
    const chapters = await chaptersOf(metadata, path)
    const tags = [
      ...tagsOf(metadata),
      ...(await privateTags(metadata)),
      ...(await readLyrics3(path)),
      ...(await readBlockTags(path)),
    ]
    const texts = await textsOfTags(
      tags,
      chapters.map(({ title }) => title),
    )
    const covers = await picturesIn(metadata, source.input, pictures)
    const content = contentOf(metadata, [...texts, ...covers.texts], path, covers.problems)
    const marks = { ...cueSheetIn(metadata), chapters }
    return withTracks(content, await findSoundTracks(path, marks))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined)
      return unreadContent(fileProblem(source.input, error))
    // A container that the tag reader does not know may still be decoded: the decoder has the last word.
    const facts = { isrc: [], languages: [], names: [nameOf(path)] }
    const texts = await textsOfTags(await readBlockTags(path), [])
    const found = await findSoundTracks(path, { chapters: [] })
    return withTracks({ texts, facts, problems: [] }, found)
  }
}

/** Where music-metadata stumbles over the chapters (an MP4 whose titles share a chunk), the tags are read without them. */
async function parseTags(path: string): Promise<IAudioMetadata> {
  const whole = await withoutUnsynchronisation(path)
  const parse = (options: IOptions): Promise<IAudioMetadata> =>
    whole === undefined ? parseFile(path, options) : parseBuffer(whole, { mimeType: 'audio/mpeg' }, options)
  try {
    return await parse({ includeChapters: true })
  } catch {
    return parse({})
  }
}

/** Native tags of every system that the file has. */
function tagsOf({ native }: IAudioMetadata): Tag[] {
  return Object.entries(native).flatMap(([system, tags]) => tags.map((tag) => ({ ...tag, system })))
}

/** Words in what programs keep in frames of their own and in files that lie in a tag. */
async function privateTags({ native }: IAudioMetadata): Promise<Tag[]> {
  const tags: Tag[] = []
  for (const { id, value } of Object.values(native).flat()) {
    const data = /^(?:PRIV|GEOB?)/.test(id) ? (value as { data?: unknown }).data : undefined
    if (!(data instanceof Uint8Array)) continue
    for (const each of await wordsInBlock(data))
      tags.push({ system: 'block', id: `frame ${id}`, value: each })
  }
  return tags
}

/** The words in the pictures of the tags. One that cannot be read takes nothing from what is heard. */
async function picturesIn(
  { common }: IAudioMetadata,
  input: string,
  pictures: PictureReading | undefined,
): Promise<PictureContent> {
  const texts: SourceText[] = []
  const problems: Problem[] = []
  for (const { data, type } of common.picture ?? []) {
    const read = await pictures?.read(data, input, `picture "${type ?? 'cover'}" in the tags`)
    for (const each of read?.texts ?? []) texts.push(each)
    for (const each of read?.problems ?? []) problems.push(each)
  }
  return { texts, problems }
}

function contentOf(
  metadata: IAudioMetadata,
  texts: readonly SourceText[],
  path: string,
  problems: readonly Problem[],
): SourceContent {
  const content = { texts, facts: factsOf(metadata, path), problems }
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
