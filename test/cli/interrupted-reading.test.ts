// A text of any length is read to the limit of findings and no further, and Ctrl-C ends the reading of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BIN, runCommand } from './run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-long-'))
const file = (name: string): string => join(folder, name)

beforeAll(() => {
  writeFileSync(file('numbers.txt'), 'Call me at 212-555-0147, '.repeat(200_000))
  writeFileSync(
    file('begin.txt'),
    `Call me at 212-555-0147\n${'order no. 1234567 of invoice 7654321, '.repeat(400_000)}`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a line of two hundred thousand numbers is read as far as findings are reported', async () => {
  const { code, stdout } = await runCommand(['scan', file('numbers.txt'), '--format', 'json'])
  expect(code).toBe(2)
  const { summary, problems } = JSON.parse(stdout)
  expect([summary.findings, problems.map((each: { code: string }) => each.code)]).toEqual([
    10_000,
    ['too-many'],
  ])
}, 180_000)

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while a text is read ends it, with what was found',
  async (signal) => {
    const child = spawn(process.execPath, [BIN, 'scan', file('begin.txt'), '--format', 'json'])
    let stdout = ''
    child.stdout.on('data', (part: Buffer) => {
      stdout += part.toString()
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    await new Promise((resolve) => setTimeout(resolve, 4000))
    child.kill(signal)
    expect(await ended).toBe(2)
    const { problems } = JSON.parse(stdout)
    expect(problems.map((each: { code: string }) => each.code)).toEqual(['interrupted'])
  },
  180_000,
)
