// The engine whisper-node with a ggml model: guarded, in a process of its own.
import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mixMono } from '../audio/ears.js'
import { LISTENING_RATE, type Sound } from '../audio/sound.js'
import { encodeWav } from '../audio/write-clip.js'
import type { TimeRange } from '../core/finding.js'
import { isProblem, type Problem, problem } from '../core/problem.js'
import { parseCues } from '../core/transcript/parse-cues.js'
import type { TranscriptLine } from '../core/transcript/transcript.js'
import type { Engine, Transcribed, TranscribeOptions, Unheard } from './engine.js'
import { joinNear } from './transcribe-windows.js'
import { compileWhisper, findGgmlModel, findWhisperNode, WHISPER_NODE } from './whisper-node-parts.js'

/** The entry file beside this one: TypeScript when we run from source, JavaScript when built. */
const ENTRY = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? './whisper-node-child.ts' : './whisper-node-child.js',
    import.meta.url,
  ),
)
/** It listens six times slower than real time. */
const START_SECONDS = 60
const SECONDS_PER_SECOND = 30
/** Seconds given to it at a time. */
const LONGEST_PART = 240
/** The package puts paths into a shell command without quotes. */
const SAFE_PATH = /^[\w/\\:.~-]+$/

/** Makes the engine; without a named model it takes one that is in the package. Compiles whisper.cpp where that was not done. */
export async function whisperNodeEngine(
  named: string | undefined,
  languages: readonly string[],
  interrupted?: AbortSignal,
): Promise<(Engine & { readonly model: string }) | Problem> {
  const found = findWhisperNode()
  if (isProblem(found)) return found
  const model = await findGgmlModel(named, found)
  if (isProblem(model)) return model
  const uncompiled = await compileWhisper(found, interrupted)
  if (uncompiled !== undefined) return uncompiled
  const folder = await mkdtemp(join(tmpdir(), 'wrongnumber-'))
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  if (!SAFE_PATH.test(folder)) {
    await close()
    return problem(
      folder,
      'runtime-failed',
      'whisper-node cannot work in a folder with blanks or signs in its name',
      'set TMPDIR to a plain one',
    )
  }
  const linked = join(folder, 'model.bin')
  await symlink(resolve(model.path), linked)
  const job = { entry: found.entry, model: linked, language: languages[0] ?? 'auto', folder }
  return {
    name: WHISPER_NODE,
    model: model.path,
    transcribe: (sound, stretches, options = {}) => transcribe(job, sound, stretches, options),
    close,
  }
}

interface Job {
  readonly entry: string
  readonly model: string
  readonly language: string
  readonly folder: string
}

async function transcribe(
  job: Job,
  sound: Sound,
  stretches: readonly TimeRange[],
  options: TranscribeOptions,
): Promise<Transcribed | Problem> {
  const lines: TranscriptLine[] = []
  const unheard: Unheard[] = []
  let done = 0
  for (const stretch of joinNear(stretches).flatMap(partsOf)) {
    if (options.interrupted?.aborted === true) {
      unheard.push({ ...stretch, why: 'interrupted' })
      continue
    }
    const heard = await hearStretch(job, sound, stretch, options.interrupted)
    if (isProblem(heard)) {
      if (lines.length === 0) return heard
      unheard.push({ ...stretch, why: heard.message })
    } else lines.push(...heard.lines)
    done += stretch.end - stretch.start
    options.onProgress?.(done)
  }
  return { transcript: { lines }, notUnderstood: [], unheard }
}

/** A long stretch in parts, so that its length costs no memory. */
function partsOf({ start, end }: TimeRange): TimeRange[] {
  const count = Math.max(1, Math.ceil((end - start) / LONGEST_PART))
  const length = (end - start) / count
  return Array.from({ length: count }, (_, part) => ({
    start: start + part * length,
    end: start + (part + 1) * length,
  }))
}

async function hearStretch(
  job: Job,
  sound: Sound,
  stretch: TimeRange,
  interrupted: AbortSignal | undefined,
): Promise<{ lines: TranscriptLine[] } | Problem> {
  const wav = join(job.folder, 'stretch.wav')
  const [from, to] = [stretch.start, stretch.end].map((time) => Math.round(time * LISTENING_RATE))
  const unwritten = await writeStretch(wav, mixMono(await sound.read(from!, to!)))
  if (unwritten !== undefined) return unwritten
  const seconds = START_SECONDS + SECONDS_PER_SECOND * (stretch.end - stretch.start)
  const failure = await runChild([job.entry, wav, job.model, job.language], seconds, interrupted)
  const written = await readFile(`${wav}.srt`, 'utf8').catch(() => undefined)
  await rm(`${wav}.srt`, { force: true })
  if (written === undefined)
    return problem(
      WHISPER_NODE,
      'runtime-failed',
      `whisper-node gave no transcript (${failure ?? 'it says nothing about the reason'})`,
      'try it by itself, or leave --engine out',
    )
  const lines = parseCues(written).map((line) => ({
    ...line,
    start: line.start + stretch.start,
    end: line.end + stretch.start,
  }))
  return { lines }
}

/** Why the sound cannot be laid where the engine reads it, such as a full disk. */
async function writeStretch(wav: string, samples: Float32Array): Promise<Problem | undefined> {
  try {
    await writeFile(wav, encodeWav([samples], LISTENING_RATE))
    return undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the temporary folder is full' : message
    return problem(
      WHISPER_NODE,
      'runtime-failed',
      why,
      'make room there, or set TMPDIR to a folder with some',
    )
  }
}

/** Undefined where the child ended well, else what ended it. */
function runChild(
  words: readonly string[],
  seconds: number,
  interrupted: AbortSignal | undefined,
): Promise<string | undefined> {
  const child = fork(ENTRY, words, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000)
    })
  const stop = (): void => void child.kill('SIGKILL')
  const timer = setTimeout(stop, seconds * 1000)
  interrupted?.addEventListener('abort', stop, { once: true })
  return new Promise((settle) => {
    child.on('error', (error) => settle(error.message))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      interrupted?.removeEventListener('abort', stop)
      settle(code === 0 ? undefined : `${signal ?? `exit ${code}`}: ${said.trim().split('\n').at(-1) ?? ''}`)
    })
  })
}
