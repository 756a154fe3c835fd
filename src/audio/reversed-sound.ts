// A sound from its end to its beginning, for what is only understood so.
import type { TimeRange } from '../core/finding.js'
import type { Sound } from './sound.js'

/** The same sound backwards; whoever opened it closes it. */
export function reversedSound(sound: Sound): Sound {
  const { channels, length } = sound
  return {
    channels,
    length,
    async read(start, end) {
      const [from, to] = [start, end].map((place) => length - Math.min(length, Math.max(0, place)))
      const planes = await sound.read(to!, from!)
      return planes.map((plane) => plane.slice().reverse())
    },
    close: async () => {},
  }
}

/** Where a stretch of a sound of so many seconds lies when it is played backwards; the rest of it stays. */
export function mirrored<Range extends TimeRange>(range: Range, seconds: number): Range {
  return { ...range, start: seconds - range.end, end: seconds - range.start }
}
