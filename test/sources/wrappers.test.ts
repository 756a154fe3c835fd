// A number that can be dialled is found in whatever it is wrapped, or the file is named as not read.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { scanSourceText } from '../../src/core/clearance/scan-text.js'
import { emptyContext } from '../../src/core/scan-context.js'
import { loadKnowledge } from '../../src/registers/load-knowledge.js'
import { findSources } from '../../src/sources/find-sources.js'
import { PLAIN_WISH } from './plain-wish.js'
import { TAG_WRAPPERS } from './wrappers/tag-wrappers.js'
import { TEXT_WRAPPERS, type Wrapper } from './wrappers/text-wrappers.js'

const folder = mkdtempSync(join(tmpdir(), 'wrappers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const knowledge = loadKnowledge()

/** Numbers that Ofcom keeps for drama, grouped as people write them. */
const NUMBER = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((last) => `07700 900${String(last).padStart(3, '0')}`),
  fc.integer({ min: 0, max: 999 }).map((last) => `020 7946 0${String(last).padStart(3, '0')}`),
)

async function numbersIn(wrapper: Wrapper, number: string): Promise<(string | undefined)[]> {
  const path = join(folder, wrapper.file)
  writeFileSync(path, wrapper.wrap(number))
  const { sources } = await findSources([path], PLAIN_WISH)
  const read = await sources[0]!.kind.load()
  const { texts } = await read(sources[0]!)
  const judging = { context: { ...emptyContext('2026-01-01'), territories: ['GB'] }, knowledge }
  return texts
    .flatMap((text) => scanSourceText(text, judging, path))
    .flatMap(({ readings }) => readings.flatMap(({ numbers }) => numbers.map(({ e164 }) => e164)))
}

it.each(
  [...TEXT_WRAPPERS, ...TAG_WRAPPERS].map(
    (wrapper) => [`${wrapper.file}: ${wrapper.name}`, wrapper] as const,
  ),
)('%s', async (_, wrapper) => {
  await fc.assert(
    fc.asyncProperty(NUMBER, async (number) => {
      expect(await numbersIn(wrapper, number)).toContain(`+44${number.replace(/\D/g, '').slice(1)}`)
    }),
    { numRuns: 6, seed: 20260420 },
  )
})
