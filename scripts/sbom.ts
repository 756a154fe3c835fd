// Prints the package's bill of materials as CycloneDX: what npm installs beside it, and what of others lies in the package itself.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Component {
  readonly 'bom-ref': string
  readonly type: string
  readonly name: string
  readonly version?: string
  readonly licenses?: readonly object[]
  readonly hashes?: readonly object[]
}

interface Bill {
  metadata: { component: Record<string, string> }
  components: Component[]
  dependencies: { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
// With `--omit dev` npm leaves out what development needs too, not only what nothing else needs.
const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
const bill = JSON.parse(
  execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  }),
) as Bill

/** What `scripts/sound-module/build.sh` was given. */
const FFMPEG = '5.1.9'
const LICENCE = { license: { id: 'MIT' } }

/** Names and versions of what the lock file does not keep for development alone, and of what the build puts into dist. */
function installed(): ReadonlySet<string> {
  const licences = readFileSync(join(root, 'dist/LICENSES.txt'), 'utf8')
  const bundled = [...licences.matchAll(/^=== (\S+)/gm)].map(([, name]) => name!)
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { readonly version: string; readonly dev?: boolean }>
  }
  return new Set(
    bundled.concat(
      Object.entries(lock.packages).flatMap(([path, { version: of, dev }]) =>
        path === '' || dev === true ? [] : [`${path.slice(path.lastIndexOf('node_modules/') + 13)}@${of}`],
      ),
    ),
  )
}

function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** The models by the list that is checked when they are loaded, the runtimes, FFmpeg and the registers. */
function inPackage(): Component[] {
  const sums = readFileSync(join(root, 'data/models/SHA256SUMS'), 'utf8')
  const models = [...sums.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, sum, name]) => ({
    'bom-ref': `data/models/${name}`,
    type: 'machine-learning-model',
    name: `data/models/${name}`,
    hashes: [{ alg: 'SHA-256', content: sum }],
    licenses: [LICENCE],
  }))
  const of = readFileSync(join(root, 'data/onnxruntime/VERSION'), 'utf8').trim()
  const runtimes = ['onnxruntime-node', 'onnxruntime-web'].map((name) => ({
    'bom-ref': `data/onnxruntime/${name}`,
    type: 'library',
    name,
    version: of,
    purl: `pkg:npm/${name}@${of}`,
    licenses: [LICENCE],
  }))
  const ffmpeg = {
    'bom-ref': 'data/ffmpeg/sound.wasm',
    type: 'library',
    name: 'ffmpeg',
    version: FFMPEG,
    purl: `pkg:generic/ffmpeg@${FFMPEG}`,
    hashes: [{ alg: 'SHA-256', content: sumOf(join(root, 'data/ffmpeg/sound.wasm')) }],
    licenses: [{ license: { id: 'LGPL-2.1-or-later' } }],
  }
  const registers = readdirSync(join(root, 'data/plans'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, 'data/plans'), join(entry.parentPath, entry.name)))
    .map((name) => ({
      'bom-ref': `data/plans/${name}`,
      type: 'data',
      name: `data/plans/${name}`,
      hashes: [{ alg: 'SHA-256', content: sumOf(join(root, 'data/plans', name)) }],
    }))
  return [...models, ...runtimes, ffmpeg, ...registers]
}

// npm names it after the folder that it lies in.
Object.assign(bill.metadata.component, {
  'bom-ref': `wrongnumber@${version}`,
  name: 'wrongnumber',
  purl: `pkg:npm/wrongnumber@${version}`,
})
const isInstalled = installed()
bill.components = bill.components.filter(({ name, version: of }) => isInstalled.has(`${name}@${of}`))
const refs = new Set(bill.components.map((each) => each['bom-ref']))
bill.dependencies = bill.dependencies
  .filter(({ ref }) => refs.has(ref) || ref === `wrongnumber@${version}`)
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }))
bill.components.push(...inPackage())
console.log(JSON.stringify(bill, null, 2))
