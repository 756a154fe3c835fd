// The packed tables of number words are those that are built from the languages, and what was cut short is not taken.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildPassOver } from '../../../src/core/find/tokens/pass-over.js'
import { packWordTables, unpackWordTables } from '../../../src/core/find/tokens/word-tables.js'
import { buildLexicon } from '../../../src/core/read/lexicon.js'
import { WORD_TABLES_FILE } from '../../../src/registers/word-tables.js'

const lexicon = buildLexicon()
const tables = { lexicon, passOver: buildPassOver(lexicon) }
const bytes = packWordTables(tables)

it('come back as they were', () => {
  const back = unpackWordTables(bytes)!
  expect(back.lexicon.next).toEqual(lexicon.next)
  expect([...back.lexicon.entries]).toEqual([...lexicon.entries])
  expect(back.passOver.states).toBe(tables.passOver.states)
  expect(back.passOver.to).toEqual(tables.passOver.to)
  expect(back.passOver.signs).toEqual(tables.passOver.signs)
})

it('lie beside the built code', () => {
  expect(Buffer.compare(readFileSync(WORD_TABLES_FILE), bytes)).toBe(0)
})

it.each([0, 10, 20, bytes.length - 1])('are not taken when they are cut at %i bytes', (length) => {
  expect(unpackWordTables(bytes.slice(0, length))).toBeUndefined()
})
