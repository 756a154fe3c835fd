// Address cards, calendars and directories (vCard, iCalendar, LDIF): folded lines put together, each property behind its name.
import type { Span } from '../finding.js'
import { readLinkTarget } from './link-target.js'
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** A line and those that go on with it. Source: RFC 6350, 3.2; RFC 5545, 3.1; a soft break of vCard 2.1 stands behind `=`. */
const LINE = /[^\n]+(?:\n[ \t][^\n]*|(?<==\r?)\n[^\n]*)*/g
/** Those of a directory, in which `=` ends base64. Source: RFC 2849. */
const DIRECTORY = /^dn::? /m
const DIRECTORY_LINE = /[^\n]+(?:\n [^\n]*)*/g
const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):/
/** Dates, identifiers, pictures and keys. */
const SILENT =
  /^(?:UID|REV|PRODID|VERSION|DT\w+|DUE|COMPLETED|CREATED|LAST-MODIFIED|TZ\w*|GEO|PHOTO|LOGO|SOUND|KEY|RRULE|RDATE|EXDATE|RECURRENCE-ID|SEQUENCE|TRIGGER|DURATION|BDAY|ANNIVERSARY|CALSCALE|METHOD|BEGIN|END)$/i
const BREAK = /=?\r?\n[ \t]?/g
/** Signs that a value has otherwise: line ends, commas. */
const ESCAPE = /\\([nN,;\\])/g
/** Some programs break a line between the two signs that are put for one. */
const QUOTED = /(?:=(?:=\r?\n)?[0-9A-F]{2})+/gi

/** The properties of cards and events, parameters with words (a name, a display name) before the value. */
export function readContact(original: string): SourceText[] {
  const texts: SourceText[] = []
  for (const { 0: line, index } of original.matchAll(DIRECTORY.test(original) ? DIRECTORY_LINE : LINE)) {
    const head = PROPERTY.exec(line)
    const [whole = '', name = '', parameters = ''] = head ?? []
    if (SILENT.test(name)) continue
    const builder = new SourceBuilder(original)
    if (name !== '') builder.insert(`${name.toUpperCase()}: `)
    for (const { 1: words = '', index: at } of parameters.matchAll(/"([^"]*\d[^"]*)"/g)) {
      const start = index + whole.length - 1 - parameters.length + at + 1
      builder.copy(start, start + words.length)
      builder.insert(' ')
    }
    const isQuoted = /QUOTED-PRINTABLE/i.test(parameters)
    const value = { start: index + whole.length, end: index + line.length }
    if (line.charAt(whole.length) === ':') copyPacked(builder, original, value)
    else copyValue(builder, original, value, isQuoted)
    const text = builder.build()
    const target = readLinkTarget(text)
    if (/[\p{L}\p{N}]/u.test(text.text)) texts.push(target ?? text)
  }
  return texts
}

/** Behind two colons stands UTF-8 in base64. Source: RFC 2849. */
function copyPacked(builder: SourceBuilder, original: string, { start, end }: Span): void {
  const packed = original.slice(start + 1, end).replace(/\s/g, '')
  const words = unpacked(packed)
  if (words === undefined) builder.copy(start, end)
  else builder.replace(words, start, end)
}

/** Undefined where it is no base64, or a picture. */
function unpacked(packed: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Without folds, and with its escapes resolved. */
function copyValue(builder: SourceBuilder, original: string, { start, end }: Span, isQuoted: boolean): void {
  const rule = new RegExp(`${BREAK.source}|${ESCAPE.source}${isQuoted ? `|(${QUOTED.source})` : ''}`, 'gi')
  let at = start
  for (const found of original.slice(start, end).matchAll(rule)) {
    const from = start + found.index
    builder.copy(at, from)
    at = from + found[0].length
    const [, escaped, quoted] = found
    const words = quoted === undefined ? escaped?.replace(/n/i, '\n') : decodeQuoted(quoted)
    if (words !== undefined) builder.replace(words, from, at)
  }
  builder.copy(at, end)
}

function decodeQuoted(escapes: string): string {
  return new TextDecoder().decode(
    Uint8Array.from(
      escapes
        .replace(/=\r?\n/g, '')
        .slice(1)
        .split('='),
      (each) => Number.parseInt(each, 16),
    ),
  )
}
