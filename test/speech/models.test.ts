// Models are found, checked once, and what is missing or damaged is a named problem.

import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/core/problem.js'
import { CheckedFiles } from '../../src/speech/checked-files.js'
import { BUNDLED_MODELS, findModels } from '../../src/speech/models.js'

const folder = mkdtempSync(join(tmpdir(), 'models-'))
const memory = () => new CheckedFiles(join(folder, 'cache', 'checked.json'))
afterAll(() => rmSync(folder, { recursive: true }))

function copyOfModels(name: string): string {
  const copy = join(folder, name)
  cpSync(BUNDLED_MODELS, copy, { recursive: true })
  return copy
}

describe('finding the models', () => {
  it('finds the bundled ones whole, by name and sum', async () => {
    const models = await findModels(undefined, memory())
    expect(models).toMatchObject({ name: 'whisper-base', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('remembers a file that was right, by its size and time', async () => {
    const path = join(folder, 'file')
    writeFileSync(path, 'whole')
    const found = await stat(path)
    const first = memory()
    first.remember(path, found, 'sum')
    await first.save()
    const second = memory()
    expect(await second.knows(path, found, 'sum')).toBe(true)
    expect(await second.knows(path, found, 'other sum')).toBe(false)
    writeFileSync(path, 'longer than before')
    expect(await second.knows(path, await stat(path), 'sum')).toBe(false)
  })

  it('lets a Whisper without a digit ear write, and the bundled models listen', async () => {
    const copy = copyOfModels('writer')
    renameSync(join(copy, 'whisper-base'), join(copy, 'whisper-other'))
    rmSync(join(copy, 'digit-ear'), { recursive: true })
    const sums = readFileSync(join(copy, 'SHA256SUMS'), 'utf8')
    const own = sums.split('\n').filter((line) => !line.includes('digit-ear'))
    writeFileSync(join(copy, 'SHA256SUMS'), own.join('\n').replaceAll('whisper-base', 'whisper-other'))
    const bundled = await findModels(undefined, memory())
    const found = await findModels(copy, memory())
    if (isProblem(found)) throw new Error(found.message)
    const { writer, ...listening } = found
    expect(listening).toEqual(bundled)
    expect(writer).toMatchObject({
      name: 'whisper-other',
      encoder: join(copy, 'whisper-other', 'encoder.onnx'),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(writer?.sha256).not.toBe(listening.sha256)
  })

  it.each([
    ['a folder that is not there', () => join(folder, 'nowhere'), 'no-model', /SHA256SUMS is missing/],
    [
      'a folder without the digit ear',
      () => {
        const copy = copyOfModels('deaf')
        rmSync(join(copy, 'digit-ear'), { recursive: true })
        return copy
      },
      'no-model',
      /digit-ear/,
    ],
    [
      'a folder without Whisper',
      () => {
        mkdirSync(join(folder, 'mute'))
        copyFileSync(join(BUNDLED_MODELS, 'SHA256SUMS'), join(folder, 'mute', 'SHA256SUMS'))
        return join(folder, 'mute')
      },
      'no-model',
      /whisper/,
    ],
    [
      'a graph of which a byte differs',
      () => {
        const copy = copyOfModels('hurt')
        writeFileSync(join(copy, 'whisper-base', 'mel.onnx'), 'x')
        return copy
      },
      'model-damaged',
      /mel\.onnx/,
    ],
  ])('names what is wrong with %s', async (_, make, code, message) => {
    const found = await findModels(make(), memory())
    expect(found).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})
