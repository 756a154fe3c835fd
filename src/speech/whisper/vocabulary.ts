// Whisper's vocabulary: what text each token stands for, read from a tiktoken rank file.
import { END_OF_TEXT } from './tokens.js'

/** Token ids to bytes and text. */
export class Vocabulary {
  private readonly decoder = new TextDecoder('utf-8')

  /** `bytes[id]` is what token `id` stands for. */
  constructor(readonly bytes: readonly Uint8Array[]) {}

  /** Number of text tokens; every id from here on is special. */
  get size(): number {
    return this.bytes.length
  }

  /** Text of one token; half a character comes out as U+FFFD. Special tokens are empty. */
  tokenText(id: number): string {
    const bytes = this.bytes[id]
    return bytes === undefined ? '' : this.decoder.decode(bytes)
  }

  /** Text of a row of tokens; characters that several tokens share are put together. */
  text(ids: readonly number[]): string {
    const parts = ids.flatMap((id) => this.bytes[id] ?? [])
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      all.set(part, at)
      at += part.length
    }
    return this.decoder.decode(all)
  }

  /** Ids whose whole text fits a test. */
  select(fits: (text: string) => boolean): number[] {
    const found: number[] = []
    for (let id = 0; id < this.bytes.length; id++) if (fits(this.tokenText(id))) found.push(id)
    return found
  }
}

/**
 * Reads a tiktoken rank file: one token a line, its bytes in base64 and its rank, which is its id.
 * Returns undefined where the file is not whole or not of that form.
 */
export function parseVocabulary(file: string): Vocabulary | undefined {
  const bytes: Uint8Array[] = new Array(END_OF_TEXT)
  let count = 0
  for (const line of file.split('\n')) {
    if (line === '') continue
    const blank = line.indexOf(' ')
    const rank = Number(line.slice(blank + 1))
    if (blank < 1 || !Number.isInteger(rank) || rank < 0 || rank >= END_OF_TEXT) return undefined
    bytes[rank] = Buffer.from(line.slice(0, blank), 'base64')
    count++
  }
  return count === END_OF_TEXT ? new Vocabulary(bytes) : undefined
}
