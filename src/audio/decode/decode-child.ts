// Entry of the decoder process: decodes each file that it is sent, and writes decode events to standard output.
import { once } from 'node:events'
import type { DecodeWish } from './decode-event.js'
import { packEnd, packEvent } from './event-pipe.js'
import { decodeByWasm } from './wasm-stream.js'

async function send(bytes: Buffer): Promise<void> {
  if (!process.stdout.write(bytes)) await once(process.stdout, 'drain')
}

async function decode({ file, rate }: DecodeWish): Promise<void> {
  try {
    for await (const event of decodeByWasm(file, rate)) await send(packEvent(event))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await send(packEvent({ type: 'failure', code: 'internal', message }))
  }
  await send(packEnd())
}

// Whoever started this process is gone: nobody reads what would still be decoded.
process.on('disconnect', () => process.exit(1))
process.stdout.on('error', () => process.exit(1))
// One file at a time: the next is sent when the end of the last one was read.
process.on('message', (wish: DecodeWish) => void decode(wish))
