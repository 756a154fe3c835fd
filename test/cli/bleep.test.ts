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

test.each([
  ['covered.wav', 0, ''],
  // The tags are kept, and the lyrics among them have the number too.
  ['covered.flac', 1, 'in its tags all the same (lyrics): "06 25 48 ** **"\n'],
])(
  'the half-covered number of the album is covered whole in %s, and not heard any more',
  async (name, code, tags) => {
    const output = join(folder, name)
    const ran = await runCommand(['bleep', 'fixtures/album/02 Bip.flac', '--output', output])
    expect(ran).toMatchObject({ code, stderr: '' })
    expect(ran.stdout).toMatch(
      /^covered 0:0[34] to 0:1[12]\n.*covered\.\w+: no number that is not clear is heard there any more\.\n/,
    )
    expect(ran.stdout.split('\n').slice(2).join('\n')).toBe(tags)
    expect(existsSync(output)).toBe(true)
  },
)

test('the three commands of the README: scan, bleep, and in the covered file nothing is left to dial', async () => {
  const before = await runCommand(['scan', 'fixtures/album/02 Bip.flac'])
  expect(before).toMatchObject({ code: 1, stdout: expect.stringMatching(/heard "0.*not clear: partial/s) })
  const after = await runCommand(['scan', join(folder, 'covered.wav')])
  expect(after).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/no word was made out.*\nread 1 of 1 input, /s),
  })
})

test('a finding that is not in the sound is named, with those that are', async () => {
  const output = join(folder, 'none.wav')
  const ran = await runCommand(['bleep', 'data/self-test/number.wav', '--output', output, '--finding', 'x'])
  expect(ran.stderr).toMatch(
    /there is no finding "x" in the sound; heard in it: data\/self-test\/number\.wav#\d/,
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
  [['data/self-test/number.wav', '-o', 'x.mp3'], /its name ends in neither \.wav nor \.flac/],
  [['fixtures/album/booklet.txt', '-o', 'x.wav'], /this is text and no sound/],
  [['fixtures/album/01 Long Distance.mp3', '-o', 'x.wav'], /only WAV and FLAC are covered without loss/],
])('%j is refused before it listens', async (args, said) => {
  const { code, stdout, stderr } = await runCommand(['bleep', ...args])
  expect({ code, stdout, stderr: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', stderr: 2 })
  expect(stderr).toMatch(said)
})
