// Installs what extras/package.json names, once for each state of its lock file, and puts what wrongnumber loads where it looks for it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const extras = join(root, 'extras')
const lock = readFileSync(join(extras, 'package-lock.json'), 'utf8')
const state = join(extras, 'node_modules/.installed-lock.json')
const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

if (read(state) !== lock) {
  execFileSync('npm', ['ci', '--ignore-scripts'], {
    cwd: extras,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  writeFileSync(state, lock)
}
const { peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
for (const name of [...Object.keys(peerDependencies), '@tesseract.js-data/eng']) {
  const place = join(root, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  rmSync(place, { recursive: true, force: true })
  symlinkSync(join(extras, 'node_modules', name), place, 'junction')
}
