// Where the report goes and what it looks like there: files, pipes, colour.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.js'
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

/** A disk of 8 KB, which a report fills in the middle. */
const SMALL_DISK =
  'mount -t tmpfs -o size=8k tmpfs "$1" && printf old > "$1/r.json" && "$2" "$3" scan --no-cache --format json --output "$1/r.json" "$4" "$5"; echo " $? $(cat "$1/r.json") $(ls "$1")"'
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0

test.skipIf(!canMount)(
  'a disk that is full in the middle keeps the old report (skipped where none can be made)',
  () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const { CI: _ci, ...env } = process.env
    const inputs = ['fixtures/album/fan-page.html', 'fixtures/album/booklet.txt']
    const ran = spawnSync(
      'unshare',
      ['-rm', 'sh', '-c', SMALL_DISK, 'sh', disk, process.execPath, BIN, ...inputs],
      {
        cwd: ROOT,
        env,
        encoding: 'utf8',
      },
    )
    expect(ran.stdout).toMatch(/^\{\n.*\n\}\n 2 old r\.json\n$/s)
    expect(ran.stderr).toMatch(
      /r\.json: the output cannot be written: no space left.* \[output-unwritable\]\n$/,
    )
    rmSync(disk, { recursive: true })
  },
)

test('a pipe or a device is written into and stays what it is', async () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const read = readFile(pipe, 'utf8')
  const { code, stdout } = await runCommand(['check', '112', '-t', 'FR', '--output', pipe])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(await read).toMatch(/112 FR {2}not clear: service/)
  expect(statSync(pipe).isFIFO()).toBe(true)
  rmSync(pipe)
  expect((await runCommand(['check', '112', '--output', '/dev/null'])).stdout).toBe('')
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('JSON Lines in a pipe end with the head and the summary, in a file they begin with the head', async () => {
  const rowsIn = (text: string): string[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { row: string }).row)
  const args = ['scan', '--format', 'jsonl', 'fixtures/album/booklet.txt', 'fixtures/album/02 Bip.lrc']
  const { stdout } = await runCommand(args)
  expect(rowsIn(stdout)).toEqual(['input', 'finding', 'finding', 'input', 'finding', 'head', 'summary'])
  const head = ['head', 'input', 'input', 'finding', 'finding', 'finding', 'summary']
  expect(rowsIn((await runCommand([...args, '--redact'])).stdout)).toEqual(head)
  const file = join(folder, 'report.jsonl')
  await runCommand([...args, '--output', file])
  expect(rowsIn(readFileSync(file, 'utf8'))).toEqual(head)
  rmSync(file)
})

test('what names and texts hold are no orders for a terminal', async () => {
  const name = `a\u001b[2Jb\nnot/../${'\u202e'}c.txt`.replaceAll('/', '-')
  writeFileSync(join(folder, name), 'call 07700 900\u202e123\n')
  const { stdout, stderr } = await runCommand(['scan', '-v', name, 'missing\u001b[1A.txt'], { cwd: folder })
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  expect(stdout).toContain('a\\u{1b}[2Jb not-..-\\u{202e}c.txt')
  expect(stderr).toContain('missing\\u{1b}[1A.txt')
  rmSync(join(folder, name))
})

test('what may not be shown is nowhere, in names, tags, marked up text or an explanation', async () => {
  const end = String(Math.random()).slice(2, 6)
  const pair = `${end.slice(0, 2)} ${end.slice(2)}`
  const name = `06 12 34 ${pair}.html`
  const marked = [...`061234${end}`].map((digit) => `<i>${digit}</i>`).join('')
  writeFileSync(join(folder, name), `<p>Appelle le ${marked} ou le 06 12 34 ${pair}`)
  const shows = (text: string): boolean =>
    text.replace(/<[^>]*>|\D/g, '').includes(`34${end}`) || text.includes(pair) || /"\d{10}"/.test(text)
  for (const format of ['text', 'json']) {
    const { stdout, stderr } = await runCommand(['scan', '-v', '-t', 'FR', '--format', format, name], {
      cwd: folder,
      env: { CI: 'true' },
    })
    expect(stdout).toContain('06 12 34 •• ••')
    expect(shows(stdout.replaceAll('\\', '')) || shows(stderr)).toBe(false)
    expect(stdout).toMatch(/06 39 98 \d\d \d\d/)
  }
  const explained = await runCommand(['explain', `Appelle le 06 12 34 ${pair}`, '--redact'])
  expect(explained.stdout).toContain('06 12 34')
  expect(shows(explained.stdout)).toBe(false)
  rmSync(join(folder, name))
})

test('the folder of clips is tried before anything is listened to', async () => {
  const args = ['scan', '--clips', '/proc/none', 'data/self-test/number.wav']
  const { code, stdout, stderr } = await runCommand(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^wrongnumber: \/proc\/none: clips cannot be written .*\[output-unwritable\]\n$/)
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
