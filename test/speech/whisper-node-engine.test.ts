// The engine whisper-node, the real one: compiled where there is a compiler, with a model that is made for the test.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isProblem } from '../../src/core/problem.js'
import { whisperNodeEngine } from '../../src/speech/whisper-node-engine.js'
import {
  compileWhisper,
  findGgmlModel,
  findWhisperNode,
  missingCompiler,
} from '../../src/speech/whisper-node-parts.js'
import { englishClip } from './whisper/english-clip.js'
import { soundOf } from './whisper/sound-of.js'
import { writeTinyGgml } from './whisper/tiny-ggml.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.skipIf(isProblem(findWhisperNode()) || missingCompiler() !== undefined)(
  'is compiled once, and its lines come with their seconds',
  async () => {
    const model = join(folder, 'tiny.bin')
    writeTinyGgml(model, [' three', ' one', ' two'], 2)
    const engine = await whisperNodeEngine(model, ['en'])
    if (isProblem(engine)) throw new Error(engine.message)
    const before = process.cwd()
    const heard = await engine.transcribe(soundOf(englishClip()), [{ start: 1, end: 7 }])
    await engine.close()
    if (isProblem(heard)) throw new Error(heard.message)
    expect(heard.unheard).toEqual([])
    expect(heard.transcript.lines.map(({ start, end, text }) => [start, end, text])).toEqual([
      [1, 3, 'three one two'],
      [3, 5, 'three one two'],
      [5, 7, 'three one two'],
    ])
    expect(process.cwd()).toBe(before)
  },
  900_000,
)

it.skipIf(isProblem(findWhisperNode()) || missingCompiler() !== undefined)(
  'names a file that is no model',
  async () => {
    const model = join(folder, 'no-model.bin')
    writeFileSync(model, 'no model')
    const engine = await whisperNodeEngine(model, [])
    if (isProblem(engine)) throw new Error(engine.message)
    const heard = await engine.transcribe(soundOf(englishClip()), [{ start: 0, end: 2 }])
    await engine.close()
    expect(heard).toMatchObject({ code: 'runtime-failed', message: expect.stringMatching(/no transcript/) })
  },
  900_000,
)

it('takes a model that was downloaded into the package, one of all languages first', async () => {
  const source = join(folder, 'whisper.cpp')
  const parts = { entry: '', source }
  expect(await findGgmlModel(undefined, parts)).toMatchObject({
    code: 'no-model',
    advice: expect.stringContaining('npx whisper-node download'),
  })
  mkdirSync(join(source, 'models'), { recursive: true })
  writeFileSync(join(source, 'models/for-tests-ggml-base.bin'), '')
  writeFileSync(join(source, 'models/ggml-base.en.bin'), '')
  expect(await findGgmlModel('', parts)).toEqual({ path: join(source, 'models/ggml-base.en.bin') })
  writeFileSync(join(source, 'models/ggml-small.bin'), '')
  expect(await findGgmlModel('', parts)).toEqual({ path: join(source, 'models/ggml-small.bin') })
  expect(await findGgmlModel('nowhere.bin', parts)).toMatchObject({ input: 'nowhere.bin', code: 'no-model' })
})

it.skipIf(missingCompiler() !== undefined)('names what the compiler fails at', async () => {
  const source = join(folder, 'broken')
  mkdirSync(source)
  writeFileSync(join(source, 'Makefile'), "main:\n\t@echo 'x.c:1: error: no such luck' >&2; exit 1\n")
  expect(await compileWhisper({ entry: '', source }, undefined)).toMatchObject({
    code: 'runtime-failed',
    message: 'whisper.cpp could not be compiled: x.c:1: error: no such luck',
  })
})

it.skipIf(process.platform === 'win32')('names the compiler that is not there', () => {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'make'), '#!/bin/sh\n')
  chmodSync(join(bin, 'make'), 0o755)
  const path = process.env.PATH
  try {
    process.env.PATH = bin
    expect(missingCompiler()).toMatchObject({ message: expect.stringMatching(/there is no c\+\+$/) })
    process.env.PATH = join(folder, 'nothing')
    expect(missingCompiler()?.message).toMatch(/there is no make and no c\+\+$/)
  } finally {
    process.env.PATH = path
  }
})
