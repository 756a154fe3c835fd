// Chooses who listens for a scan, and loads that when the first sound is there.
import type { ScanOptions } from '../scan-options.js'
import type { Hands } from './hands.js'

/** Files behind one that takes long: enough that nobody waits for it, and little memory. */
const WIDTH = 64

/** Those for the options of a scan in which there are so many sounds; nothing is loaded before the first of them is heard. */
export function openHands(options: ScanOptions, sounds: number): Hands {
  let opening: Promise<Omit<Hands, 'width'>> | undefined
  return {
    width: WIDTH,
    async hear(wish) {
      opening ??= import('./own-hands.js').then(({ ownHands }) => ownHands(options, sounds))
      return (await opening).hear(wish)
    },
    async close() {
      await (await opening)?.close()
    },
  }
}
