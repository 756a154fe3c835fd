// The tables of number words that the build made, in one file beside the code that was built with them.

import { readFileSync } from 'node:fs'
import { takePassOverFrom } from '../core/find/tokens/pass-over.js'
import { unpackWordTables, type WordTables } from '../core/find/tokens/word-tables.js'
import { takeLexiconFrom } from '../core/read/lexicon.js'
import { takeTellingWordsFrom } from '../core/read/telling-words.js'
import { PACKAGE_ROOT } from '../package-root.js'

/** `npm run build` writes it behind the code, which it empties the folder for. */
export const WORD_TABLES_FILE = new URL('dist/word-tables.bin', PACKAGE_ROOT)

/** Lets reading take its tables from the file; code that was not built with it makes them when they are needed. */
export function useBuiltWordTables(): void {
  if (!import.meta.url.startsWith(new URL('dist/', PACKAGE_ROOT).href)) return
  let tables: WordTables | undefined
  let read = false
  const once = (): WordTables | undefined => {
    if (!read) tables = readTables()
    read = true
    return tables
  }
  takeLexiconFrom(() => once()?.lexicon)
  takePassOverFrom(() => once()?.passOver)
  takeTellingWordsFrom(() => once()?.telling)
}

function readTables(): WordTables | undefined {
  try {
    const file = readFileSync(WORD_TABLES_FILE)
    // Of memory of its own: a short file may begin anywhere in memory that Node.js shares out.
    return unpackWordTables(new Uint8Array(file))
  } catch {
    return undefined
  }
}
