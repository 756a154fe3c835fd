// Words that the markup of a document has in its attributes and instructions: descriptions, links, lists to choose from.
import type { Span } from '../../core/finding.js'
import { copyResolved } from '../../core/text/entities.js'
import { readLinkTarget } from '../../core/text/link-target.js'
import { SourceBuilder } from '../../core/text/source-builder.js'
import { plainText, type SourceText } from '../../core/text/source-text.js'

const ATTRIBUTE = /\s(?:[\w-]+:)?([\w-]+)\s*=\s*("[^"]*"|'[^']*')/g
/** A description of a picture or a shape. */
const DESCRIPTION = /^(?:descr|title)$/i
const LINK = /^(?:href|action|target|link|hyperlink|url|instr|location|src)$/i
/** Shapes, measures, identifiers and references to other parts. */
const TECHNICAL =
  /^(?:\w*id|rsid\w*|xmlns|style|d|path|points|transform|viewbox|enhanced-path|glue-points|text-areas|coordsize|coordorigin|adj|eqn|formula|panose\d?|guid|uri|version|ref|sqref|spans|date|dateutc|created|modified|idmap|schemalocation|val1|val2|hashvalue|saltvalue|sig|mask)$/i

/** Attributes with words that somebody reads, or a number among words: what a format shows grows with each version. */
export function attributeTexts(xml: string, { start, end }: Span, place: string): SourceText[] {
  const texts: SourceText[] = []
  for (const { 1: name = '', 2: value = '' } of xml.slice(start, end).matchAll(ATTRIBUTE)) {
    const isKnown = DESCRIPTION.test(name) || LINK.test(name)
    if (!isKnown && (TECHNICAL.test(name) || !/\d/.test(value))) continue
    const text = plainText(resolved(value), place)
    const target = readLinkTarget(text)
    if (target !== undefined) texts.push({ ...target, place: `${place}, link` })
    else if (DESCRIPTION.test(name) ? text.text !== '' : !LINK.test(name) && isSaid(text.text))
      texts.push(text)
  }
  return texts
}

/** Seven digits or more, written as people write them; no identifier, date, address or measure. */
function isSaid(value: string): boolean {
  if (value.replace(/\D/g, '').length < 7) return false
  if (/[0-9a-f]{8}-[0-9a-f]{4}-|^\d{4}-\d\d-\d\d|^\w+:\/\/|^[01]+$|^#/i.test(value)) return false
  return /^0\d+$|\d[\s().\-/]+\d|\+\d/.test(value) && /^[0+(]|[\p{L}+(]|\d-\d{3}/u.test(value)
}

/** Instructions of fields, a line each: `HYPERLINK "tel:…"`, and the words in quotes of the others. */
export function fieldTexts(instructions: string, place: string): SourceText[] {
  return instructions.split('\n').flatMap((instruction) => {
    const target = readLinkTarget(plainText(instruction.replace(/"/g, ' ')))
    if (target !== undefined) return [{ ...target, place: `${place}, link` }]
    if (/^\s*(?:HYPERLINK|INCLUDE\w*|PAGEREF|REF|TOC)\b/i.test(instruction)) return []
    const said = [...instruction.matchAll(/"([^"]*)"/g)].map(([, words = '']) => words)
    return said.filter(isSaid).map((words) => plainText(words, `${place}, field`))
  })
}

function resolved(quoted: string): string {
  const builder = new SourceBuilder(quoted)
  copyResolved(builder, quoted, { start: 1, end: quoted.length - 1 })
  return builder.build().text
}
