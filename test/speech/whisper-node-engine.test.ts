// The engine whisper-node: for real where the package and a ggml model are there, else its absence is named.

import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { isProblem } from '../../src/core/problem.js'
import { whisperNodeEngine } from '../../src/speech/whisper-node-engine.js'
import { englishClip } from './whisper/english-clip.js'
import { soundOf } from './whisper/sound-of.js'

/** Path of a ggml file (ggml-base.bin); the package is found beside this one or from the working directory. */
const model = process.env.WHISPER_NODE_MODEL ?? ''

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('whisper-node')
    return true
  } catch {
    return false
  }
}

it.skipIf(model === '' || !isInstalled())(
  'hears the English clip',
  async () => {
    const engine = await whisperNodeEngine(model, ['en'])
    if (isProblem(engine)) throw new Error(engine.message)
    const folder = process.cwd()
    const heard = await engine.transcribe(soundOf(englishClip()), [{ start: 0, end: 9.5 }])
    await engine.close()
    if (isProblem(heard)) throw new Error(heard.message)
    expect(heard.transcript.lines.map((line) => line.text.replace(/\D/g, '')).join('')).toBe('3125550189')
    expect(process.cwd()).toBe(folder)
  },
  900_000,
)

it.skipIf(isInstalled())('says that the package is not installed', async () => {
  expect(await whisperNodeEngine('ggml-base.bin', [])).toMatchObject({ code: 'runtime-failed' })
})

it.runIf(isInstalled())('says that the model is not there', async () => {
  expect(await whisperNodeEngine('nowhere.bin', [])).toMatchObject({ input: 'nowhere.bin', code: 'no-model' })
})
