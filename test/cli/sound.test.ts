// Sound through the built command: what is no sound, what is cut off, a model that is not there, Ctrl-C, clips, transcripts beside it.
import { spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { ROOT } from '../architecture/source-files.js'
import { BIN, runCommand } from './run-command.js'

const ALBUM = join(ROOT, 'fixtures', 'album')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function scan(...args: string[]): Promise<ScanResult & { code: number | null }> {
  const { code, stdout } = await runCommand(['scan', '--format', 'json', '--numbers-only', ...args], {
    cwd: folder,
  })
  return { ...(JSON.parse(stdout) as ScanResult), code }
}

test('what is no sound, and what is cut off, has a name each, and the rest is heard', async () => {
  writeFileSync(join(folder, 'text.mp3'), 'only words')
  writeFileSync(join(folder, 'empty.flac'), '')
  writeFileSync(
    join(folder, 'cut.mp3'),
    readFileSync(join(ALBUM, '01 Long Distance.mp3')).subarray(0, 30_000),
  )
  const { code, problems, inputs } = await scan('text.mp3', 'empty.flac', 'cut.mp3')
  expect(problems.map((each) => [each.input, each.code])).toEqual([
    ['text.mp3', 'not-audio'],
    ['empty.flac', 'empty'],
    ['cut.mp3', 'truncated-audio'],
  ])
  const cut = inputs.find((each) => each.input === 'cut.mp3')!
  expect(cut.seconds).toBeGreaterThan(3)
  expect(cut.unheard?.at(-1)?.end).toBeCloseTo(20, 0)
  expect(code).toBe(2)
})

test('speech that nobody can understand is named, and with --strict a problem', async () => {
  const wav = readFileSync(join(ROOT, 'fixtures', 'speech', 'number-en.wav'))
  const pcm = new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length))
  // Of speech whose every 150 ms are reversed the voice is left and no word (Saberi and Perrott, Nature 398, 1999).
  for (let at = 0; at < pcm.length; at += 2400) pcm.subarray(at, at + 2400).reverse()
  writeFileSync(join(folder, 'garbled.wav'), Buffer.concat([wav.subarray(0, 44), new Uint8Array(pcm.buffer)]))
  const { code, stdout } = await runCommand(
    ['scan', 'garbled.wav', '--strict', '--report', 'json=garbled.json'],
    {
      cwd: folder,
    },
  )
  const { inputs, problems } = JSON.parse(readFileSync(join(folder, 'garbled.json'), 'utf8')) as ScanResult
  expect(inputs[0]!.hearing).toMatchObject({
    sounding: 9.5,
    transcribed: true,
    words: 0,
    notUnderstood: [{ start: 0, end: 9.5 }],
  })
  expect(problems.map((each) => each.code)).toEqual(['not-understood'])
  expect(stdout).toContain('not understood garbled.wav 0:00 to 0:10')
  expect(stdout).not.toMatch(/nobody is rung|no number found/)
  expect(code).toBe(2)
})

test('a number that is said backwards is heard with --reversed alone, at the time that it has in the file', async () => {
  const wav = readFileSync(join(ROOT, 'fixtures', 'speech', 'number-en.wav'))
  const pcm = new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length)).reverse()
  const seconds = pcm.length / 16_000
  writeFileSync(
    join(folder, 'backwards.wav'),
    Buffer.concat([wav.subarray(0, 44), new Uint8Array(pcm.buffer)]),
  )
  copyFileSync(join(ROOT, 'fixtures', 'speech', 'number-en.wav'), join(folder, 'forwards.wav'))
  const [plain, both] = [
    await scan('backwards.wav'),
    await scan('--reversed', 'backwards.wav', 'forwards.wav'),
  ]
  expect(plain.findings.filter(({ verdict }) => verdict !== 'unclear')).toEqual([])
  const [found, forwards] = both.findings
  expect([found, forwards].map((each) => [each?.input, each?.reversed, each?.readings[0]?.digits])).toEqual([
    ['backwards.wav', true, '3125550189'],
    ['forwards.wav', undefined, '3125550189'],
  ])
  expect(both.findings).toHaveLength(2)
  expect(found!.time!.start).toBeCloseTo(seconds - forwards!.time!.end, 0)
  expect(found!.words!.map(({ text }) => text).join('')).toBe('3125550189')
  expect(found!.words![0]!.start).toBeGreaterThan(found!.words!.at(-1)!.start)
})

test('a sound of a few samples is heard as what it is', async () => {
  const wav = readFileSync(join(ALBUM, '../../data/self-test/number.wav'))
  for (const samples of [1, 10, 319]) {
    const cut = Buffer.from(wav.subarray(0, 44 + samples * 2))
    cut.writeUInt32LE(36 + samples * 2, 4)
    cut.writeUInt32LE(samples * 2, 40)
    writeFileSync(join(folder, `${samples}.wav`), cut)
  }
  const { problems, findings } = await scan('1.wav', '10.wav', '319.wav')
  expect({ problems, findings }).toEqual({ problems: [], findings: [] })
})

test('a model that is not there leaves the seconds unheard and the tags read', async () => {
  const { code, problems, inputs, findings } = await scan(
    '--model',
    '/none',
    join(ALBUM, '01 Long Distance.mp3'),
  )
  expect(problems.map((each) => each.code)).toEqual(['no-model'])
  expect(inputs[0]!.unheard?.length).toBeGreaterThan(0)
  expect(findings.map((each) => each.place)).toEqual(['lyrics'])
  expect(code).toBe(2)
})

test('a transcript beside the sound is what is said in it, and --no-sidecar listens again', async () => {
  const song = join(folder, 'song.flac')
  copyFileSync(join(ALBUM, '02 Bip.flac'), song)
  writeFileSync(join(folder, 'song.srt'), '1\n00:00:00,000 --> 00:00:16,000\nappelle le 01 99 00 41 85\n')
  const { findings, inputs, code } = await scan('song.flac', 'song.srt')
  expect(inputs.map((each) => [each.input, each.status])).toEqual([
    ['song.flac', 'scanned'],
    ['song.srt', 'scanned'],
  ])
  const heard = findings.filter((each) => each.time !== undefined)
  expect(heard.map((each) => [each.input, each.written, each.verdict])).toEqual([
    ['song.flac', '01 99 00 41 85', 'fiction'],
  ])
  expect(heard[0]!.time!.end).toBeLessThanOrEqual(16)
  expect(code).toBe(1)
})

test('--clips writes a clip of each passage', async () => {
  await scan('--clips', 'clips', join(ALBUM, '01 Long Distance.mp3'))
  const clips = readdirSync(join(folder, 'clips'))
  expect(clips).toEqual([expect.stringMatching(/^album-01-Long-Distance-0m0[5-8]s\.wav$/)])
  expect(
    readFileSync(join(folder, 'clips', clips[0]!))
      .subarray(0, 4)
      .toString(),
  ).toBe('RIFF')
})

test.skipIf(process.platform === 'win32')('Ctrl-C prints what is finished, and names the rest', async () => {
  const interrupted = async (after: number): Promise<{ code: number | null; printed: string }> => {
    const child = spawn(process.execPath, [BIN, 'scan', '--format', 'json', 'fixtures/album'], { cwd: ROOT })
    const printed: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => printed.push(part))
    setTimeout(() => child.kill('SIGINT'), after)
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
    return { code, printed: Buffer.concat(printed).toString() }
  }
  // While the first song is listened to: the models alone take longer to load. A busy machine has not begun by then.
  let { code, printed } = await interrupted(1500)
  for (let after = 3000; code === null && after < 30_000; after *= 2)
    ({ code, printed } = await interrupted(after))
  const { problems, inputs } = JSON.parse(printed) as ScanResult
  expect(code).toBe(2)
  expect(inputs).toHaveLength(7)
  expect(problems.map((each) => each.code)).toContain('interrupted')
  for (const { input } of problems)
    expect(inputs.find((each) => each.input === input)?.status).toBe('problem')
})

test.runIf(process.platform === 'linux')(
  'a long recording is listened to with the sparing allocator, in a process that ends with the command',
  async () => {
    const command = spawn(process.execPath, [BIN, 'scan', longRecording()], { stdio: 'ignore' })
    const children = `/proc/${command.pid}/task/${command.pid}/children`
    const listening = await until(() => readFileSync(children, 'utf8').trim().split(' ')[0] || undefined)
    const said = (): string => readFileSync(`/proc/${listening}/environ`, 'utf8')
    expect(await until(() => said().includes('MALLOC_TRIM_THRESHOLD_=') || undefined)).toBe(true)
    command.kill('SIGKILL')
    expect(await until(() => (existsSync(`/proc/${listening}/exe`) ? undefined : 'ended'))).toBe('ended')
  },
)

/** Silence: mono, 16 bits, 48 kHz, 90 MB; an hour for its name, which decides before anybody looks inside. */
function longRecording(): string {
  const bytes = 90_000_000
  const wav = Buffer.alloc(44 + bytes)
  wav.write('RIFF')
  wav.writeUInt32LE(36 + bytes, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(48_000, 24)
  wav.writeUInt32LE(96_000, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(bytes, 40)
  const path = join(folder, 'long.mp3')
  writeFileSync(path, wav)
  return path
}

/** Asks until there is an answer; the test's own time limit ends it otherwise. */
async function until<T>(ask: () => T | undefined): Promise<T> {
  for (;;) {
    const answer = ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('in CI the last digits of what is not clear are in no form of the report', async () => {
  for (const format of ['text', 'json']) {
    const args = ['scan', '--format', format, 'fixtures/album/booklet.txt']
    const hidden = await runCommand(args, { env: { CI: 'true' } })
    expect(hidden.stdout).not.toMatch(/70[ .]?00/)
    expect(hidden.stdout).toMatch(/01 40 47 •• ••/)
    const shown = await runCommand([...args, '--show-numbers'], { env: { CI: 'true' } })
    expect(shown.stdout).toMatch(/01 40 47 70 00/)
  }
})
