// What a pipeline does to a program: two runs at once, folders that cannot be written to, readers that go away, huge lists.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BIN, runCommand } from './run-command.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
  writeFileSync(join(folder, 'a.txt'), 'or 06 25 48 ** **\n')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('two runs that write one baseline leave a whole one, and nothing beside it', async () => {
  const args = ['scan', '-t', 'FR', '--baseline', 'known.json', '--update-baseline', 'a.txt']
  const runs = await Promise.all([0, 1, 2].map(() => runCommand(args, { cwd: folder })))
  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([0, 1, 2].map(() => [1, '']))
  const { version, findings } = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as {
    version: number
    findings: object
  }
  expect([version, Object.values(findings)]).toEqual([1, [1]])
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'known.json'])
  const after = await runCommand(['scan', '-t', 'FR', '--baseline', 'known.json', 'a.txt'], { cwd: folder })
  expect(after).toMatchObject({ code: 0, stderr: '' })
})

test('a baseline that cannot be written is a problem, and the findings are printed', async () => {
  writeFileSync(join(folder, 'file'), '')
  const baseline = join(folder, 'file', 'known.json')
  const args = ['scan', '-t', 'FR', '--baseline', baseline, '--update-baseline', 'a.txt']
  const { code, stdout, stderr } = await runCommand(args, { cwd: folder })
  expect(code).toBe(2)
  expect(stdout).toContain('a.txt:1:4')
  expect(stderr).toMatch(/^wrongnumber: .*known\.json: .*\[output-unwritable\]\n$/)
})

test.skipIf(process.platform !== 'linux')(
  'where nothing can be written, scan works and init says why not',
  async () => {
    const scanned = await runCommand(['scan', join(folder, 'a.txt'), '-t', 'FR'], { cwd: '/proc' })
    expect([scanned.code, scanned.stderr]).toEqual([1, ''])
    const { code, stderr } = await runCommand(['init'], { cwd: '/proc' })
    expect(code).toBe(2)
    expect(stderr).toMatch(/wrongnumber\.config\.yaml: it cannot be written: .*\[output-unwritable\]\n$/)
  },
)

test.skipIf(process.platform === 'win32')(
  'head takes one line, and the rest goes nowhere without a word',
  () => {
    writeFileSync(join(folder, 'many.txt'), 'or 06 25 48 ** **\n'.repeat(500))
    const line = `"${process.execPath}" "${BIN}" scan -t FR many.txt | head -1; exit \${PIPESTATUS[0]}`
    const { NODE_OPTIONS: _, CI: _ci, GITHUB_ACTIONS: _actions, ...env } = process.env
    const ran = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8', env })
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([1, 'many.txt:1:4\n', ''])
  },
)

test('an ignore file of a hundred thousand lines is read', async () => {
  const lines = Array.from({ length: 100_000 }, (_, at) =>
    at % 2 === 0 ? `*.kind${at}` : `folder${at}/*.txt`,
  )
  writeFileSync(join(folder, '.wrongnumberignore'), `${lines.join('\n')}\na.txt\n`)
  mkdirSync(join(folder, 'folder99'))
  writeFileSync(join(folder, 'folder99/b.txt'), 'le 06 25 48 ** **\n')
  writeFileSync(join(folder, 'c.txt'), 'le 06 39 98 12 34\n')
  const { code, stdout } = await runCommand(['scan', '.', '--format', 'json'], { cwd: folder })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    inputs: [{ input: './c.txt' }],
    passedOver: [{ kind: 'ignored', files: 2 }],
  })
})

test('quiet says nothing where all is clear, and what is not clear all the same', async () => {
  writeFileSync(join(folder, 'c.txt'), 'le 06 39 98 12 34\n')
  const run = (name: string): ReturnType<typeof runCommand> =>
    runCommand(['scan', '-q', '-t', 'FR', name], { cwd: folder })
  expect(await run('c.txt')).toEqual({ code: 0, stdout: '', stderr: '' })
  const { code, stdout, stderr } = await run('a.txt')
  expect([code, stdout.split('\n')[0], stderr]).toEqual([1, 'a.txt:1:4', ''])
})

test('the list of registers fits a hundred columns', async () => {
  const { stdout } = await runCommand(['plans', 'list'])
  const long = stdout.split('\n').filter((line) => line.length > 100)
  expect(long).toEqual([])
  expect((await runCommand(['plans', 'list', '--verbose'])).stdout).toContain('Open Government Licence 3.0')
})
