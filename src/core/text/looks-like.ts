// What markup looks like, without its parsers: XML, HTML, JSON and subtitles, told by their signs.
import { hasVttHeader } from './subtitle-lines.js'
import { hasCueTimes } from './subtitle-times.js'

/** Whether a text is XML and not a web page. */
export function looksLikeXml(original: string): boolean {
  return /^\s*<\?xml\b/i.test(original) && !/<html\b/i.test(original.slice(0, 2000))
}

/** Whether a text is JSON: an object or a list from end to end, with a key or a string in it. */
export function looksLikeJson(original: string): boolean {
  return /^\s*(?:\{\s*"|\[\s*[{["])/.test(original) && /[}\]]\s*$/.test(original.slice(-200))
}

/** Whether a text is HTML or has HTML in it. */
export function looksLikeHtml(original: string): boolean {
  return (
    original.includes('<') &&
    /<(?:!doctype|html|body|head|p|div|br|a|span|ul|ol|li|table|td|h[1-6]|b|i|em|strong|img|section|footer|svg|style|select|option|button|form)(?:\s[^<>]{0,500})?\/?>/i.test(
      original,
    )
  )
}

/** Whether a text is SRT or VTT: it has the header or a timing line. */
export function looksLikeSubtitles(original: string): boolean {
  return hasVttHeader(original) || hasCueTimes(original)
}
