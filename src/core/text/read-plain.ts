// Plain text: everything that stands there is read.
import { plainText, type SourceText } from './source-text.js'

/** One text, its own original. */
export function readPlain(original: string): SourceText[] {
  return [plainText(original)]
}
