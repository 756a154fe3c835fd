// A scan that is killed at any moment loses nothing that was heard: the next one goes on, and no report is half written.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cacache from 'cacache'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.js'
import { BIN, runCommand } from './run-command.js'

const KILLS = 30
const FILES = 6
/** The latest moment, in milliseconds: before it the scan of all files cannot be done. */
const LATEST = 6000

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
const heard = join(folder, 'cache/wrongnumber/heard')
const report = join(folder, 'report.json')
const args = ['scan', '--numbers-only', '--format', 'json', '--output', report, join(folder, 'sounds')]

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts a scan and kills it and its children after so many milliseconds, or lets it end. */
function killedAfter(milliseconds: number): Promise<void> {
  const { CI: _ci, ...env } = process.env
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...env, XDG_CACHE_HOME: join(folder, 'cache') },
    detached: true,
    stdio: 'ignore',
  })
  const timer = setTimeout(() => {
    try {
      process.kill(-child.pid!, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }, milliseconds)
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** When each hearing was kept. */
async function kept(): Promise<ReadonlyMap<string, number>> {
  if (!existsSync(heard)) return new Map()
  return new Map(Object.values(await cacache.ls(heard)).map(({ key, time }) => [key, time]))
}

test.skipIf(process.platform === 'win32')(
  `killed at ${KILLS} random moments`,
  async () => {
    mkdirSync(join(folder, 'sounds'))
    const clip = readFileSync(join(ROOT, 'data/self-test/number.wav'))
    for (let at = 0; at < FILES; at += 1)
      writeFileSync(join(folder, 'sounds', `${at}.wav`), Buffer.concat([clip, Buffer.alloc(2 * at)]))
    const { stdout: wanted } = await runCommand([
      'scan',
      '--numbers-only',
      '--no-cache',
      '--format',
      'json',
      join(folder, 'sounds'),
    ])
    let before = await kept()
    for (let kills = 0; kills < KILLS; kills += 1) {
      await killedAfter(Math.random() * LATEST)
      const now = await kept()
      // Nothing that was kept is gone or was heard again.
      for (const [key, time] of before) expect(now.get(key)).toBe(time)
      before = now
      if (existsSync(report)) expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual(JSON.parse(wanted))
      if (now.size === FILES) {
        rmSync(heard, { recursive: true })
        before = new Map()
      }
    }
    const last = await runCommand(args, { env: { XDG_CACHE_HOME: join(folder, 'cache') } })
    expect(last).toMatchObject({ stdout: '', stderr: '' })
    expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual(JSON.parse(wanted))
    const now = await kept()
    for (const [key, time] of before) expect(now.get(key)).toBe(time)
    expect(now.size).toBe(FILES)
  },
  600_000,
)
