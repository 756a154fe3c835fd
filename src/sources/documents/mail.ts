// Mail and saved web pages (EML, MBOX, EMLX, MHTML): what the header says to people, the words, and the attached files.
import PostalMime, { decodeWords, type Email } from 'postal-mime'
import { type Problem, problem } from '../../core/problem.js'
import { readHtml } from '../../core/text/read-html.js'
import { plainText, type SourceText } from '../../core/text/source-text.js'
import type { SourceReader } from '../source.js'
import { type Container, inMember, type KindTable, readMembers } from './archive.js'
import { type DocumentContent, documentReader } from './document-reader.js'
import { labelledText } from './document-text.js'

/** Messages of one box that are read. */
const MOST_MESSAGES = 10_000
/** Fields that servers and programs write for each other. Source: IANA, Permanent Message Header Field Names. */
const TECHNICAL =
  /^(?:received|return-path|delivered-to|(?:x-)?(?:dkim|domainkey|arc|google|ms|microsoft|gm|spam|virus|mailman|originating|forefront|apple)[\w-]*|authentication-results|message-id|date|references|in-reply-to|mime-version|content-.*|(?:x-.*|feedback-|list-|thread-|resent-message-)id|thread-index|list-(?:un)?subscribe.*|user-agent|x-mailer|x-.*(?:spam|scan|score|uidl|status|priority|timestamp).*)$/
/** The line between two messages of a box (RFC 4155), and the count of bytes before a message of Apple Mail. */
const BORDER = /(?:^|\n\r?\n?)From [^\n]{1,300}\d{4}[^\n]{0,20}\r?\n(?=[\w-]+:)/g
const COUNT = /^\s*(\d{1,10})\s*\n(?=[\w-]+:)/

/** A reader of mail; attached files are read by the table of kinds, and a message in a message as one of them. */
export function mailReader(kinds: KindTable): SourceReader {
  return documentReader(async (bytes, input, pictures, depth) => {
    const texts: SourceText[] = []
    const problems: Problem[] = []
    const messages = messagesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    for (const [at, message] of messages.slice(0, MOST_MESSAGES).entries()) {
      const name = messages.length === 1 ? undefined : `message ${at + 1}`
      const read = await readMessage(message, { input, depth, kinds, pictures })
      for (const each of read.texts) texts.push(name === undefined ? each : inMember(each, name))
      for (const each of read.problems) problems.push(each)
    }
    if (messages.length > MOST_MESSAGES)
      problems.push(
        problem(input, 'too-many', `messages after ${MOST_MESSAGES} are not read`, 'split the box'),
      )
    return { texts, problems }
  })
}

function messagesIn(bytes: Buffer): readonly Buffer[] {
  const raw = bytes.toString('latin1')
  const count = COUNT.exec(raw)
  if (count !== null) return [bytes.subarray(count[0].length, count[0].length + Number(count[1]))]
  const borders = [...raw.matchAll(BORDER)]
  if (borders[0]?.index !== 0) return [bytes]
  return borders.map(({ index, 0: border }, at) =>
    bytes.subarray(index + border.length, borders[at + 1]?.index),
  )
}

async function readMessage(bytes: Buffer, container: Container): Promise<DocumentContent> {
  const mail = await new PostalMime({ forceRfc822Attachments: true }).parse(bytes)
  const files = mail.attachments.map(({ filename, mimeType, content }, at) => ({
    name: filename ?? (mimeType === 'message/rfc822' ? `message ${at + 1}.eml` : `part ${at + 1}`),
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  }))
  const inside = await readMembers(files, container, { namesToo: true })
  return { ...inside, texts: [...wordsOf(mail), ...inside.texts] }
}

/** The header and the words, which are told apart where they come twice. */
function wordsOf({ headers, subject, text = '', html = '' }: Email): SourceText[] {
  const fields = headers.filter(({ key }) => !TECHNICAL.test(key))
  return [
    ...fields.map(({ key, originalKey, value }) =>
      labelledText(
        originalKey,
        key === 'subject' ? (subject ?? value) : decodeWords(value),
        `header ${originalKey}`,
      ),
    ),
    ...(text.trim() === '' ? [] : [plainText(text, 'message')]),
    ...(html.trim() === '' ? [] : readHtml(html).map((each) => inMember(each, 'message in HTML'))),
  ]
}
