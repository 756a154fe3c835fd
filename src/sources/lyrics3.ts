// Lyrics3 tags at the end of an MP3, versions 1 and 2.00, which the tag reader passes over.
import { type FileHandle, open } from 'node:fs/promises'
import { bytesAt } from './bytes-at.js'
import { decodeText } from './decode-text.js'
import type { Tag } from './tag-texts.js'

/** Before it may stand an APE tag, behind it ID3v1; more than this is no lyrics. */
const REACH = 512 * 1024
const BEGIN = 'LYRICSBEGIN'
/** Ends of version 2.00 (six digits of size before it) and of version 1. Source: id3.org, Lyrics3 and Lyrics3 v2.00. */
const END = /(?:\d{6}LYRICS200|LYRICSEND)/
/** Fields by their three letters; the others hold flags, pictures' names and programs. */
const FIELDS: Readonly<Record<string, string>> = {
  LYR: 'LYRICS',
  INF: 'COMMENT',
  AUT: 'LYRICIST',
  EAL: 'ALBUM',
  EAR: 'ARTIST',
  ETT: 'TITLE',
}

/** The tag's texts; none where there is no such tag. Throws nothing. */
export async function readLyrics3(path: string): Promise<Tag[]> {
  const file = await open(path).catch(() => undefined)
  try {
    return file === undefined ? [] : await readEnd(file)
  } catch {
    return []
  } finally {
    await file?.close()
  }
}

async function readEnd(file: FileHandle): Promise<Tag[]> {
  const { size } = await file.stat()
  const length = Math.min(size, REACH)
  const bytes = await bytesAt(file, size - length, length)
  const end = bytes.toString('latin1')
  const from = end.lastIndexOf(BEGIN)
  const close = from < 0 ? null : END.exec(end.slice(from + BEGIN.length))
  if (close === null) return []
  const body = bytes.subarray(from + BEGIN.length, from + BEGIN.length + close.index)
  const fields = close[0] === 'LYRICSEND' ? [{ id: 'LYRICS', bytes: body }] : fieldsOf(body)
  const tags: Tag[] = []
  for (const field of fields) {
    const text = (await decodeText(field.bytes))?.text ?? ''
    tags.push({ system: 'Lyrics3', id: field.id, value: text })
  }
  return tags
}

/** Three letters, five digits of length, the text. */
function fieldsOf(body: Buffer): { id: string; bytes: Buffer }[] {
  const fields: { id: string; bytes: Buffer }[] = []
  for (let at = 0; at + 8 <= body.length;) {
    const id = FIELDS[body.toString('latin1', at, at + 3)]
    const length = Number(body.toString('latin1', at + 3, at + 8))
    if (!Number.isInteger(length)) break
    if (id !== undefined) fields.push({ id, bytes: body.subarray(at + 8, at + 8 + length) })
    at += 8 + length
  }
  return fields
}
