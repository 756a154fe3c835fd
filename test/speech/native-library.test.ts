// The native library is unpacked once, mended where it is damaged, and where the cache is closed lies in a folder that goes away.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { unpackNativeLibrary } from '../../src/speech/native-library.js'
import { ROOT } from '../architecture/source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'library-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PACKED = join(ROOT, 'data/onnxruntime')
const SYSTEMS = readdirSync(PACKED).filter((name) => name.includes('-'))
const isGlibc = 'glibcVersionRuntime' in (process.report.getReport() as { header: object }).header
const HAS_OWN =
  SYSTEMS.includes(`${process.platform}-${process.arch}`) && (process.platform !== 'linux' || isGlibc)

test('every packed file has its sum, and every sum its file', () => {
  const named = [...readFileSync(join(PACKED, 'SHA256SUMS'), 'utf8').matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)]
  const files = [...SYSTEMS, 'wasm'].flatMap((system) =>
    readdirSync(join(PACKED, system))
      .filter((name) => name.endsWith('.br'))
      .map((name) => `${system}/${name.slice(0, -3)}`),
  )
  expect(named.map(([, name]) => name).sort()).toEqual(files.sort())
})

describe.runIf(HAS_OWN)('for this system', () => {
  test('it is unpacked once, and again where it was changed', async () => {
    const { binding, loaded } = await unpackNativeLibrary(join(folder, 'cache'))
    const { mtimeMs, size } = statSync(binding)
    loaded()
    expect((await unpackNativeLibrary(join(folder, 'cache'))).binding).toBe(binding)
    expect(statSync(binding).mtimeMs).toBe(mtimeMs)
    writeFileSync(binding, 'damaged')
    await unpackNativeLibrary(join(folder, 'cache'))
    expect(statSync(binding).size).toBe(size)
  })

  test('several that begin at once each find it whole', async () => {
    const cache = join(folder, 'together')
    const all = await Promise.all(Array.from({ length: 3 }, () => unpackNativeLibrary(cache)))
    const sizes = all.map(({ binding }) => statSync(binding).size)
    expect(new Set(sizes).size).toBe(1)
    expect(readdirSync(join(all[0]!.binding, '..'))).toHaveLength(2)
  })

  test.skipIf(process.platform === 'win32')('a cache that is a file is none', async () => {
    const cache = join(folder, 'file')
    writeFileSync(cache, '')
    const { binding, loaded } = await unpackNativeLibrary(cache)
    expect(() => execFileSync(process.execPath, ['-e', `require(${JSON.stringify(binding)})`])).not.toThrow()
    loaded()
    expect(() => statSync(binding)).toThrow()
  })
})
