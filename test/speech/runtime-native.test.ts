// In a worker thread the native library is loaded only where its reports are really turned off, and WebAssembly hears instead.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.js'

const SILENCE = 'ORT_DISABLE_TELEMETRY'
const RUNTIME = pathToFileURL(join(ROOT, 'src/speech/open-runtime.ts')).href

const LOADER = pathToFileURL(join(ROOT, 'scripts/load-typescript.mjs')).href

/** Opens a runtime in a worker thread; MAIN is done before that in the main thread, WORKER is the worker's environment. */
const PROGRAM = `import { isMainThread, parentPort, Worker } from 'node:worker_threads'
if (isMainThread) {
  MAIN
  const worker = new Worker(new URL(import.meta.url), { env: { ...process.env, WORKER } })
  worker.on('message', (said) => console.log(JSON.stringify(said)))
} else {
  process.env.${SILENCE} ??= '1'
  const { openRuntime } = await import('${RUNTIME}')
  const [native, any] = [await openRuntime({ name: 'native', threads: 1 }), await openRuntime({ threads: 1 })]
  parentPort.postMessage({ native: native.name ?? native.message, any: any.name })
}
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function opened(main: string, worker: string, outside: Record<string, string> = {}): unknown {
  const file = join(folder, 'program.mjs')
  writeFileSync(file, PROGRAM.replace('MAIN', main).replace('WORKER', worker))
  const { [SILENCE]: _, NODE_OPTIONS: _options, ...env } = process.env
  const ran = spawnSync(process.execPath, ['--import', LOADER, file], {
    env: { ...env, ...outside },
    encoding: 'utf8',
  })
  return JSON.parse(ran.stdout)
}

const REFUSED = { native: expect.stringContaining(`${SILENCE}=1 from outside`), any: 'wasm' }
const TAKEN = { native: 'native', any: 'native' }

test('refused where only the worker believes that it is silent', () => {
  expect(opened('', '')).toEqual(REFUSED)
  expect(opened('', `${SILENCE}: '1'`)).toEqual(REFUSED)
  expect(opened('', '', { [SILENCE]: '0' })).toEqual(REFUSED)
})

test('taken where it comes from outside, or from the main thread before', () => {
  expect(opened('', '', { [SILENCE]: '1' })).toEqual(TAKEN)
  expect(opened(`process.env.${SILENCE} = '1'`, '')).toEqual(TAKEN)
})
