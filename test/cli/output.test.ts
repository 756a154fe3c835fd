// Where the report goes and what it looks like there: files, pipes, colour.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BIN, runCommand } from './run-command.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('--output holds what would have been printed, and nothing else is left behind', async () => {
  const file = join(folder, 'report.json')
  writeFileSync(file, 'old')
  const args = ['scan', '--format', 'json', 'fixtures/album/booklet.txt']
  const printed = await runCommand(args)
  const written = await runCommand([...args, '--output', file])
  expect({ ...written, stdout: readFileSync(file, 'utf8') }).toEqual(printed)
  expect(written.stdout).toBe('')
  expect(readdirSync(folder)).toEqual(['report.json'])
})

/** Some 2 MB of JSON: more than any pipe holds at once. */
function manyFiles(): string[] {
  const names = Array.from({ length: 4000 }, (_, index) => `missing-${index}-${'x'.repeat(200)}.txt`)
  return ['scan', '--format', 'json', ...names]
}

test('a long report keeps every byte in a pipe', async () => {
  const { stdout } = await runCommand(manyFiles())
  expect(stdout.length).toBeGreaterThan(2_000_000)
  expect((JSON.parse(stdout) as { problems: unknown[] }).problems).toHaveLength(4000)
})

test('a closed pipe ends quietly', async () => {
  const child = spawn(process.execPath, [BIN, ...manyFiles()], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stderr.on('data', (part: Buffer) => said.push(part))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(code).toBe(2)
  const strange = Buffer.concat(said)
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('wrongnumber: missing-'))
  expect(strange).toEqual([])
})

const ESCAPE = '\u001b['

test.each([
  [[], {}, false],
  [['--color'], {}, true],
  [[], { FORCE_COLOR: '1' }, true],
  [[], { FORCE_COLOR: '0' }, false],
  [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  [['--color'], { NO_COLOR: '1' }, true],
  [['--no-color'], { FORCE_COLOR: '1' }, false],
])('colour with %j and %j: %s', async (flags, env, coloured) => {
  const { stdout } = await runCommand(['scan', ...flags, '-'], { stdin: 'no number', env })
  expect(stdout.includes(ESCAPE)).toBe(coloured)
})

test('--report writes whole files besides what is printed, and the extension of --output decides its form', async () => {
  const [page, again] = [join(folder, 'clearance.html'), join(folder, 'again.json')]
  const args = ['scan', 'fixtures/album/booklet.txt', '--report', `html=${page}`, '--output', again]
  const ran = await runCommand(args)
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 1, stdout: '' })
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  expect(JSON.parse(readFileSync(again, 'utf8'))).toMatchObject({ version: 1 })
})

test.each([['html'], ['pdf=x.pdf'], ['html=']])(
  '--report %s is refused before anything is read',
  async (value) => {
    const { code, stderr } = await runCommand(['scan', 'missing.txt', '--report', value])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^wrongnumber: .*--report.*FORMAT=FILE, the format one of text, json, html.*\n$/)
  },
)

test('a report that cannot be written is said before anything is read', async () => {
  const { code, stdout, stderr } = await runCommand([
    'scan',
    'missing.txt',
    '--report',
    'html=no/such/folder/x.html',
  ])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^wrongnumber: no\/such\/folder\/x\.html: .*\[output-unwritable\]\n$/)
})
