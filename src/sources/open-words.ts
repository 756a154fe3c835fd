// What lies open between the bytes of a file that no reader knows: stretches of words and digits, which is not all that it says.
import { open } from 'node:fs/promises'
import { problem } from '../core/problem.js'
import { plainText, type SourceText } from '../core/text/source-text.js'
import { decodeBytes } from './decode-bytes.js'
import { fileProblem, unknownKind } from './file-problem.js'
import { NO_FACTS, type Source, type SourceReader, unreadContent } from './source.js'

/** Bytes that are looked at from the beginning, and from the end, where tags of sound lie. */
const MOST_HEAD = 32 * 1024 * 1024
const MOST_TAIL = 1024 * 1024
/** Stretches that are read: a letter in an old format has some hundred. */
const MOST_RUNS = 20_000
/** Signs of a shorter stretch are chance, or the name of a program's field. */
const NARROW =
  /(?:[\t\r\n\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xc0-\xff](?=[A-Za-z ])){7,}/g
/** The same in UTF-16, either way round. */
const WIDE = /(?:[\t\r\n\x20-\x7e\xa0-\xff]\0){7,}|(?:\0[\t\r\n\x20-\x7e\xa0-\xff]){7,}/g

/** Words of a file of another kind; that it is of none is a problem all the same. */
export const readOpenWords: SourceReader = async (source) => {
  try {
    const parts = await partsOf(source)
    const texts = parts.flatMap(({ bytes, from }) => openWords(bytes, from))
    const other = unknownKind(source.input)
    if (texts.length === 0) return unreadContent(other)
    const message = `${other.message}; words that lie open in it are`
    return {
      texts: texts.slice(0, MOST_RUNS),
      facts: NO_FACTS,
      problems: [problem(source.input, other.code, message, other.advice)],
    }
  } catch (error) {
    return unreadContent(fileProblem(source.input, error))
  }
}

interface Part {
  readonly bytes: Buffer
  /** Bytes before it. */
  readonly from: number
}

async function partsOf({ place }: Source): Promise<Part[]> {
  if ('url' in place) return []
  if ('bytes' in place)
    return [{ bytes: Buffer.from(place.bytes.subarray(0, MOST_HEAD + MOST_TAIL)), from: 0 }]
  const file = await open(place.path)
  try {
    const { size } = await file.stat()
    const take = async (from: number, length: number): Promise<Part> => {
      const bytes = Buffer.alloc(length)
      const { bytesRead } = await file.read(bytes, 0, length, from)
      return { bytes: bytes.subarray(0, bytesRead), from }
    }
    if (size <= MOST_HEAD + MOST_TAIL) return [await take(0, size)]
    return [await take(0, MOST_HEAD), await take(size - MOST_TAIL, MOST_TAIL)]
  } finally {
    await file.close()
  }
}

/** Each stretch that could hold a number, in digits or in words. */
function openWords(bytes: Buffer, from: number): SourceText[] {
  const raw = bytes.toString('latin1')
  const texts: SourceText[] = []
  const take = (words: string, at: number): void => {
    if (/(?:\d\D{0,3}){5}/.test(words) || /(?:\p{L}{2,} ){4}/u.test(words))
      texts.push(plainText(words, `byte ${from + at + 1}`))
  }
  for (const { 0: run, index } of raw.matchAll(NARROW)) take(narrow(run), index)
  for (const { 0: run, index } of raw.matchAll(WIDE)) take(run.replaceAll('\0', ''), index)
  return texts
}

function narrow(run: string): string {
  const bytes = Buffer.from(run, 'latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeBytes(bytes, 'windows-1252')
  }
}
