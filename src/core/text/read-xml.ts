// XML: the words of each element as a text behind its name, its attributes too, the path as their place.
import type { Span } from '../finding.js'
import { copyResolved } from './entities.js'
import { readLinkTarget } from './link-target.js'
import { looksLikeOpenSong, openSongWords } from './read-opensong.js'
import { looksLikeScore, readSungWords } from './read-score.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'
import { walkXml } from './walk-xml.js'

/** Elements that lie deeper are read as part of the one above them. */
const DEEPEST = 64
/** Steps of a path that are shown; more are cut off in front. */
const LONGEST_PATH = 12
/** Attributes of the markup itself. */
const SILENT_ATTRIBUTE = /^(?:xmlns(?::.*)?|xsi:.*|xml:.*|id|style|class)$/i
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g

/** Words as they are written in the source. */
interface Words extends Span {
  readonly literal: boolean
}

/** What becomes one text. */
interface Part {
  readonly words: Words[]
  readonly place: string
  /** The element's name, where it holds nothing but these words. */
  readonly label?: string
}

interface Open {
  readonly name: string
  readonly step: string
  readonly children: Map<string, number>
  readonly parts: Part[]
  mixed: boolean
}

/** Each element with words as a text; where words stand between elements, all inside is one. */
export function readXml(original: string): SourceText[] {
  const { parts, attributes } = partsOf(original)
  const isSong = looksLikeOpenSong(original)
  const texts = parts.map((part) => textOf(original, part))
  return [
    ...texts.map((text) => (isSong && /(?:^|\/)lyrics$/.test(text.place ?? '') ? openSongWords(text) : text)),
    ...attributes,
    ...(looksLikeScore(original) ? readSungWords(original) : []),
  ]
}

/** All words of a document that is read on from element to element (timed text), a line each. */
export function readTimedXml(original: string): SourceText[] {
  const builder = new SourceBuilder(original)
  for (const part of partsOf(original).parts) {
    copyWords(builder, original, part)
    builder.insert('\n')
  }
  return [builder.build()]
}

function partsOf(original: string): { parts: Part[]; attributes: SourceText[] } {
  const root: Open = { name: '', step: '', children: new Map(), parts: [], mixed: false }
  const open = [root]
  const attributes: SourceText[] = []
  let deeper = 0
  walkXml(original, {
    open(name, tag) {
      if (open.length > DEEPEST) {
        deeper += 1
        return
      }
      const { children } = open.at(-1)!
      const count = (children.get(name) ?? 0) + 1
      children.set(name, count)
      const step = count === 1 ? name : `${name}[${count}]`
      open.push({ name, step, children: new Map(), parts: [], mixed: false })
      for (const each of attributesOf(original, tag, pathOf(open))) attributes.push(each)
    },
    words(stretch, literal) {
      const inside = open.at(-1)!
      if (/\S/.test(original.slice(stretch.start, stretch.end))) inside.mixed = true
      inside.parts.push({ words: [{ ...stretch, literal }], place: pathOf(open) })
    },
    close() {
      if (deeper > 0) deeper -= 1
      else if (open.length > 1) closeElement(open)
    },
  })
  while (open.length > 1) closeElement(open)
  return { parts: root.parts.filter((part) => hasWords(original, part)), attributes }
}

/** Hands the parts of the last element to the one around it: as one where words stand beside elements. */
function closeElement(open: Open[]): void {
  const place = pathOf(open)
  const { name, parts, mixed, children } = open.pop()!
  const outer = open.at(-1)!
  if (mixed) {
    const words = parts.flatMap((part) => part.words)
    outer.parts.push(children.size === 0 ? { words, place, label: name } : { words, place })
  } else for (const part of parts) outer.parts.push(part)
}

function hasWords(original: string, { words }: Part): boolean {
  return words.some(({ start, end }) => /[\p{L}\p{N}]/u.test(original.slice(start, end)))
}

function pathOf(open: readonly Open[]): string {
  const steps = open.slice(1).map(({ step }) => step)
  return steps.length > LONGEST_PATH ? `…/${steps.slice(-LONGEST_PATH).join('/')}` : steps.join('/')
}

function textOf(original: string, part: Part): SourceText {
  const builder = new SourceBuilder(original)
  if (part.label !== undefined) builder.insert(`${part.label}: `)
  copyWords(builder, original, part)
  return builder.build(part.place)
}

/** Elements that stand side by side, or around an empty one, are lines. */
function copyWords(builder: SourceBuilder, original: string, { words }: Part): void {
  let end: number | undefined
  for (const stretch of words) {
    if (
      end !== undefined &&
      /><|<(?:\w+:)?(?:br|lb|line)\b[^<>]*\/>/.test(original.slice(end, stretch.start))
    )
      builder.insert('\n')
    if (stretch.literal) builder.copy(stretch.start, stretch.end)
    else copyResolved(builder, original, stretch)
    end = stretch.end
  }
}

function attributesOf(original: string, tag: Span, path: string): SourceText[] {
  const texts: SourceText[] = []
  for (const { 1: name, 2: value, index, 0: whole } of original
    .slice(tag.start, tag.end)
    .matchAll(ATTRIBUTE)) {
    if (SILENT_ATTRIBUTE.test(name!) || !/[\p{L}\p{N}]/u.test(value!)) continue
    const end = tag.start + index + whole.length - 1
    const builder = new SourceBuilder(original)
    copyResolved(builder, original, { start: end - value!.length + 2, end }, true)
    const target = readLinkTarget(builder.build())
    if (target !== undefined) texts.push({ ...target, place: `${path}/@${name}` })
    else texts.push(labelled(original, name!, { start: end - value!.length + 2, end }, `${path}/@${name}`))
  }
  return texts
}

function labelled(original: string, name: string, value: Span, place: string): SourceText {
  const builder = new SourceBuilder(original)
  builder.insert(`${name}: `)
  copyResolved(builder, original, value, true)
  return builder.build(place)
}
