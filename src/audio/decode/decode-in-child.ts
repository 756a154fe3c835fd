// Runs the decoder in a process of its own, so that an endless loop or a file that takes all memory stays outside of ours.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { optionsOfNode } from '../../options-of-node.js'
import { type DecodeEvent, type DecodeWish, failure } from './decode-event.js'
import { readEvents } from './event-pipe.js'

/** The entry file beside this one: TypeScript when we run from source, JavaScript when built. */
const ENTRY = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './decode-child.ts' : './decode-child.js', import.meta.url),
)

/** A process that has decoded so many files is replaced: what a library leaks stays small. */
const MOST_FILES = 100

/** A process that decodes one file after the other. */
interface DecoderProcess {
  readonly child: ChildProcess
  /** Settles when it is gone: with what ended it. */
  readonly ended: Promise<string>
  files: number
  lastWords: string
}

/** The process that waits for the next file. */
let idle: DecoderProcess | undefined

/** Decodes a file in a process that serves many files; one that dies is a failure event, and replaced. */
export async function* decodeInChild(wish: DecodeWish, signal: AbortSignal): AsyncGenerator<DecodeEvent> {
  const waiting = takeIdle()
  // One that died while it waited says nothing, and nothing is wrong with the file.
  if (waiting !== undefined && (yield* decodeIn(waiting, wish, signal))) return
  const started = start()
  if (yield* decodeIn(started, wish, signal)) return
  yield await endedEarly(started)
}

/** Returns false where the process ended before it had said anything. */
async function* decodeIn(
  used: DecoderProcess,
  wish: DecodeWish,
  signal: AbortSignal,
): AsyncGenerator<DecodeEvent, boolean> {
  const { child } = used
  const stop = (): void => void child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  let whole = false
  let said = false
  try {
    if (signal.aborted) stop()
    used.files++
    // That a process cannot be told is seen where its pipe ends.
    child.send(wish, () => {})
    const events = readEvents(child.stdout!)
    for (let next = await events.next(); ; next = await events.next()) {
      if (next.done === true) {
        whole = next.value
        break
      }
      said = true
      yield next.value
    }
    if (!whole && said) yield await endedEarly(used)
    return whole || said || signal.aborted
  } finally {
    signal.removeEventListener('abort', stop)
    if (whole && !signal.aborted && used.files < MOST_FILES) keepIdle(used)
    else stop()
  }
}

function start(): DecoderProcess {
  const child = fork(ENTRY, [], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: optionsOfNode() })
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, killedBy) => resolve(`exit ${killedBy ?? code}`))
  })
  const started: DecoderProcess = { child, ended, files: 0, lastWords: '' }
  child.stderr!.on('data', (chunk: Buffer) => {
    started.lastWords = (started.lastWords + chunk.toString()).slice(-2000)
  })
  void ended.then(() => {
    if (idle === started) idle = undefined
  })
  return started
}

function takeIdle(): DecoderProcess | undefined {
  const waiting = idle
  idle = undefined
  if (waiting === undefined || !waiting.child.connected) return undefined
  hold(waiting, true)
  return waiting
}

/** Keeps a process for the next file; where another waits already, this one ends. */
function keepIdle(used: DecoderProcess): void {
  if (idle !== undefined) used.child.kill('SIGKILL')
  else {
    hold(used, false)
    idle = used
  }
}

/** Whether the process keeps ours alive: one that waits does not. */
function hold({ child }: DecoderProcess, held: boolean): void {
  for (const each of [child, child.channel, child.stdout as Holding | null, child.stderr as Holding | null])
    if (held) each?.ref?.()
    else each?.unref?.()
}

/** What a pipe to a child is in Node: a socket. */
interface Holding {
  ref?(): void
  unref?(): void
}

async function endedEarly({ ended, lastWords }: DecoderProcess): Promise<DecodeEvent> {
  const why = `the decoder process ended early (${await ended}) ${lastLine(lastWords)}`
  return failure('corrupt-audio', why.trim())
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 200) ?? ''
}
