// Names that are no UTF-8: read below a folder, shown with their bytes, told apart, and nothing left behind.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.js'
import { runCommand } from './run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.runIf(process.platform === 'linux')('names that are no UTF-8', () => {
  const raw = (...parts: (string | number)[]): Buffer =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))
  const clip = readFileSync(join(ROOT, 'data/self-test/number.wav'))

  test('are read, each by itself, and shown with their bytes', async () => {
    const odd = join(folder, 'odd')
    mkdirSync(odd)
    for (const [byte, end] of [
      [0xe9, 1],
      [0xe8, 2],
    ] as const) {
      writeFileSync(raw(`${odd}/caf`, byte, '.txt'), `Call 020 7946 010${end}`)
      mkdirSync(raw(`${odd}/Bj`, byte, 'rk'))
      writeFileSync(raw(`${odd}/Bj`, byte, 'rk/é.txt'), `Call 020 7946 012${end}`)
    }
    writeFileSync(join(odd, 'caf\ufffd.txt'), 'Call 020 7946 0103')
    writeFileSync(raw(`${odd}/left`, 0xe9, '.txt'), 'Call 020 7946 0104')
    writeFileSync(join(odd, '.wrongnumberignore'), 'left*.txt\n')
    symlinkSync(raw('gone', 0xe9), raw(`${odd}/link`, 0xe9))
    const passing = join(folder, 'passing')
    mkdirSync(passing)
    const args = ['scan', '--format', 'json', '-t', 'GB', 'odd']
    const { stdout } = await runCommand(args, { cwd: folder, env: { TMPDIR: passing } })
    const { findings, problems, passedOver } = JSON.parse(stdout)
    expect(
      (findings as Record<'input' | 'written', string>[]).map(({ input, written }) => [input, written]),
    ).toEqual([
      ['odd/Bj\\xe8rk/é.txt', '020 7946 0122'],
      ['odd/Bj\\xe9rk/é.txt', '020 7946 0121'],
      ['odd/caf\\xe8.txt', '020 7946 0102'],
      ['odd/caf\\xe9.txt', '020 7946 0101'],
      ['odd/caf\ufffd.txt', '020 7946 0103'],
    ])
    expect(problems).toMatchObject([{ input: 'odd/link\\xe9', code: 'not-found' }])
    expect(passedOver).toMatchObject([{ kind: 'ignored', files: 1 }])
    expect(readdirSync(passing)).toEqual([])
  })

  test('sound is heard, and stands in the page', async () => {
    const odd = join(folder, 'odd sound')
    mkdirSync(odd)
    writeFileSync(raw(`${odd}/caf`, 0xe9, '.wav'), clip)
    const args = ['scan', '--numbers-only', '--format', 'json', '--report', 'html=odd.html', 'odd sound']
    const { stdout, stderr } = await runCommand(args, { cwd: folder })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).findings).toMatchObject([{ input: 'odd sound/caf\\xe9.wav' }])
    expect(readFileSync(join(folder, 'odd.html'), 'utf8')).toContain('data:audio/')
  })

  test('cannot be named, which is said', async () => {
    const { code, stderr } = await runCommand(['scan', 'odd/gone\ufffd.txt'], { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toMatch(/its name is not valid UTF-8, so it cannot be named; name the folder it lies in/)
  })
})
