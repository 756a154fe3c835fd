// Closed and full streams, and a process that is killed: the exit code stays true, and a report is whole or the old one.
import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BIN, runCommand } from './run-command.js'

const MISSING = Array.from({ length: 300 }, (_, at) => `missing-${at}.txt`)

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a report that cannot be printed is said once, and the exit code is that of what could not be done', async () => {
  if (!existsSync('/dev/full')) return
  const full = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [BIN, 'scan', '--format', 'json', ...MISSING], {
    stdio: ['ignore', full, 'pipe'],
  })
  const said: Buffer[] = []
  child.stderr!.on('data', (part: Buffer) => said.push(part))
  const code = await new Promise((resolve) => child.on('close', resolve))
  closeSync(full)
  const lines = Buffer.concat(said).toString().split('\n')
  expect(lines.filter((line) => line.includes('standard output'))).toHaveLength(1)
  expect(code).toBe(2)
})

test('without standard streams it ends with the code of what it found', async () => {
  const run = (arguments_: string): number | null =>
    spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${BIN}" ${arguments_} <&- >&- 2>&-`], { cwd: folder })
      .status
  writeFileSync(join(folder, 'masked.txt'), 'call 06 25 48 ** ** now\n')
  writeFileSync(join(folder, 'none.txt'), 'nothing here\n')
  expect([run('scan masked.txt'), run('scan none.txt'), run('scan missing.txt')]).toEqual([1, 0, 2])
})

test('killed at any moment, the old report or the new one is there, whole, and the next run is not held up', async () => {
  const place = join(folder, 'killed')
  mkdirSync(place)
  const report = join(place, 'report.json')
  writeFileSync(report, '"old"')
  const text = join(folder, 'many.txt')
  writeFileSync(text, 'call 06 25 48 ** ** now\n'.repeat(2000))
  const args = ['scan', text, '--report', `json=${report}`]
  let kills = 0
  for (let round = 0; round < 6; round++) {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('close', (_code, signal) => resolve(signal)))
    // Some fall into the writing: what is written beside the report is there only then.
    const timer = setInterval(() => {
      if (round % 2 === 0 ? readdirSync(place).length > 1 : Math.random() < 0.02) child.kill('SIGKILL')
    }, 2)
    if ((await ended) === 'SIGKILL') kills++
    clearInterval(timer)
    expect(() => JSON.parse(readFileSync(report, 'utf8'))).not.toThrow()
    for (const name of readdirSync(place)) if (name !== 'report.json') rmSync(join(place, name))
  }
  expect(kills).toBeGreaterThanOrEqual(2)
  writeFileSync(join(place, 'report.json.1234567890'), 'left behind')
  expect((await runCommand(args)).code).toBe(1)
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ version: 1 })
})
