// Runs a decoder in a process of its own, so that a crash, an endless loop or a licence stays outside of ours.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type DecodeEvent, failure } from './decode-event.js'
import { readEvents } from './event-pipe.js'

/** The entry file beside this one: TypeScript when we run from source, JavaScript when built. */
const ENTRY = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './decode-child.ts' : './decode-child.js', import.meta.url),
)

/** Decodes `file` by the way named `way` in a forked child; a child that dies is a failure event. */
export async function* decodeInChild(
  way: 'node-av' | 'wasm',
  file: string,
  signal: AbortSignal,
): AsyncGenerator<DecodeEvent> {
  const child = fork(ENTRY, [way, file], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const stop = (): void => void child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  let lastWords = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-2000)
  })
  const ended = new Promise<string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, killedBy) => resolve(code === 0 ? null : `exit ${killedBy ?? code}`))
  })
  try {
    if (signal.aborted) stop()
    if (child.stdout) yield* readEvents(child.stdout)
    const end = await ended
    if (end !== null)
      yield failure('corrupt-audio', `the decoder process ended early (${end}) ${lastLine(lastWords)}`.trim())
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 200) ?? ''
}
