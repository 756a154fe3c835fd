// Makes data/plans/google from libphonenumber's metadata.zip: `npm run prefixes:build -- metadata.zip`.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBlocks } from '../src/registers/check-blocks.js'
import { packBlocks } from '../src/registers/compact-form.js'
import { readGooglePrefixes } from '../src/registers/google-prefixes.js'
import { openSourceFile } from '../src/registers/open-source-file.js'
import { isFault } from '../src/registers/reader.js'
import { splitRows } from '../src/registers/separated-rows.js'

/** Regions of +1 whose central-office codes are in a regulator's register. */
const HAVE_REGISTERS = ['US', 'CA']

const [source, target = 'data/plans/google'] = process.argv.slice(2)
if (source === undefined) {
  console.error('usage: npm run prefixes:build -- metadata.zip [TARGET]')
  process.exit(2)
}
const archive = readFileSync(source)
const opened = openSourceFile({ name: source, bytes: archive })
if (isFault(opened)) throw new Error(opened.fault)
const texts = new Map(opened.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))
const days = fileDays(archive)
const sha256 = createHash('sha256').update(archive).digest('hex')

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
let total = 0
let files = 0
for (const [code = '', region = ''] of splitRows(texts.get('metadata/metadata.csv')!, ';').slice(1)) {
  const name = `metadata/${code}/ranges.csv`
  const ranges = texts.get(name)
  if (ranges === undefined) continue
  const read = readGooglePrefixes(ranges, texts.get(`metadata/${code}/operators.csv`) ?? '', HAVE_REGISTERS)
  if (isFault(read)) throw new Error(`${name}: ${read.fault}`)
  if (read.length === 0) continue
  const date = days.get(name)!
  const blocks = checkBlocks(read, date)
  if (isFault(blocks)) throw new Error(`${name}: ${blocks.fault}`)
  const info = {
    id: `google-${code}`,
    territory: region,
    publisher: 'Google (The Libphonenumber Authors)',
    title: name,
    date,
    sha256,
    blocks: blocks.length,
    licence: 'Apache-2.0',
    attribution: 'Copyright (C) The Libphonenumber Authors',
    url: 'https://github.com/google/libphonenumber',
    coverage: { partial: [] },
  }
  const bytes = packBlocks(info, blocks)
  writeFileSync(join(target, `${code}.plan`), bytes)
  total += bytes.length
  files++
}
console.log(`${files} calling codes, ${total} bytes`)

/** ISO day of the last change of each file, from the directory at the end of the archive (APPNOTE.TXT 4.3.12). */
function fileDays(zip: Buffer): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 46)) {
    const day = zip.readUInt16LE(at + 14)
    const parts = [(day >> 9) + 1980, (day >> 5) & 15, day & 31].map((part) => String(part).padStart(2, '0'))
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28))
    found.set(name, parts.join('-'))
  }
  return found
}
