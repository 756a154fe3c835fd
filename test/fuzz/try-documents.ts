// Reads mutants of real documents one by one and says which made the program fail, took too long or too much memory.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { createTar } from 'nanotar'
import { scan } from '../../src/index.js'
import { mutantBytes, seeded } from './mutants.js'
import type { Failure } from './try-mutants.js'

/** What reading one mutant may take. */
export interface Bounds {
  readonly seconds: number
  /** More memory behind it than before it, in MB. */
  readonly megabytes: number
}

/** Of some 30 KB at most: far above what any takes, far below what a person would wait for. */
export const BOUNDS: Bounds = { seconds: 20, megabytes: 1000 }
/** Where machines differ and no time may decide. */
export const NO_BOUNDS: Bounds = { seconds: Number.POSITIVE_INFINITY, megabytes: Number.POSITIVE_INFINITY }

/** A document that programs make, as a name and bytes. */
export interface Original {
  readonly name: string
  readonly bytes: Uint8Array
}

const FOLDER = new URL('../../fixtures/documents/', import.meta.url)
const DOCUMENTS = [
  'booklet.docx',
  'booklet-writer.docx',
  'booklet.epub',
  'booklet.ods',
  'booklet.odt',
  'booklet.pdf',
  'booklet.pptx',
  'booklet.rtf',
  'booklet-writer.rtf',
  'booklet.xlsx',
]

const TEXTS: Readonly<Record<string, string>> = {
  'table.csv': 'name;phone\n"Agent; Ltd";"020 7946 0018"\nx;07700 900123\n',
  'data.json': '{"a":[{"telephone":"+44 20 7946 0018"},null,1e3],"b":"\\u0030"}',
  'data.yaml': 'a: &x\n  - "020 7946 0018"\nb: *x\nc: |\n  07700 900123\n',
  'page.xml': '<?xml version="1.0"?><r a="020 7946 0018"><![CDATA[07700 900123]]>&#48;</r>',
  'release.xml':
    '<?xml version="1.0"?><ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/43"><ResourceList><SoundRecording><ResourceReference>A1</ResourceReference><Title>Call 020 7946 0018</Title><URI>01.wav</URI></SoundRecording></ResourceList></ern:NewReleaseMessage>',
  'page.html': '<p>call <a href="tel:+442079460018">us</a> <b>07700</b> 900123<script>1</script></p>',
}

/** Documents, the same in archives, and texts with a form. */
export function originals(): readonly Original[] {
  const documents = DOCUMENTS.map((name) => ({ name, bytes: readFileSync(new URL(name, FOLDER)) }))
  const texts = Object.entries(TEXTS).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
  const inside = [...texts, documents[0]!]
  const tar = createTar(inside.map(({ name, bytes }) => ({ name, data: new Uint8Array(bytes) })))
  return [
    ...documents,
    ...texts,
    { name: 'all.zip', bytes: zipSync(Object.fromEntries(inside.map(({ name, bytes }) => [name, bytes]))) },
    { name: 'all.tar', bytes: tar },
    { name: 'all.tgz', bytes: gzipSync(tar) },
  ]
}

/** A mutant of one part of an archive, packed again: what lies packed is otherwise only ever damaged as a whole. */
function mutantInside(bytes: Uint8Array, random: () => number): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return mutantBytes(bytes, random)
  const members = unzipSync(bytes)
  const names = Object.keys(members).filter((name) => members[name]!.length > 0)
  const chosen = names[Math.floor(random() * names.length)]!
  return zipSync({ ...members, [chosen]: mutantBytes(members[chosen]!, random) })
}

/** Each of `count` seeds from `seed` on makes one mutant of one original and reads it by itself. */
export async function tryDocuments(
  all: readonly Original[],
  seed: number,
  count: number,
  bounds: Bounds,
): Promise<Failure[]> {
  const failures: Failure[] = []
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  for (let at = seed; at < seed + count; at++) {
    const random = seeded(at)
    const { name, bytes } = all[Math.floor(random() * all.length)]!
    const path = join(folder, name)
    writeFileSync(path, random() < 0.5 ? mutantBytes(bytes, random) : mutantInside(bytes, random))
    const began = performance.now()
    const before = process.memoryUsage().rss
    const { problems } = await scan([path], { territories: ['FR', 'GB', 'US'], debug: true })
    const seconds = (performance.now() - began) / 1000
    const megabytes = (process.memoryUsage().rss - before) / 1e6
    const internal = problems.filter(({ code }) => code === 'internal').map(({ message }) => message)
    const slow = seconds > bounds.seconds ? [`took ${seconds.toFixed(0)} s`] : []
    const large = megabytes > bounds.megabytes ? [`took ${megabytes.toFixed(0)} MB`] : []
    for (const message of [...internal, ...slow, ...large]) failures.push({ seed: at, name, message })
    rmSync(path)
  }
  rmSync(folder, { recursive: true, force: true })
  return failures
}
