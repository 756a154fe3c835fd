// Unpacks the native library of ONNX Runtime for this system: the package carries those of five systems, compressed.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import node from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { sha256OfFile } from '../disk/sha256-of-file.js'
import { userFolders } from '../disk/user-folders.js'
import { writeWhole } from '../disk/write-whole.js'
import { PACKAGE_ROOT } from '../package-root.js'
import { CheckedFiles } from './checked-files.js'

/** What `scripts/pack-runtimes.ts` made of Microsoft's packages. */
const PACKED = fileURLToPath(new URL('data/onnxruntime/', PACKAGE_ROOT))
/** What Node.js loads; the library lies beside it. */
const BINDING = 'onnxruntime_binding.node'

/** The native library, ready to be loaded. */
export interface NativeLibrary {
  /** Of ONNX Runtime. */
  readonly version: string
  /** Path of the module that Node.js loads. */
  readonly binding: string
  /** To be called when it is loaded: takes away what is not kept for the next start. */
  loaded(): void
}

interface PackedFile {
  readonly name: string
  readonly sha256: string
}

/**
 * Unpacks the library into the user's cache once, and finds it there afterwards; where the cache cannot be written to, into
 * a folder for this process alone. Throws where the package has none for this system, and where it cannot be unpacked.
 */
export async function unpackNativeLibrary(
  cache: string = userFolders.cache,
  memory: CheckedFiles = new CheckedFiles(join(cache, 'checked-files.json')),
): Promise<NativeLibrary> {
  const system = `${node.platform}-${node.arch}`
  const { version, files } = await packedFiles(system)
  const kept = join(cache, 'onnxruntime', `${version}-${system}`)
  try {
    await mkdir(kept, { recursive: true, mode: 0o700 })
    for (const file of files) await unpackInto(kept, file, memory)
    await memory.save()
    return { version, binding: join(kept, BINDING), loaded: () => {} }
  } catch (error) {
    // A library that is loaded cannot be taken away on Windows, and would be left behind at every start.
    if (!isUnwritable(error) || node.platform === 'win32') throw error
  }
  const passing = await mkdtemp(join(tmpdir(), 'wrongnumber-runtime-'))
  const remove = (): void => rmSync(passing, { recursive: true, force: true })
  try {
    for (const file of files) await unpackInto(passing, file, memory)
    return { version, binding: join(passing, BINDING), loaded: remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** The files for a system, by the list of their sums. */
async function packedFiles(
  system: string,
): Promise<{ readonly version: string; readonly files: readonly PackedFile[] }> {
  if (node.platform === 'linux' && !hasGlibc()) throw new Error('its library needs glibc')
  const version = (await readFile(join(PACKED, 'VERSION'), 'utf8')).trim()
  const sums = await readFile(join(PACKED, 'SHA256SUMS'), 'utf8')
  const files = [...sums.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)]
    .map(([, sha256, name]) => ({ sha256: sha256!, name: name! }))
    .filter(({ name }) => name.startsWith(`${system}/`))
  if (files.length === 0) throw new Error(`the package has none for ${system}`)
  return { version, files }
}

/** Node.js names the version of glibc that it runs on; musl (Alpine) has none. */
function hasGlibc(): boolean {
  Object.assign(node.report, { excludeNetwork: true })
  const { header } = node.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime !== undefined
}

async function unpackInto(folder: string, { name, sha256 }: PackedFile, memory: CheckedFiles): Promise<void> {
  const path = join(folder, basename(name))
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined) {
    if (await memory.knows(path, found, sha256)) return
    if ((await sha256OfFile(path)) === sha256) {
      memory.remember(path, found, sha256)
      return
    }
  }
  const bytes = await promisify(brotliDecompress)(await readFile(join(PACKED, `${name}.br`)))
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`${name} is damaged in the package`)
  await writeWhole(path, bytes)
  memory.remember(path, await stat(path), sha256)
}

function isUnwritable(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'ENOENT', 'EEXIST'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  )
}
