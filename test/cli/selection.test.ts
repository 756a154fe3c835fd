// What a scan of a folder, a list or a commit reads, by the built command.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  expect(stdout).toMatch(/3 code/)
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
