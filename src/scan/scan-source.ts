// Looks for numbers in one source that has been read: in its texts, and where it is sound, in what is heard.
import type { Finding } from '../core/finding.js'
import type { Problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import type { Passage, ScannedInput } from '../core/scan-result.js'
import { scanSourceText } from '../core/scan-text.js'
import type { HeardSound } from './hear-sound.js'
import type { ReadSource } from './read-releases.js'
import type { ScanOptions } from './scan-options.js'
import type { ScanTools } from './scan-tools.js'

/** What one source gave. */
export interface ScannedSource {
  readonly input: ScannedInput
  readonly context: ScanContext
  /** Their names come when all are gathered. */
  readonly findings: readonly Omit<Finding, 'id'>[]
  readonly passages: readonly Passage[]
  readonly problems: readonly Problem[]
}

/** Its texts first, tags included, then its sound. */
export async function scanSource(
  read: ReadSource,
  context: ScanContext,
  options: ScanOptions,
  tools: ScanTools,
): Promise<ScannedSource> {
  const { source, content } = read
  const name = source.input
  const judging = tools.judging(context, name)
  const written = content.texts.flatMap((text) => scanSourceText(text, judging, name))
  const sound =
    source.kind.sound && content.problems.length === 0
      ? await soundOf(read, context, options, tools)
      : undefined
  const problems = [...content.problems, ...(sound?.problems ?? [])]
  const heard = sound?.heard
  return {
    input: {
      input: name,
      status: problems.length === 0 ? 'scanned' : 'problem',
      kind: source.kind.kind,
      ...(heard === undefined ? {} : { seconds: heard.seconds }),
      ...(heard === undefined || heard.unheard.length === 0 ? {} : { unheard: heard.unheard }),
    },
    context,
    findings: [...written, ...(sound?.findings ?? [])],
    passages: sound?.passages ?? [],
    problems,
  }
}

interface ScannedSound {
  readonly heard?: HeardSound
  readonly findings: readonly Omit<Finding, 'id'>[]
  readonly passages: readonly Passage[]
  readonly problems: readonly Problem[]
}

async function soundOf(
  { source, content }: ReadSource,
  context: ScanContext,
  options: ScanOptions,
  tools: ScanTools,
): Promise<ScannedSound> {
  const nothing = { findings: [], passages: [] }
  if (!('path' in source.place)) return { ...nothing, problems: [] }
  const { scanSound } = await import('./scan-sound.js')
  const wish = {
    input: source.input,
    path: source.place.path,
    context,
    statedSeconds: content.statedSeconds,
    tracks: content.tracks ?? [],
  }
  const scanned = await scanSound(wish, options, tools)
  return 'code' in scanned
    ? { ...nothing, problems: [scanned] }
    : { ...scanned, problems: scanned.heard.problems }
}
