// Opens a sound file that is to be heard, shown or written down, and tells how far its decoding has come.
import { type OpenedSound, openSound } from '../../audio/open-sound.js'
import { isProblem, type Problem } from '../../core/problem.js'
import type { HearingRun, SoundWish } from './sound-wish.js'

/** Decodes the file, or its first `until` seconds; one of which nothing can be decoded is a problem. Close the sound when done. */
export async function openWished(
  { input, path }: Pick<SoundWish, 'input' | 'path'>,
  options: HearingRun,
  until?: number,
): Promise<OpenedSound | Problem> {
  const opened = await openSound(path, {
    ...(until === undefined ? {} : { until }),
    ...(options.decoder === undefined ? {} : { decoder: options.decoder }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: (done, of) =>
      options.onProgress?.({ input, stage: 'decoding', done, ...(of === undefined ? {} : { of }) }),
  })
  return isProblem(opened) ? { ...opened, input } : opened
}
