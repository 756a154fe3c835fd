// The packed tables of number words are those that are built from the languages, and what was cut short is not taken.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildPassOver } from '../../../src/core/find/tokens/pass-over.js'
import { packWordTables, unpackWordTables } from '../../../src/core/find/tokens/word-tables.js'
import { buildLexicon } from '../../../src/core/read/lexicon.js'
import { listTellingWords } from '../../../src/core/read/telling-words.js'
import { WORD_TABLES_FILE } from '../../../src/registers/word-tables.js'

const lexicon = buildLexicon()
const tables = { lexicon, passOver: buildPassOver(lexicon), telling: listTellingWords() }
const bytes = packWordTables(tables)

/** A comparison by vitest takes 20 seconds for half a million numbers. */
function isSame(one: Uint8Array | Uint16Array, other: Uint8Array | Uint16Array): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at])
}

it('come back as they were', () => {
  const back = unpackWordTables(bytes)!
  expect(isSame(back.lexicon.next, lexicon.next)).toBe(true)
  expect(lexicon.entries.map((_, node) => back.lexicon.entries.at(node))).toEqual(lexicon.entries)
  expect(back.lexicon.entries.at(lexicon.entries.length)).toBeUndefined()
  for (const [word, entry] of lexicon.others) expect(back.lexicon.others.get(word)).toEqual(entry)
  expect(back.lexicon.others.get('x')).toBeUndefined()
  expect(back.telling).toEqual(tables.telling)
  expect(back.passOver.states).toBe(tables.passOver.states)
  expect(isSame(back.passOver.to, tables.passOver.to)).toBe(true)
  expect(isSame(back.passOver.signs, tables.passOver.signs)).toBe(true)
})

it('lie beside the built code', () => {
  expect(Buffer.compare(readFileSync(WORD_TABLES_FILE), bytes)).toBe(0)
})

it.each([0, 10, 20, bytes.length - 1])('are not taken when they are cut at %i bytes', (length) => {
  expect(unpackWordTables(bytes.slice(0, length))).toBeUndefined()
})
