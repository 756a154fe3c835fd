// The texts in the tags of a sound file, each once: what older tag systems and sort names repeat is left out.
import { readText } from '../core/text/read-text.js'
import type { SourceText } from '../core/text/source-text.js'
import { isSortName, mayHoldWords, tagPlace } from './tag-names.js'

/** A tag as its system stores it. */
export interface Tag {
  /** ID3v2.3, vorbis, APEv2 … */
  readonly system: string
  readonly id: string
  readonly value: unknown
}

/** Fields beside the words of a tag: what language, format or owner they have. */
const BESIDE: ReadonlySet<string> = new Set(
  'language format type contentType timeStampFormat timestamp owner_identifier identifier label info'.split(
    ' ',
  ),
)

/** Words and where they stand. */
export interface Words {
  readonly place: string
  readonly text: string
}

/** Texts of all tags that may hold words, and of the chapters. */
export async function textsOfTags(tags: readonly Tag[], chapters: readonly string[]): Promise<SourceText[]> {
  const own = tags.filter(({ id }) => mayHoldWords(id))
  const isLater = ({ system, id }: Tag): boolean => system === 'ID3v1' || isSortName(id)
  const words = [...own.filter((tag) => !isLater(tag)).flatMap(wordsOfTag), ...chapters.map(chapterWords)]
  for (const tag of own.filter(isLater))
    for (const each of wordsOfTag(tag)) if (!isRepeated(tag, each, words)) words.push(each)
  const distinct = new Map(words.map((each) => [`${each.place}\n${each.text.trim()}`, each]))
  return (await Promise.all([...distinct.values()].map(textsIn))).flat()
}

function chapterWords(title: string): Words {
  return { place: 'chapter', text: title }
}

/** ID3v1 repeats the first 30 characters of a tag that stands in full elsewhere. */
function isRepeated({ system }: Tag, { place, text }: Words, known: readonly Words[]): boolean {
  return system === 'ID3v1'
    ? known.some((each) => each.place === place && each.text.trim().startsWith(text.trim()))
    : known.some((each) => each.text.trim() === text.trim())
}

/** What can be read of them, markup told by its look. */
export async function textsIn({ place, text }: Words): Promise<SourceText[]> {
  return (await readText(text)).map((each) => ({
    ...each,
    place: each.place === undefined ? place : `${place}, ${each.place}`,
  }))
}

function wordsOfTag({ id, value }: Tag): Words[] {
  const place = tagPlace(id)
  const words = wordsIn(value).map((text) => ({ place, text: text.replaceAll('\0', '\n') }))
  // A field of one's own may be called by the number itself.
  return /\d{3}/.test(id)
    ? [...words, { place: 'name of a tag', text: id.slice(id.indexOf(':') + 1) }]
    : words
}

/** Native values are strings, lists, or objects with a text, a description, an address, timed syllables, people by what they did. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (value instanceof Map) return [...value.values()].flatMap(wordsIn)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    if (BESIDE.has(key)) return []
    if (key === 'syncText') return wordsIn((each as { text: string }[]).map(({ text }) => text).join('\n'))
    // People stand in a list that was cut at its commas, which a number may have too.
    const isList = Array.isArray(each) && each.every((one) => typeof one === 'string') && key !== 'text'
    return wordsIn(isList ? `${key}: ${each.join(',')}` : each)
  })
}
