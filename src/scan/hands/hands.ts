// The contract of whoever does the work of a scan on each file: this machine, or others behind a queue.
import type { Problem } from '../../core/problem.js'
import type { PictureReading } from '../../sources/pictures/picture-reading.js'
import type { Source, SourceContent } from '../../sources/source.js'
import type { Heard } from '../hear/heard-sound.js'
import type { SoundWish } from '../hear/sound-wish.js'

/** What listens for one scan. */
export interface Hands {
  /** Files that may be under way at once. */
  readonly width: number
  /** Files that may be read ahead of the others. */
  readonly readWidth: number
  /** Reads the texts and tags of a source; what cannot be read is a problem in it. */
  read(source: Source, pictures: PictureReading): Promise<SourceContent>
  /** Listens to one sound; what cannot be listened to is a problem. Rejects never. */
  hear(wish: SoundWish): Promise<Heard | Problem>
  /** Ends what was started for this scan. */
  close(): Promise<void>
}
