// Reads the texts and tags of a release before anything is looked for in it, because together they make its context.
import { internalProblem, problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import { SIDECAR_EXTENSIONS } from '../sources/read-sidecar.js'
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
    const sounds = new Set(
      group.filter((each) => each.kind.sound).flatMap(({ input }) => [stemOf(input), input]),
    )
    const read: ReadSource[] = []
    for (const source of group) {
      const content = await readContent(source, options)
      read.push({ source, content: isSidecar(source, sounds, options) ? { ...content, texts: [] } : content })
    }
    const contents = read.map((each) => each.content)
    yield { context: makeContext(contents, options, today), sources: read }
  }
}

/** A transcript beside a sound (`song.srt`): its numbers are findings of the sound, at their seconds. */
function isSidecar(source: Source, sounds: ReadonlySet<string>, options: ScanOptions): boolean {
  if (options.noSidecar === true || !SIDECAR_EXTENSIONS.includes(source.kind.kind)) return false
  return sounds.has(stemOf(source.input))
}

function stemOf(input: string): string {
  return input.replace(/\.[^./\\]*$/, '')
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
export function interrupted(input: string): ReturnType<typeof problem> {
  return problem(input, 'interrupted', 'interrupted before it was read', 'run it again')
}
