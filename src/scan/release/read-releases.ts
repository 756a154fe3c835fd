// Reads the texts and tags of a release before anything is looked for in it, because together they make its context.
import { basename, dirname, join, resolve } from 'node:path'
import { internalProblem, problem } from '../../core/problem.js'
import type { ScanContext } from '../../core/scan-context.js'
import type { PictureReading } from '../../sources/pictures/picture-reading.js'
import { isTranscriptName, sidecarAmong } from '../../sources/read-sidecar.js'
import { type Source, type SourceContent, type TrackFacts, unreadContent } from '../../sources/source.js'
import type { Hands } from '../hands/hands.js'
import { inOrder } from '../hands/in-order.js'
import type { ScanOptions } from '../options/scan-options.js'
import { type Folder, joinReleases } from './join-releases.js'
import { makeContext, trackContext } from './make-context.js'

/** A source with what was read of it; sound is not decoded yet. */
export interface ReadSource {
  readonly source: Source
  readonly content: SourceContent
}

export interface Release {
  /** Each with the release's context, or its own track's. */
  readonly sources: readonly (readonly [ReadSource, ScanContext])[]
}

/** One release after the other, in the order in which their first source was named; each argument is read as a whole. */
export async function* readReleases(
  sources: readonly Source[],
  options: ScanOptions,
  today: string,
  hands: Pick<Hands, 'read' | 'readWidth'>,
  pictures: PictureReading,
): AsyncGenerator<Release> {
  const named = groupBy(sources, (source) => source.argument).map((argument) =>
    groupBy(argument, (source) => source.folder),
  )
  const contents = inOrder(named.flat(2), hands.readWidth, (source) =>
    readContent(source, options, hands, pictures),
  )
  for (const groups of named) {
    const folders: ReadFolder[] = []
    for (const group of groups) folders.push(await readFolder(group, options, contents))
    for (const release of joinReleases(folders)) {
      const read = release.flatMap((folder) => folder.sources)
      const contents = read.map((each) => each.content)
      const context = makeContext(contents, options, today)
      const tracks = new Map(
        contents.flatMap(({ facts }) => facts.tracks ?? []).map((track) => [track.path, track]),
      )
      yield { sources: read.map((each) => [each, contextOf(each, context, tracks, options)]) }
    }
  }
}

/** Every source with the context of its release, in the order of the releases. */
export async function* sourcesWithContext(
  releases: AsyncIterable<Release>,
): AsyncGenerator<readonly [ReadSource, ScanContext]> {
  for await (const { sources } of releases) yield* sources
}

function contextOf(
  { source }: ReadSource,
  context: ScanContext,
  tracks: ReadonlyMap<string, TrackFacts>,
  options: ScanOptions,
): ScanContext {
  const track = 'path' in source.place ? tracks.get(resolve(source.place.path)) : undefined
  return track === undefined ? context : trackContext(context, track, options)
}

interface ReadFolder extends Folder {
  readonly sources: readonly ReadSource[]
}

/** `contents` gives those of the group next, in its order. */
async function readFolder(
  group: readonly Source[],
  options: ScanOptions,
  contents: AsyncGenerator<SourceContent>,
): Promise<ReadFolder> {
  const sounds = group.filter((each) => each.kind.sound)
  const sidecars = options.noSidecar === true ? new Set() : sidecarsIn(group)
  const sources: ReadSource[] = []
  for (const source of group) {
    const content = (await contents.next()).value as SourceContent
    // What is said in it is found with its seconds; what stands beside that is not said.
    const texts = sidecars.has(join(source.input))
      ? content.texts.filter(({ place }) => place === 'note')
      : content.texts
    sources.push({ source, content: { ...content, texts } })
  }
  return {
    path: group[0]!.folder,
    hasSound: sounds.length > 0,
    facts: sources.map(({ content }) => content.facts),
    sources,
  }
}

/** In the order of the first of each group. */
function groupBy(sources: readonly Source[], keyOf: (source: Source) => string): Source[][] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const group = groups.get(keyOf(source))
    if (group === undefined) groups.set(keyOf(source), [source])
    else group.push(source)
  }
  return [...groups.values()]
}

/** Transcripts beside a sound (`song.srt`): their numbers are findings of the sound, at their seconds. */
function sidecarsIn(group: readonly Source[]): ReadonlySet<string> {
  const beside = new Map<string, string[]>()
  for (const { kind, input } of group) {
    if (kind.sound || !isTranscriptName(input)) continue
    const names = beside.get(dirname(input))
    if (names === undefined) beside.set(dirname(input), [basename(input)])
    else names.push(basename(input))
  }
  const sidecars = new Set<string>()
  for (const { kind, input } of group) {
    const found = kind.sound ? sidecarAmong(basename(input), beside.get(dirname(input)) ?? []) : undefined
    if (found !== undefined) sidecars.add(join(dirname(input), found))
  }
  return sidecars
}

async function readContent(
  source: Source,
  options: ScanOptions,
  hands: Pick<Hands, 'read'>,
  pictures: PictureReading,
): Promise<SourceContent> {
  if (options.signal?.aborted === true) return unreadContent(interrupted(source.input))
  options.onProgress?.({ input: source.input, stage: 'reading' })
  try {
    return await hands.read(source, pictures)
  } catch (error) {
    return unreadContent(internalProblem(source.input, error, options.debug))
  }
}

/** The problem of an input that Ctrl-C came before. */
function interrupted(input: string): ReturnType<typeof problem> {
  return problem(input, 'interrupted', 'interrupted before it was read', 'run it again')
}
