// Says how many files of one kind were passed over, and which.
import type { PassedOver } from '../core/scan-result.js'

/** Names in one sentence. */
const NAMED = 20

/** `2 images, passed over and not read: a.psd, b.heic`. */
export function passedSentence(passed: PassedOver): string {
  return `${countedKind(passed)}, passed over and not read: ${passedNames(passed)}`
}

/** The first names, and how many more there are. */
export function passedNames({ files, names }: PassedOver, most = NAMED): string {
  const named = names.slice(0, most)
  const more = files - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Kinds that are called by what one of them is; the others say what is true of all (ignored, code). */
const NOUNS = /^(?:image|font|program|project|own file)$/

/** `1 image`, `2 images`, `2 ignored`. */
export function countedKind({ kind, files }: PassedOver): string {
  return `${files} ${kind}${files > 1 && NOUNS.test(kind) ? 's' : ''}`
}
