// What a scan of a folder, a list or a commit reads, by the built command.
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { ROOT } from '../architecture/source-files.js'
import { runCommand } from './run-command.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function scan(args: string[], stdin = ''): Promise<ScanResult & { code: number | null }> {
  const { code, stdout } = await runCommand(['scan', '--format', 'json', ...args], { cwd: folder, stdin })
  return { ...(JSON.parse(stdout) as ScanResult), code }
}

test('an ordinary repository is clean, and says what it passed over', async () => {
  for (const name of ['index.ts', 'package.json', 'logo.png', 'styles.css'])
    writeFileSync(join(folder, name), '1')
  writeFileSync(join(folder, 'README.md'), 'words')
  writeFileSync(join(folder, 'wrongnumber.accepted.yaml'), '[]\n')
  const first = await runCommand(['scan', '--no-ocr', '--output', 'report.txt', '.'], { cwd: folder })
  const { code, stdout } = await runCommand(['scan', '--no-ocr', '.'], { cwd: folder })
  expect(first.code).toBe(0)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^read 1 of 1 input; no number found; passed over: .*2 own files/)
  expect(stdout).toMatch(/3 files of code/)
  expect((await scan(['--no-ocr', '--strict', '.'])).code).toBe(2)
})

test('a list of files', async () => {
  writeFileSync(join(folder, 'a b.txt'), 'call 07700 900123')
  writeFileSync(join(folder, 'c.ts'), '')
  const { inputs, passedOver } = await scan(['--files-from', '-'], 'a b.txt\nc.ts\n')
  expect(inputs.map((each) => each.input)).toEqual(['a b.txt'])
  expect(passedOver).toEqual([{ kind: 'code', files: 1, names: ['c.ts'] }])
  expect((await scan(['--files-from', '-'], 'a b.txt\0')).inputs).toHaveLength(1)
  const missing = await runCommand(['scan', '--files-from', 'none.list'], { cwd: folder })
  expect(missing.stderr).toMatch(/none\.list: there is no such list of files.*\[not-found\]/)
})

test('what is staged is read as it is staged', async () => {
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: folder })
  git('init', '-q')
  writeFileSync(join(folder, 'lyrics.txt'), 'call 07700 900123')
  writeFileSync(join(folder, 'other.txt'), 'call 07700 900124')
  writeFileSync(join(folder, 'main.ts'), '')
  writeFileSync(join(folder, '.editorconfig'), 'root = true')
  git('add', 'lyrics.txt', 'main.ts', '.editorconfig')
  writeFileSync(join(folder, 'lyrics.txt'), 'nothing any more')
  const { inputs, findings, passedOver } = await scan(['--staged'])
  expect(inputs.map((each) => each.input)).toEqual(['lyrics.txt'])
  expect(findings.map((each) => each.written)).toEqual(['07700 900123'])
  expect(passedOver).toEqual([
    { kind: 'hidden', files: 1, names: ['.editorconfig'] },
    { kind: 'code', files: 1, names: ['main.ts'] },
  ])
})

test('masters without tags are judged by the tags beside them', async () => {
  const digits = readFileSync(join(ROOT, 'data/self-test/number.wav'))
  mkdirSync(join(folder, 'Masters'))
  writeFileSync(join(folder, 'Masters', 'song.wav'), digits)
  writeFileSync(join(folder, 'Masters', 'notes.txt'), 'call 01 40 47 70 00')
  copyFileSync(join(ROOT, 'fixtures/album/01 Long Distance.mp3'), join(folder, 'song.mp3'))
  const { findings } = await scan(['--numbers-only', '.'])
  const own = findings.find((each) => each.input === './Masters/notes.txt')!
  const alone = (await scan(['Masters/notes.txt'])).findings[0]!
  expect(own.readings[0]!.numbers.map((each) => each.territory)).not.toEqual(
    alone.readings[0]!.numbers.map((each) => each.territory),
  )
}, 60_000)

test('our own ignore files hold above the folder that is named, for lists and for what is staged', async () => {
  execFileSync('git', ['init', '-q'], { cwd: folder })
  mkdirSync(join(folder, 'sub/gone/deep'), { recursive: true })
  writeFileSync(join(folder, '.wrongnumberignore'), 'skip.txt\n/sub/gone/\n')
  for (const name of ['sub/skip.txt', 'sub/keep.txt', 'sub/gone/deep/a.txt'])
    writeFileSync(join(folder, name), 'call 07700 900123')
  execFileSync('git', ['add', '-A'], { cwd: folder })
  const namesRead = ({ inputs }: ScanResult): string[] => inputs.map((each) => each.input)
  const list = 'sub/skip.txt\nsub/keep.txt\nsub/gone/deep/a.txt\n'
  const below = await scan(['sub'])
  expect(namesRead(below)).toEqual(['sub/keep.txt'])
  expect(below.passedOver).toEqual([{ kind: 'ignored', files: 2, names: ['sub/gone/', 'sub/skip.txt'] }])
  const listed = await scan(['--files-from', '-'], list)
  expect(namesRead(listed)).toEqual(['sub/keep.txt'])
  expect(listed.passedOver).toEqual([
    { kind: 'ignored', files: 2, names: ['sub/skip.txt', 'sub/gone/deep/a.txt'] },
  ])
  expect(namesRead(await scan(['--staged']))).toEqual(['sub/keep.txt'])
  expect(namesRead(await scan(['--staged', '--exclude', 'keep.txt']))).toEqual([])
  expect(namesRead(await scan(['--files-from', '-', '--include', '*.md'], list))).toEqual([])
  expect(namesRead(await scan(['sub/gone', 'sub/skip.txt']))).toEqual(['sub/gone/deep/a.txt', 'sub/skip.txt'])
})

test('outside of a repository they hold from the working directory down', async () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true })
  writeFileSync(join(folder, '.wrongnumberignore'), 'skip.txt\n')
  for (const name of ['a/b/skip.txt', 'a/b/keep.txt']) writeFileSync(join(folder, name), 'words')
  expect((await scan(['a/b'])).inputs.map(({ input }) => input)).toEqual(['a/b/keep.txt'])
})

test('where nothing is staged that is said, and reports are written all the same', async () => {
  const staged = ['scan', '--staged', '--report', 'sarif=numbers.sarif']
  const outside = await runCommand(staged, { cwd: folder })
  expect(outside).toMatchObject({
    code: 2,
    stderr:
      'wrongnumber: --staged: this folder lies in no git repository; change into one, or name the files [unreadable]\n',
  })
  execFileSync('git', ['init', '-q'], { cwd: folder })
  rmSync(join(folder, 'numbers.sarif'), { force: true })
  const { code, stdout } = await runCommand(staged, { cwd: folder })
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'read 0 of 0 inputs; there was nothing to read.\n' })
  expect(existsSync(join(folder, 'numbers.sarif'))).toBe(true)
})

test('a folder of which nothing is read says why', async () => {
  writeFileSync(join(folder, 'a.txt'), 'words')
  const { code, stderr } = await runCommand(['scan', '--exclude', '*', '.'], { cwd: folder })
  expect(code).toBe(2)
  expect(stderr).toMatch(/: nothing in it is read, though it holds a file or folder; look at --exclude/)
})
