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

/** Kinds that are called by what one of them is; the others say what is true of all (ignored, hidden). */
const NOUNS = /^(?:image|font|program|project|own file)$/
/** Kinds that a file is a file of. */
const MASSES = /^(?:code|checksum)$/

/** `1 image`, `2 images`, `1 file of code`, `2 ignored`. */
export function countedKind({ kind, files }: PassedOver): string {
  const s = files > 1 ? 's' : ''
  if (MASSES.test(kind)) return `${files} file${s} of ${kind}${kind === 'checksum' ? 's' : ''}`
  return `${files} ${kind}${NOUNS.test(kind) ? s : ''}`
}
