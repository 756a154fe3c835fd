// Says with each step of a scan which of how many inputs it is about, and how many are done.
import type { ScannedInput } from '../../core/scan-result.js'
import type { Source } from '../../sources/source.js'
import type { ScanOptions, ScanProgress } from './scan-options.js'

/** What came of an input. */
interface Scanned {
  readonly input: ScannedInput
}

/** Options whose listener is told `file`, `files`, `finished` and `failed` too. */
export type Counted<T> = T & {
  /** Counts an input that is done, and hands it on. */
  finish<S extends Scanned>(scanned: S): S
}

/** The same options, counting. */
export function countProgress<T extends Pick<ScanOptions, 'onProgress'>>(
  options: T,
  sources: readonly Source[],
): Counted<T> {
  const places = new Map(sources.map(({ input }, at) => [input, at + 1]))
  const files = sources.length
  let finished = 0
  let failed = 0
  const onProgress = (progress: ScanProgress): void => {
    const file = places.get(progress.input)
    options.onProgress?.(file === undefined ? progress : { ...progress, file, files, finished, failed })
  }
  const finish = <S extends Scanned>(scanned: S): S => {
    finished += 1
    if (scanned.input.status === 'problem') failed += 1
    onProgress({ input: scanned.input.input, stage: 'done' })
    return scanned
  }
  return { ...options, ...(options.onProgress === undefined ? {} : { onProgress }), finish }
}
