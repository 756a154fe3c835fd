// The kind of a text that comes without a name, from what it looks like.
import { looksLikeHtml, looksLikeJson, looksLikeSubtitles, looksLikeXml } from '../core/text/looks-like.js'
import { looksLikeLrc } from '../core/text/read-lrc.js'
import { looksLikeMarkdown } from '../core/text/read-markdown.js'
import { looksLikeSubStation } from '../core/text/read-substation.js'
import { decodeText } from './decode-text.js'

/** The word of a row in the table of kinds; what looks like nothing else is plain text. */
export async function sniffKind(bytes: Uint8Array): Promise<string> {
  const text = (await decodeText(bytes))?.text ?? ''
  if (looksLikeSubStation(text)) return 'ass'
  if (looksLikeSubtitles(text)) return /^\s*WEBVTT\b/.test(text) ? 'vtt' : 'srt'
  if (looksLikeLrc(text)) return 'lrc'
  if (looksLikeXml(text)) return 'xml'
  if (looksLikeJson(text)) return 'json'
  if (looksLikeHtml(text)) return 'html'
  return looksLikeMarkdown(text) ? 'md' : 'txt'
}
