// What was heard is kept by content: served again, done again where it is damaged or another thing was asked, and no more than fits.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { scan } from '../../src/scan.js'
import { HeardCache } from '../../src/scan/cache/heard-cache.js'
import type { ScanOptions } from '../../src/scan/options/scan-options.js'
import { ROOT } from '../architecture/source-files.js'

const CLIP = join(ROOT, 'data/self-test/number.wav')
const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
const cache = { folder: join(folder, 'heard'), mostBytes: 1e9 }
const input = join(folder, 'number.wav')

beforeAll(() => writeFileSync(input, readFileSync(CLIP)))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The result, and whether anything was listened to for it. */
async function scanned(options: ScanOptions = {}): Promise<{ result: ScanResult; listened: boolean }> {
  const stages = new Set<string>()
  const result = await scan([input], {
    numbersOnly: true,
    today: '2026-11-27',
    cache,
    ...options,
    onProgress: ({ stage }) => stages.add(stage),
  })
  return { result, listened: stages.has('decoding') }
}

function filesKept(): string[] {
  return readdirSync(cache.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

test('the second scan says the same without listening', async () => {
  const [first, second] = [await scanned(), await scanned()]
  expect([first.listened, second.listened]).toEqual([true, false])
  expect(first.result.findings).toHaveLength(1)
  expect(second.result).toEqual(first.result)
})

test('what was kept can be opened by its owner alone, and no file is named after what is in it', () => {
  if (process.platform !== 'win32') expect(statSync(cache.folder).mode & 0o777).toBe(0o700)
  const names = filesKept().map((path) => path.slice(cache.folder.length))
  expect(names.filter((name) => /number|wav|0199|99001234/.test(name))).toEqual([])
  const modes = filesKept()
    .filter((path) => path.includes('content'))
    .map((path) => statSync(path).mode & 0o777)
  if (process.platform !== 'win32') expect(new Set(modes)).toEqual(new Set([0o600]))
})

test('nothing of a verdict is kept', () => {
  const kept = filesKept().map((path) => readFileSync(path, 'utf8'))
  expect(kept.join('\n')).toMatch(/"numbers":\[/)
  expect(kept.filter((text) => /"verdict"|"outcome"|"evidence"|ARCEP/.test(text))).toEqual([])
})

test.each([
  ['other territories', { territories: ['US'] }],
  ['the transcript too', { numbersOnly: false }],
  ['another decoder', { decoder: 'wasm' }],
] satisfies [string, ScanOptions][])('what was asked for otherwise is heard anew: %s', async (_, options) => {
  expect((await scanned(options)).listened).toBe(true)
  expect((await scanned(options)).listened).toBe(false)
})

test('other bytes under the same name are heard anew', async () => {
  writeFileSync(input, Buffer.concat([readFileSync(CLIP), Buffer.alloc(2)]))
  expect((await scanned()).listened).toBe(true)
  writeFileSync(input, readFileSync(CLIP))
  expect((await scanned()).listened).toBe(false)
})

test('a damaged entry is done again', async () => {
  const before = await scanned()
  for (const path of filesKept().filter((each) => each.includes('content')))
    writeFileSync(path, '{"heard":{}}')
  const again = await scanned()
  expect(again).toEqual({ result: before.result, listened: true })
  expect((await scanned()).listened).toBe(false)
  const { hearings } = await new HeardCache(cache).content()
  expect(await new HeardCache(cache).verify()).toEqual({ whole: 1, damaged: hearings - 1 })
  expect(await new HeardCache(cache).verify()).toEqual({ whole: 1, damaged: 0 })
})

test('a hearing that was interrupted is not kept', async () => {
  const stop = new AbortController()
  const options = {
    numbersOnly: true,
    territories: ['GB'],
    cache,
    signal: stop.signal,
    onProgress: ({ stage }: { stage: string }) => {
      if (stage === 'decoding') stop.abort()
    },
  }
  const { problems } = await scan([input], options)
  expect(problems.map(({ code }) => code)).toContain('interrupted')
  expect((await scanned({ territories: ['GB'] })).listened).toBe(true)
})

test('the oldest goes where there is no room', async () => {
  const { bytes, hearings } = await new HeardCache(cache).content()
  expect(hearings).toBeGreaterThan(1)
  const small = { ...cache, mostBytes: bytes }
  await scanned({ territories: ['FR'], cache: small })
  const left = await new HeardCache(cache).content()
  expect(left.bytes).toBeLessThanOrEqual(bytes)
  expect(left.hearings).toBeLessThanOrEqual(hearings)
  expect((await scanned({ territories: ['FR'] })).listened).toBe(false)
})
