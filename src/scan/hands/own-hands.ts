// Chooses who reads and listens for a scan, and loads that when it is needed.
import type { PictureReading } from '../../sources/pictures/picture-reading.js'
import type { Source, SourceContent } from '../../sources/source.js'
import type { ScanOptions } from '../options/scan-options.js'
import type { Hands } from './hands.js'

/** Files behind one that takes long: enough that nobody waits for it, and little memory. */
const WIDTH = 64

/** Those for the options of a scan in which there are so many sounds. Reading is done here; nothing is loaded before the first sound. */
export function ownHands(options: ScanOptions, sounds: number): Hands {
  let opening: Promise<Pick<Hands, 'hear' | 'close'>> | undefined
  return {
    width: WIDTH,
    readWidth: 1,
    read: readHere,
    async hear(wish) {
      opening ??= import('./own-ears.js').then(({ ownEars }) => ownEars(options, sounds))
      return (await opening).hear(wish)
    },
    async close() {
      await (await opening)?.close()
    },
  }
}

/** By the reader of its kind. */
export async function readHere(source: Source, pictures?: PictureReading): Promise<SourceContent> {
  const reader = await source.kind.load()
  return reader(source, pictures)
}
