// The kind of a text that comes without a name, from how it begins.
import { decodeText } from './decode-text.js'

/** How each kind begins; the first that fits decides. */
const BEGINNINGS: readonly (readonly [string, RegExp])[] = [
  ['vtt', /^\s*WEBVTT\b/],
  ['srt', /^\s*\d+\s*\r?\n\s*\d+:\d\d:\d\d[,.]\d+\s*-->/],
  ['lrc', /^\s*\[(?:\d+:\d\d(?:[.:]\d+)?|[a-z]{2,}:[^\]\n]*)\]/i],
  ['html', /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype|html|head|body|div|p|a|table|ul|span)\b/i],
]

/** The word of a row in the table of kinds; what has no such beginning is plain text. */
export function sniffKind(bytes: Uint8Array): string {
  const head = decodeText(bytes.subarray(0, 4096)) ?? ''
  return BEGINNINGS.find(([, pattern]) => pattern.test(head))?.[0] ?? 'txt'
}
