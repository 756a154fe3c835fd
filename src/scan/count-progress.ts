// Says with each step of a scan which of how many inputs it is about.
import type { Source } from '../sources/source.js'
import type { ScanOptions, ScanProgress } from './scan-options.js'

/** The same options, with a listener that is told `file` and `files` too. */
export function countProgress<T extends Pick<ScanOptions, 'onProgress'>>(
  options: T,
  sources: readonly Source[],
): T {
  if (options.onProgress === undefined) return options
  const places = new Map(sources.map(({ input }, at) => [input, at + 1]))
  const onProgress = (progress: ScanProgress): void => {
    const file = places.get(progress.input)
    options.onProgress!(file === undefined ? progress : { ...progress, file, files: sources.length })
  }
  return { ...options, onProgress }
}
