// Makes data/onnxruntime of Microsoft's packages as npm has them: `pack-runtimes VERSION`. Needs the registry, and minutes.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const [version] = process.argv.slice(2)
if (version === undefined)
  throw new TypeError('which version? Write for example: npm run runtimes:pack -- 1.30.0')

/** Where the package onnxruntime-node has the libraries, by our name of the system; what DirectML and debugging need is left out. */
const SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  'linux-x64': ['linux/x64/libonnxruntime.so.1', 'linux/x64/onnxruntime_binding.node'],
  'linux-arm64': ['linux/arm64/libonnxruntime.so.1', 'linux/arm64/onnxruntime_binding.node'],
  'darwin-arm64': ['darwin/arm64/libonnxruntime.1.dylib', 'darwin/arm64/onnxruntime_binding.node'],
  'win32-x64': ['win32/x64/onnxruntime.dll', 'win32/x64/onnxruntime_binding.node'],
  'win32-arm64': ['win32/arm64/onnxruntime.dll', 'win32/arm64/onnxruntime_binding.node'],
}
/** Of onnxruntime-web: the runtime with SIMD and threads. Its two modules in JavaScript stay as they are. */
const WASM = 'ort-wasm-simd-threaded.wasm'
const MODULES = ['ort.node.min.mjs', 'ort-wasm-simd-threaded.mjs']

const target = fileURLToPath(new URL('../data/onnxruntime/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'runtimes-'))
try {
  const native = unpack('onnxruntime-node')
  const web = unpack('onnxruntime-web')
  rmSync(target, { recursive: true, force: true })
  const sources = Object.entries(SYSTEMS).flatMap(([system, paths]) =>
    paths.map((path) => [`${system}/${path.split('/').at(-1)}`, join(native, 'bin/napi-v6', path)] as const),
  )
  const packed = [...sources, [`wasm/${WASM}`, join(web, 'dist', WASM)] as const]
  const sums = await Promise.all(packed.map(([name, path]) => pack(name, readFileSync(path))))
  for (const name of MODULES) writeFileSync(join(target, 'wasm', name), readFileSync(join(web, 'dist', name)))
  writeFileSync(join(target, 'SHA256SUMS'), sums.join(''))
  writeFileSync(join(target, 'VERSION'), `${version}\n`)
  const licence = readFileSync(new URL('onnxruntime-licence.txt', import.meta.url))
  writeFileSync(join(target, 'LICENSE'), licence)
} finally {
  rmSync(folder, { recursive: true })
}

/** Fetches a package, which npm compares with the registry's sum, and takes it apart. */
function unpack(name: string): string {
  const into = join(folder, name)
  mkdirSync(into)
  execFileSync('npm', ['pack', '--silent', '--pack-destination', into, `${name}@${version}`])
  const [tarball] = readdirSync(into)
  execFileSync('tar', ['-xzf', join(into, tarball!), '-C', into])
  return join(into, 'package')
}

/** Writes a file compressed, and returns its line for the list of sums, which are of the files as they are. */
async function pack(name: string, bytes: Buffer): Promise<string> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const packed = await promisify(brotliCompress)(bytes, { params })
  const path = join(target, `${name}.br`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, packed)
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB, packed ${(packed.length / 1e6).toFixed(1)}`)
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
}
