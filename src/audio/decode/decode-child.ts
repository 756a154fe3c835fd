// Entry of the decoder process: `decode-child WAY FILE` writes decode events to standard output.
import { once } from 'node:events'
import type { DecodeEvent } from './decode-event.js'
import { packEvent } from './event-pipe.js'

const WAYS: Readonly<Record<string, (file: string) => Promise<AsyncIterable<DecodeEvent>>>> = {
  'node-av': async (file) => (await import('./node-av-stream.js')).decodeByNodeAv(file),
  wasm: async (file) => (await import('./wasm-stream.js')).decodeByWasm(file),
}

async function send(event: DecodeEvent): Promise<void> {
  if (!process.stdout.write(packEvent(event))) await once(process.stdout, 'drain')
}

const [way = '', file = ''] = process.argv.slice(2)
// Whoever started this process is gone: nobody reads what would still be decoded.
process.on('disconnect', () => process.exit(1))
process.stdout.on('error', () => process.exit(1))
try {
  const events = await WAYS[way]!(file)
  for await (const event of events) await send(event)
} catch (error) {
  await send({
    type: 'failure',
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
  })
}
process.stdout.end(() => process.exit(0))
