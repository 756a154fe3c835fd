// Lays into dist what is not compiled from src: the part of onnxruntime-web that is used, and the manual page.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COMMANDS } from '../src/cli/commands/table.js'
import { commandWords } from '../src/cli/words/command-words.js'
import { manPage } from '../src/cli/words/man-page.js'
import { version } from '../src/version.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** The module for Node.js, the glue that its threads load, and the runtime with SIMD and threads; of 139 MB, 14. */
const RUNTIME = ['ort.node.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm']

const runtime = join(dist, 'onnxruntime')
mkdirSync(runtime, { recursive: true })
const whole = dirname(fileURLToPath(import.meta.resolve('onnxruntime-web')))
for (const name of RUNTIME) copyFileSync(join(whole, name), join(runtime, name))
copyFileSync(join(root, 'scripts/onnxruntime-licence.txt'), join(runtime, 'LICENSE'))

writeFileSync(join(dist, 'wrongnumber.1'), manPage(await commandWords(COMMANDS), version))
