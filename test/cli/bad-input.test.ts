// Each thing that cannot be read ends as a named problem and code 2, and the other inputs are finished.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { BIN, runCommand } from './run-command.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
  mkdirSync(join(folder, 'hollow'))
  writeFileSync(join(folder, 'good.txt'), 'no number here')
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(
    join(folder, 'binary.txt'),
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 89) % 256)),
  )
  writeFileSync(join(folder, 'strange.xyz'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['missing.txt', 'not-found'],
  ['empty.txt', 'empty'],
  ['binary.txt', 'unreadable'],
  ['strange.xyz', 'unknown-kind'],
  ['hollow', 'nothing-readable'],
])('%s: %s', async (name, problemCode) => {
  const { code, stdout, stderr } = await runCommand(['scan', '--format', 'json', name, 'good.txt'], {
    cwd: folder,
  })
  const result = JSON.parse(stdout) as ScanResult
  expect(code).toBe(2)
  expect(result.problems.map((each) => [each.input, each.code])).toEqual([[name, problemCode]])
  expect(result.inputs.find((each) => each.input === name)?.status).toBe('problem')
  expect(result.inputs.find((each) => each.input === 'good.txt')?.status).toBe('scanned')
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(new RegExp(`^wrongnumber: ${name}: .*\\[${problemCode}\\]$`)),
  ])
})

test('a page that cannot be had', async () => {
  const { code, stderr } = await runCommand(['scan', 'http://127.0.0.1:9/x', 'http://localhost/y'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/127\.0\.0\.1.*\[private-address\]\n.*localhost.*\[private-address\]\n/)
})

test('a name and a password in an address are not repeated', async () => {
  const { stdout, stderr } = await runCommand([
    'scan',
    '--format',
    'json',
    'http://anna:geheim@127.0.0.1:9/x',
  ])
  expect(stdout + stderr).not.toMatch(/anna|geheim/)
  expect(stderr).toMatch(/^wrongnumber: http:\/\/127\.0\.0\.1:9\/x: /)
})

test('a pipe without a writer is given up by Ctrl-C, and what has no end by its size', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  const child = spawn(process.execPath, [BIN, 'scan', 'good.txt', 'pipe.txt'], { cwd: folder })
  const said: Buffer[] = []
  child.stderr.on('data', (part: Buffer) => said.push(part))
  setTimeout(() => child.kill('SIGTERM'), 3000)
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2)
  expect(Buffer.concat(said).toString()).toMatch(/pipe\.txt: interrupted.*\[interrupted\]/)
  rmSync(join(folder, 'pipe.txt'))
  const endless = await runCommand(['scan', '/dev/zero'])
  expect(endless.stderr).toMatch(/\/dev\/zero: the text is larger than 128 MB.*\[too-large\]/)
}, 60_000)

test('a directory of numbers is cut off where a report has no use any more', async () => {
  const many = Array.from({ length: 10_500 }, (_, at) => `0639980${String(at % 1000).padStart(3, '0')}`)
  writeFileSync(join(folder, 'many.txt'), many.map((number) => `Tel. ${number}`).join('\n\n'))
  const { code, stdout, stderr } = await runCommand(['scan', '-t', 'FR', '--format', 'json', 'many.txt'], {
    cwd: folder,
  })
  expect((JSON.parse(stdout) as ScanResult).summary.findings).toBe(10_000)
  expect(stderr).toMatch(/more than 10,000 numbers.*\[too-many\]/)
  expect(code).toBe(2)
}, 60_000)

test('standard output that is full is a problem', async () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, [BIN, 'check', '112'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toMatch(/^wrongnumber: standard output: it cannot be written: .*\[output-unwritable\]\n$/)
})

test('an output that cannot be written is said before the scan', async () => {
  const { code, stdout, stderr } = await runCommand(['scan', '--output', join(folder, 'no', 'such.txt'), '-'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(
    /^wrongnumber: .*such\.txt: the output cannot be written: .*\[output-unwritable\]\n$/,
  )
})

test('one problem of many files is one line, and with --verbose a line each', async () => {
  const many = join(folder, 'many')
  mkdirSync(many)
  for (const name of '123456789')
    writeFileSync(join(many, `${name}.xyz`), Buffer.from([0, 1, 2, 255, 254, 0, 7]))
  const { stderr } = await runCommand(['scan', 'many'], { cwd: folder })
  expect(stderr).toMatch(/^wrongnumber: (?:many\/[1-5]\.xyz(?:, )?){5} and 4 more: .*\[unknown-kind\]\n$/)
  const verbose = await runCommand(['scan', '--verbose', 'many'], { cwd: folder })
  expect(verbose.stderr.match(/^wrongnumber: many\/\d\.xyz: /gm)).toHaveLength(9)
})

test.each([
  [['scan', '--update-baseline', 'good.txt'], /--update-baseline: no file is named/],
  [['scan', '--territory', '', 'good.txt'], /argument '' is invalid/],
  [['scan', ''], /: an argument is empty; name a file/],
])('%j is refused', async (args, said) => {
  const { code, stderr } = await runCommand(args, { cwd: folder })
  expect(code).toBe(2)
  expect(stderr).toMatch(said)
})
