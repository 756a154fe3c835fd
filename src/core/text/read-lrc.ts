// Synchronised lyrics (LRC): the words without their stamps.
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** [01:23.45], <01:23.45>, and the name of an ID tag such as [ti: with its closing bracket. */
const STAMPS = /\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]|<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>/g
const ID_TAG = /^\[([a-z#]{1,12}):(.*)\][ \t\r]*$/i
/** ID tags that hold times, versions and identifiers. */
const SILENT_TAGS = new Set(['offset', 'length', 've', 'id'])

/** Whether a text is LRC: a line begins with a stamp. */
export function looksLikeLrc(original: string): boolean {
  // The bracket first and the line's begin behind it: so only brackets are looked at, not every line.
  return /\[(?<=^\s{0,4}\[)\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]/m.test(original)
}

/** The lyrics as one text; ID tags keep their value on a line of its own. */
export function readLrc(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  let start = 0
  while (start < original.length) {
    const next = original.indexOf('\n', start)
    const end = next < 0 ? original.length : next
    const line = original.slice(start, end)
    const tag = ID_TAG.exec(line)
    if (tag === null) copyWithoutStamps(builder, line, start)
    else if (!SILENT_TAGS.has(tag[1]!.toLowerCase())) {
      const from = start + tag[1]!.length + 2
      builder.copy(from, from + tag[2]!.length)
    }
    if (next >= 0) builder.copy(next, next + 1)
    start = end + 1
  }
  return [builder.build()]
}

function copyWithoutStamps(builder: SourceBuilder, line: string, start: number): void {
  let at = 0
  for (const stamp of line.matchAll(STAMPS)) {
    builder.copy(start + at, start + stamp.index)
    // Several lines of one text line: each stamp begins a new one.
    if (stamp.index > 0 && stamp[0].startsWith('[') && !builder.endsWith('\n')) builder.insert('\n')
    at = stamp.index + stamp[0].length
  }
  builder.copy(start + at, start + line.length)
}
