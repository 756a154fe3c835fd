// Each thing that cannot be read ends as a named problem and code 2, and the other inputs are finished.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { runCommand } from './run-command.js'

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
  writeFileSync(join(folder, 'strange.xyz'), 'words')
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

test('an output that cannot be written is said before the scan', async () => {
  const { code, stdout, stderr } = await runCommand(['scan', '--output', join(folder, 'no', 'such.txt'), '-'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(
    /^wrongnumber: .*such\.txt: the output cannot be written: .*\[output-unwritable\]\n$/,
  )
})
