// What a worker is asked of one file and what it answers: plain data, which goes through the queue as JSON.
import type { Problem } from '../../core/problem.js'
import type { SourceText } from '../../core/text/source-text.js'
import type { SourceContent } from '../../sources/source.js'
import { version } from '../../version.js'
import type { Heard } from '../hear/heard-sound.js'
import type { ListeningWish } from '../hear/listening-wish.js'
import type { SoundWish } from '../hear/sound-wish.js'

/** Workers of another version hear otherwise: they have a queue of their own. */
export const QUEUE_NAME = `wrongnumber-${version}`

/** Where the file lies: below a folder that all machines share, with `/`, or at an http(s) or s3 address. */
export type FilePlace = { readonly below: string } | { readonly url: string }

/** One file. */
export interface FileJob {
  readonly input: string
  readonly place: FilePlace
  /** The texts and tags are wanted, as the row of the table of kinds reads them. */
  readonly read?: { readonly kind: string }
  /** It is to be listened to. */
  readonly hear?: {
    readonly listening: ListeningWish
    /** Territories and languages that were named, where nothing is known of the release but what stands in the file. */
    readonly named?: { readonly territories: readonly string[]; readonly languages: readonly string[] }
    /** What is known of it already, where it is. */
    readonly wish?: Omit<SoundWish, 'path' | 'input'>
    readonly today: string
  }
}

/** What came of it. */
export interface FileAnswer {
  readonly content?: PackedContent
  readonly heard?: Heard | Problem
}

/** Content in which each original stands once, whatever the number of its texts. */
export interface PackedContent extends Omit<SourceContent, 'texts'> {
  readonly originals: readonly string[]
  readonly texts: readonly (Omit<SourceText, 'original'> & { readonly original: number })[]
}

/** Content as it goes through the queue. */
export function packContent(content: SourceContent): PackedContent {
  const places = new Map<string, number>()
  const texts = content.texts.map((text) => {
    const original = places.get(text.original) ?? places.size
    places.set(text.original, original)
    return { ...text, original }
  })
  return { ...content, texts, originals: [...places.keys()] }
}

/** Content as a scan has it. */
export function unpackContent({ originals, texts, ...content }: PackedContent): SourceContent {
  return { ...content, texts: texts.map((text) => ({ ...text, original: originals[text.original]! })) }
}

/** How many times a file is tried before it is a dead letter, and the pause before the second time, in milliseconds. */
export const ATTEMPTS = 3
export const FIRST_PAUSE = 5000
