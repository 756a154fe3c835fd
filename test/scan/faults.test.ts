// What a machine may take away in the middle of a scan: files, the folder of the cache; and nothing stays open behind it.
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scan } from '../../src/scan.js'
import type { ScanOptions } from '../../src/scan/options/scan-options.js'
import { openPool } from '../../src/scan/pool/open-pool.js'
import { ROOT } from '../architecture/source-files.js'

const CLIP = join(ROOT, 'data/self-test/number.wav')
const LYRICS = 'Call me on +44 7700 900123 tonight.\n'
const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
const options: ScanOptions = { numbersOnly: true, today: '2026-11-27' }

function fill(): void {
  for (const name of ['1.wav', '3.wav']) copyFileSync(CLIP, join(folder, name))
  writeFileSync(join(folder, '2.wav'), 'no sound')
  writeFileSync(join(folder, '4.txt'), LYRICS)
  writeFileSync(join(folder, '5.pdf'), '%PDF-1.7 broken')
}

beforeAll(fill)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('files that go while others are listened to are named, and the others are heard', async () => {
  const result = await scan([folder], {
    ...options,
    jobs: 1,
    // At the first that is heard of it: later on the next files may be open already.
    onProgress: ({ input }) => {
      if (input.endsWith('1.wav')) rmSync(join(folder, '3.wav'), { force: true })
    },
  })
  expect(result.inputs.map(({ input, status }) => [input.slice(folder.length + 1), status])).toEqual([
    ['1.wav', 'scanned'],
    ['2.wav', 'problem'],
    ['3.wav', 'problem'],
    ['4.txt', 'scanned'],
    ['5.pdf', 'problem'],
  ])
  expect(result.problems.map(({ code }) => code)).toContain('not-found')
  expect(new Set(result.findings.map(({ input }) => input.slice(folder.length + 1)))).toEqual(
    new Set(['1.wav', '4.txt']),
  )
})

test('a cache that cannot be written to costs nothing but the next scan', async () => {
  const kept = { folder: join(folder, '4.txt', 'heard'), mostBytes: 1e6 }
  const [without, withCache] = [
    await scan([join(folder, '1.wav')], options),
    await scan([join(folder, '1.wav')], { ...options, cache: kept }),
  ]
  expect(withCache).toEqual(without)
})

test.runIf(process.platform === 'linux')('no descriptor stays open', async () => {
  fill()
  const open = (): number => readdirSync('/proc/self/fd').length
  const pool = await openPool(1)
  const cache = { folder: join(folder, 'cache'), mostBytes: 1e6 }
  await scan([folder], { ...options, pool, cache })
  const before = open()
  for (let times = 0; times < 5; times++) await scan([folder], { ...options, pool, cache })
  for (let times = 0; times < 2; times++) await scan([folder], { ...options, pool })
  expect(open()).toBeLessThanOrEqual(before)
  pool.close()
})
