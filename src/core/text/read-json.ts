// JSON: each string and number as a text of its own behind its key, escapes resolved, the path as its place.
import { createScanner } from 'jsonc-parser'
import type { Span } from '../finding.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^u]))/g
const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Steps of a path that are shown; deeper ones are cut off in front. */
const LONGEST_PATH = 12

/** A list or an object that is open. */
interface Open {
  readonly list: boolean
  /** Where the key of the value that comes next is written, quotes included. */
  key?: Span
  index: number
}

/** The values of a JSON text; one that is broken gives what can be told apart. Nesting of any depth, no recursion. */
export function readJson(original: string): SourceText[] {
  return readJsonIn(original, { start: 0, end: original.length })
}

/** The values of the JSON text in a stretch of `original`. */
export function readJsonIn(original: string, { start, end }: Span): SourceText[] {
  const scanner = createScanner(original.slice(start, end), false)
  const texts: SourceText[] = []
  const open: Open[] = []
  // A string is a key or a value: what comes behind it says which.
  let text: Span | undefined
  const flush = (): void => {
    if (text !== undefined) texts.push(valueText(original, text, open))
    text = undefined
  }
  while (scanner.scan() && scanner.getTokenLength() > 0) {
    const from = start + scanner.getTokenOffset()
    const token = { start: from, end: from + scanner.getTokenLength() }
    const sign = original[from]!
    const inside = open.at(-1)
    if (/\s/.test(sign)) continue
    if (sign === ':') {
      if (inside !== undefined && text !== undefined) inside.key = text
      text = undefined
      continue
    }
    flush()
    if (sign === '{' || sign === '[') {
      if (inside?.key !== undefined) texts.push(keyText(original, inside.key, open))
      open.push({ list: sign === '[', index: 0 })
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',') nextValue(inside)
    else text = token
  }
  flush()
  return texts.filter((each) => /[\p{L}\p{N}]/u.test(each.text))
}

function nextValue(inside: Open | undefined): void {
  if (inside === undefined) return
  inside.index += 1
  delete inside.key
}

/** The value behind its key, as a person would write it: `telephone: +44 …`. */
function valueText(original: string, value: Span, open: readonly Open[]): SourceText {
  const builder = new SourceBuilder(original)
  const own = open.at(-1)?.key
  if (own !== undefined) {
    copyString(builder, original, own)
    builder.insert(': ')
  } else {
    const outer = open.slice(-LONGEST_PATH).findLast(({ key }) => key !== undefined)?.key
    if (outer !== undefined) builder.insert(`${unquoted(original, outer)}: `)
  }
  copyString(builder, original, value)
  return builder.build(pathOf(original, open))
}

function keyText(original: string, key: Span, open: readonly Open[]): SourceText {
  const builder = new SourceBuilder(original)
  copyString(builder, original, key)
  return builder.build(pathOf(original, open))
}

function pathOf(original: string, open: readonly Open[]): string | undefined {
  if (open.length === 0) return undefined
  const steps = open.slice(-LONGEST_PATH).map(({ list, key, index }) => {
    if (list) return `[${index}]`
    return key === undefined ? '' : `.${unquoted(original, key)}`
  })
  return `${open.length > LONGEST_PATH ? '…' : ''}${steps.join('')}`.replace(/^\./, '')
}

function unquoted(original: string, { start, end }: Span): string {
  return original.slice(start, end).replace(/^["']|["']$/g, '')
}

/** What stands between the quotes, or a figure as it is. */
function copyString(builder: SourceBuilder, original: string, { start, end }: Span): void {
  const quoted = original[start] === '"'
  const from = quoted ? start + 1 : start
  const to = quoted && end - 1 > start && original[end - 1] === '"' ? end - 1 : end
  let at = from
  for (const { 0: whole, 1: code, 2: sign, index } of original.slice(from, to).matchAll(ESCAPE)) {
    builder.copy(at, from + index)
    at = from + index + whole.length
    const text =
      code === undefined ? (ESCAPED[sign!] ?? sign!) : String.fromCharCode(Number.parseInt(code, 16))
    builder.replace(text, from + index, at)
  }
  builder.copy(at, to)
}
