// A sound file that changes while it is read: what was heard before stays, what is missing is named, nothing crashes or hangs.

import { execFileSync } from 'node:child_process'
import { appendFileSync, copyFileSync, rmSync, truncateSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DecoderName } from '../../src/audio/decode/decoder.js'
import { openSound } from '../../src/audio/open-sound.js'
import { encodeWav } from '../../src/audio/write-clip.js'
import { isProblem } from '../../src/core/problem.js'
import { noise } from './sound-of.js'

const RATE = 16_000
/** Far more than the pipe and the buffers between the decoder and us hold, so that it cannot be finished when we hear of it. */
const SECONDS = 240
const DECODERS: readonly DecoderName[] = ['wasm']

let folder = ''
let original = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changing-file-'))
  original = join(folder, 'original.wav')
  await writeFile(original, encodeWav([noise(SECONDS * RATE, 7)], RATE))
})
afterAll(() => rm(folder, { recursive: true }))

/** Opens a copy and changes it when the first of it has been decoded. */
async function openChanging(decoder: DecoderName, name: string, change: (path: string) => void) {
  const path = join(folder, `${decoder}-${name}.wav`)
  copyFileSync(original, path)
  let changed = false
  const opened = await openSound(path, {
    decoder,
    onProgress: () => {
      if (!changed) change(path)
      changed = true
    },
  })
  if (isProblem(opened)) throw new Error(opened.message)
  await opened.sound.close()
  expect(changed).toBe(true)
  return opened
}

describe.each(DECODERS)('by %s, a file that', (decoder) => {
  it('shrinks is heard as far as it went, and the rest is named', async () => {
    const { info, problems, unheard } = await openChanging(decoder, 'shrinks', (path) =>
      truncateSync(path, 44 + 100 * RATE * 2),
    )
    expect(info.seconds).toBeGreaterThan(1)
    expect(info.seconds).toBeLessThanOrEqual(101)
    expect(problems).toMatchObject([{ code: 'truncated-audio' }])
    expect(unheard).toMatchObject([{ start: info.seconds, end: SECONDS }])
  })

  it('is emptied is heard as far as it went', async () => {
    const { info, problems } = await openChanging(decoder, 'emptied', (path) => truncateSync(path, 0))
    expect(info.seconds).toBeLessThan(SECONDS)
    expect(problems).toMatchObject([{ code: 'truncated-audio' }])
  })

  it('grows is heard to the end that its header states', async () => {
    const { info, problems } = await openChanging(decoder, 'grows', (path) =>
      appendFileSync(path, Buffer.alloc(30 * RATE * 2, 1)),
    )
    expect({ seconds: info.seconds, problems }).toEqual({ seconds: SECONDS, problems: [] })
  })

  it.skipIf(process.platform === 'win32')('is deleted is heard to its end', async () => {
    const { info, problems } = await openChanging(decoder, 'deleted', (path) => rmSync(path))
    expect({ seconds: info.seconds, problems }).toEqual({ seconds: SECONDS, problems: [] })
  })
})

it.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  const path = join(folder, 'pipe.wav')
  execFileSync('mkfifo', [path])
  expect(await openSound(path)).toMatchObject({ input: path, code: 'unreadable' })
})
