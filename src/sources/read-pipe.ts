// Reads a named pipe or a device, which may have no end, and nobody who writes to it.
import { constants, createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { gatherBytes } from '../core/gather-bytes.js'
import { type Problem, problem } from '../core/problem.js'
import { fileProblem } from './file-problem.js'

/** Everything that it gives, within the limit of a text and until the signal. */
export async function readPipe(path: string, signal: AbortSignal): Promise<Uint8Array | Problem> {
  const stream = createReadStream(path)
  signal.addEventListener('abort', () => void stopWaiting(path), { once: true })
  if (signal.aborted) await stopWaiting(path)
  const read = await gatherBytes(stream, path).catch((error) => fileProblem(path, error))
  stream.destroy()
  return signal.aborted
    ? problem(path, 'interrupted', 'interrupted before it was read', 'run it again')
    : read
}

/** Opening a pipe waits for a writer, and nothing calls that off but a writer: one that writes nothing is its end. */
async function stopWaiting(path: string): Promise<void> {
  const writer = await open(path, constants.O_WRONLY | constants.O_NONBLOCK).catch(() => undefined)
  await writer?.close()
}
