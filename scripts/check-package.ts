// Packs the project, installs the tarball in an empty folder, scans one file with it, and says what it weighs.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-package-'))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

try {
  run(npm, ['pack', '--silent', '--pack-destination', folder], root)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
  console.log(`${tarball}: ${megabytes(statSync(join(folder, tarball)).size)}`)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  run(npm, ['install', '--no-audit', '--no-fund', join(folder, tarball)], folder)
  writeFileSync(join(folder, 'lyrics.txt'), 'Appelle-moi au 06 39 98 47 26')
  const command = join(folder, 'node_modules', 'wrongnumber', 'bin', 'wrongnumber.js')
  const report = run(process.execPath, [command, 'scan', '--format', 'json', 'lyrics.txt'], folder)
  const { findings } = JSON.parse(report) as { findings: { verdict: string; written: string }[] }
  if (findings.length !== 1 || findings[0]!.verdict !== 'fiction')
    throw new TypeError(`the installed package found ${JSON.stringify(findings)}`)
  console.log(`installed and scanned: "${findings[0]!.written}" is ${findings[0]!.verdict}`)
  for (const [name, size] of largestFolders(join(folder, 'node_modules')))
    console.log(`  ${name}: ${megabytes(size)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: program.endsWith('.cmd'),
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip', SKIP_FFMPEG: 'true' },
  })
}

/** The five largest packages of a node_modules folder, a scope counting as one. */
function largestFolders(path: string): [string, number][] {
  const sizes = readdirSync(path).map((name): [string, number] => [name, sizeOf(join(path, name))])
  return sizes.sort((a, b) => b[1] - a[1]).slice(0, 5)
}

function sizeOf(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return 0
  if (!entry.isDirectory()) return entry.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`
}
