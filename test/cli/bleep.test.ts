// `bleep` through the built command: what it covers is not heard in its own output.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './run-command.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the half-covered number of the album is covered whole, and not heard any more', async () => {
  const output = join(folder, 'covered.wav')
  const { code, stdout, stderr } = await runCommand([
    'bleep',
    'fixtures/album/02 Bip.flac',
    '--output',
    output,
  ])
  expect(stdout).toMatch(
    /^covered 0:0[34] to 0:1[12]\n.*covered\.wav: no number that is not clear is heard there any more\.\n$/,
  )
  expect({ code, stderr, written: existsSync(output) }).toEqual({ code: 0, stderr: '', written: true })
})

test('a finding that is not in the sound is named, with those that are', async () => {
  const output = join(folder, 'none.wav')
  const ran = await runCommand(['bleep', 'data/self-test/number.wav', '--output', output, '--finding', 'x'])
  expect(ran.stderr).toMatch(
    /There is no finding "x" in the sound; heard in it: data\/self-test\/number\.wav#\d/,
  )
  expect({ code: ran.code, stdout: ran.stdout, written: existsSync(output) }).toEqual({
    code: 2,
    stdout: '',
    written: false,
  })
})

test.each([
  [['data/self-test/number.wav'], /required option '-o, --output <file>' not specified/],
  [['data/self-test/number.wav', '-o', 'no/such/x.wav'], /no\/such\/x\.wav: .*\[output-unwritable\]/],
  [['data/self-test/number.wav', '-o', 'x.wav', '--digits', 'some'], /It is all, or last:4/],
  [['fixtures/album/booklet.txt', '-o', 'x.wav'], /This is text and no sound/],
  [['fixtures/album/01 Long Distance.mp3', '-o', 'x.wav'], /Only WAV and FLAC are covered without loss/],
])('%j is refused before it listens', async (args, said) => {
  const { code, stdout, stderr } = await runCommand(['bleep', ...args])
  expect({ code, stdout, stderr: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', stderr: 2 })
  expect(stderr).toMatch(said)
})
