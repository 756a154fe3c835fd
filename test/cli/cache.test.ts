// The commands on what was heard before, and the options that leave it alone.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Ran, runCommand } from './run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
const heard = join(folder, 'wrongnumber/heard')
const CLIP = 'data/self-test/number.wav'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]): Promise<Ran> => runCommand(args, { env: { XDG_CACHE_HOME: folder } })

test.skipIf(process.platform !== 'linux')('kept, counted, found damaged, and taken away', async () => {
  await run('scan', '--numbers-only', '--no-cache', CLIP)
  await run('scan', '--numbers-only', '--redact', CLIP)
  expect(existsSync(heard)).toBe(false)
  expect(await run('cache', 'info')).toMatchObject({ code: 0, stdout: `${heard}\n0 hearings, 0.0 MB\n` })
  const first = await run('scan', '--numbers-only', CLIP)
  expect((await run('cache', 'info')).stdout).toMatch(/\n1 hearing, 0\.\d MB, kept from \d{4}-\d\d-\d\d to /)
  expect(await run('scan', '--numbers-only', CLIP)).toEqual(first)
  expect((await run('cache', 'verify')).stdout).toBe('1 hearing whole, none damaged\n')
  const content = readdirSync(heard, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isFile() && entry.parentPath.includes('content'),
  )!
  writeFileSync(join(content.parentPath, content.name), '{}')
  expect((await run('cache', 'verify')).stdout).toMatch(/^0 hearings whole, 1 damaged and taken away/)
  expect(await run('scan', '--numbers-only', CLIP)).toEqual(first)
  expect((await run('cache', 'clear')).stdout).toBe('1 hearing taken away\n')
  expect(existsSync(heard)).toBe(false)
})

test('a cache that cannot be written is no problem of the scan', async () => {
  writeFileSync(join(folder, 'file'), '')
  const ran = await runCommand(['scan', '--numbers-only', CLIP], {
    env: { XDG_CACHE_HOME: join(folder, 'file') },
  })
  expect(ran).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('heard "0 1 4') })
})
