// Reads the texts and tags of a release before anything is looked for in it, because together they make its context.
import { basename, dirname, join } from 'node:path'
import { internalProblem, problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import { isTranscriptName, sidecarAmong } from '../sources/read-sidecar.js'
import { type Source, type SourceContent, unreadContent } from '../sources/source.js'
import { makeContext } from './make-context.js'
import type { ScanOptions } from './scan-options.js'

/** A source with what was read of it; sound is not decoded yet. */
export interface ReadSource {
  readonly source: Source
  readonly content: SourceContent
}

export interface Release {
  readonly context: ScanContext
  readonly sources: readonly ReadSource[]
}

/** One release after the other, in the order in which their first source was named. */
export async function* readReleases(
  sources: readonly Source[],
  options: ScanOptions,
  today: string,
): AsyncGenerator<Release> {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const group = groups.get(source.release)
    if (group === undefined) groups.set(source.release, [source])
    else group.push(source)
  }
  for (const group of groups.values()) {
    const read: ReadSource[] = []
    const sidecars = options.noSidecar === true ? new Set() : sidecarsIn(group)
    for (const source of group) {
      const content = await readContent(source, options)
      read.push({ source, content: sidecars.has(join(source.input)) ? { ...content, texts: [] } : content })
    }
    const contents = read.map((each) => each.content)
    yield { context: makeContext(contents, options, today), sources: read }
  }
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

async function readContent(source: Source, options: ScanOptions): Promise<SourceContent> {
  if (options.signal?.aborted === true) return unreadContent(interrupted(source.input))
  options.onProgress?.({ input: source.input, stage: 'reading' })
  try {
    const reader = await source.kind.load()
    return await reader(source)
  } catch (error) {
    return unreadContent(internalProblem(source.input, error, options.debug))
  }
}

/** The problem of an input that Ctrl-C came before. */
function interrupted(input: string): ReturnType<typeof problem> {
  return problem(input, 'interrupted', 'interrupted before it was read', 'run it again')
}
