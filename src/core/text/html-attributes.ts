// What the attributes of an element show or dial: descriptions, hints, captions, targets of links.
import { NAMES_IN_CODE } from '../read/telephone-words.js'
import { copyResolved } from './entities.js'
import { readHandler } from './html-unseen.js'
import { readLetter, readLinkTarget } from './link-target.js'
import { looksLikeJson } from './looks-like.js'
import type { HtmlElement } from './parse-html.js'
import { readJson } from './read-json.js'
import { SourceBuilder } from './source-builder.js'
import { type SourceText, withinSource } from './source-text.js'

/** Attributes whose text is shown or read out. Source: HTML Living Standard, and ARIA 1.2, section 6. */
const SHOWN =
  /^(?:alt|title|placeholder|label|summary|aria-(?:label|description|valuetext|placeholder|roledescription))$/
/** What a name of a text that is shown has in it, as a pattern: words of HTML, ARIA and scripts, or one for a telephone. */
const NAMES_OF_TEXTS = `${NAMES_IN_CODE}|call|sms|title|caption|tooltip|label|text|content|description|note|message|hint`
/** A page's own attributes that scripts show or dial. */
const SHOWN_BY_SCRIPT = new RegExp(`^data-.*(?:${NAMES_OF_TEXTS}|alt)`)
/** The same where an element is a script's own, attributes and all. */
const SHOWN_BY_COMPONENT = new RegExp(`number|${NAMES_OF_TEXTS}`)
/** A field that says itself that a number is in it. */
const TELEPHONE = new RegExp(NAMES_IN_CODE, 'i')
/** Meta elements for programs: sizes, identifiers, keys, dates, colours, addresses. */
const SILENT_META =
  /viewport|charset|robots|generator|colou?r|verif|token|csrf|nonce|key|hash|version|(?:^|[_:-])(?:id|ids|url|width|height|time|date|duration|isrc|upc|ean|isbn|size|type|locale|release_date|secure_url)$|app-?id|itunes-app|format-detection|referrer|msapplication|refresh|compatible|modified|published|created/i
/** A number with its country code, and words around it at most. */
const WITH_COUNTRY = /(?:^|[\s:(])\+ ?\d[\d\s().-]{5,20}\d(?![\d.])/

/** The texts of an element's attributes, each with the attribute's name as its place. */
export function readAttributes(original: string, element: HtmlElement): SourceText[] {
  return element.attrs.flatMap(({ name, prefix, value }) => {
    const key = prefix === undefined || prefix === '' ? name : `${prefix}:${name}`
    const location = element.sourceCodeLocation?.attrs?.[key]
    if (location === undefined || value === '') return []
    const text = attributeText(original, location.startOffset, location.endOffset)
    const target = readLinkTarget(text)
    if (target !== undefined) return [{ ...target, place: 'link' }]
    const letter = readLetter(text)
    if (letter !== undefined) return [{ ...letter, place: 'letter of a link' }]
    if (isCode(name, value)) {
      const strings = readHandler(text.text, { start: 0, end: text.text.length }, name)
      return strings === undefined ? [] : [withinSource(strings, text)]
    }
    if (name.startsWith('data-') && looksLikeJson(text.text))
      return readJson(text.text).map((each) => ({ ...withinSource(each, text), place: name }))
    return isShown(element, name, value)
      ? [{ ...text, place: element.tagName === 'meta' ? metaName(element) : name }]
      : []
  })
}

/** The text of one attribute; undefined where the element has none of that name. */
export function readAttribute(original: string, element: HtmlElement, name: string): SourceText | undefined {
  const location = element.sourceCodeLocation?.attrs?.[name]
  return location === undefined
    ? undefined
    : attributeText(original, location.startOffset, location.endOffset)
}

/** An event handler, or an address that runs a script. */
function isCode(name: string, value: string): boolean {
  return /^on[a-z]+$/.test(name) || /^\s*javascript:/i.test(value)
}

function isShown(element: HtmlElement, name: string, value: string): boolean {
  // Microdata may stand on any element. Source: HTML Living Standard, 5.2.4.
  const named = element.tagName === 'meta' || attribute(element, 'itemprop') !== undefined
  if (name === 'content') return named && !SILENT_META.test(metaName(element))
  if (name === 'value')
    return (
      /^(?:input|button)$/.test(element.tagName) &&
      (attribute(element, 'type') !== 'hidden' || TELEPHONE.test(attribute(element, 'name') ?? ''))
    )
  if (element.tagName.includes('-') && SHOWN_BY_COMPONENT.test(name)) return true
  return (
    SHOWN.test(name) || SHOWN_BY_SCRIPT.test(name) || (name.startsWith('data-') && WITH_COUNTRY.test(value))
  )
}

function metaName(element: HtmlElement): string {
  return attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'itemprop') ?? ''
}

function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** The value of `name="value"`, entities resolved. */
function attributeText(original: string, start: number, end: number): SourceText {
  const head = /^[^=]*=\s*(["']?)/.exec(original.slice(start, end))
  const quote = head?.[1] ?? ''
  const from = start + (head?.[0].length ?? end - start)
  const builder = new SourceBuilder(original)
  const to = quote !== '' && original[end - 1] === quote ? end - 1 : end
  copyResolved(builder, original, { start: from, end: Math.max(from, to) }, true)
  return builder.build()
}
