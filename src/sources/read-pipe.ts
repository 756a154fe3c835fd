// Reads a named pipe or a device, which may have no end, and nobody who writes to it.
import { constants, createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { type Problem, problem } from '../core/problem.js'
import { gatherBytes } from '../core/text/gather-bytes.js'
import { fileProblem } from './file-problem.js'

/** Milliseconds between two attempts to end the waiting. */
const PAUSE = 50

/** Everything that it gives, within the limit of a text and until the signal. */
export async function readPipe(path: string, signal: AbortSignal): Promise<Uint8Array | Problem> {
  const interrupted = problem(path, 'interrupted', 'interrupted before it was read', 'run it again')
  if (signal.aborted) return interrupted
  const stream = createReadStream(path)
  let isRead = false
  signal.addEventListener('abort', () => void stopWaiting(path, () => isRead), { once: true })
  const read = await gatherBytes(stream, path).catch((error) => fileProblem(path, error))
  isRead = true
  stream.destroy()
  return signal.aborted ? interrupted : read
}

/**
 * Opening a pipe waits for a writer, and nothing calls that off but a writer: one that writes nothing is its end. It can
 * only come when the waiting has begun, in a thread of its own.
 */
async function stopWaiting(path: string, isRead: () => boolean): Promise<void> {
  while (!isRead()) {
    const writer = await open(path, constants.O_WRONLY | constants.O_NONBLOCK).catch(() => undefined)
    await writer?.close()
    await setTimeout(PAUSE)
  }
}
