// Nothing leaves the machine: listening opens no connection, looks no name up and writes into our own folders alone.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.js'
import { BIN } from './run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Where a program may leave things, by the variable that says so. */
const FOLDERS = {
  HOME: 'home',
  TMPDIR: 'tmp',
  XDG_CACHE_HOME: 'cache',
  XDG_CONFIG_HOME: 'config',
  XDG_DATA_HOME: 'data',
  XDG_STATE_HOME: 'state',
} as const

/** True where system calls can be watched, which sees what native libraries do too. */
const canTrace = spawnSync('strace', ['-f', '-o', join(folder, 'tried'), 'true']).status === 0

/** Notes every connection and look-up that goes through Node.js, in this process and in its children. */
const PRELOADED = `const { appendFileSync } = require('node:fs')
const note = (name) => appendFileSync(process.env.TRACE, name + '(\\n')
for (const [module, names] of [['dns', ['lookup', 'resolve']], ['dgram', ['createSocket']]])
  for (const name of names) {
    const real = require('node:' + module)[name]
    require('node:' + module)[name] = (...given) => (note('connect ' + name), real(...given))
  }
const { Socket } = require('node:net')
const connect = Socket.prototype.connect
Socket.prototype.connect = function (...given) { note('connect'); return connect.apply(this, given) }
`

function filesBelow(name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

test('a scan of sound connects to nothing and writes nothing outside our own folders', () => {
  const trace = join(folder, 'trace')
  const preloaded = join(folder, 'preloaded.cjs')
  writeFileSync(preloaded, PRELOADED)
  writeFileSync(trace, '')
  copyFileSync(join(ROOT, 'data/self-test/number.wav'), join(folder, 'number.wav'))
  for (const name of Object.values(FOLDERS)) mkdirSync(join(folder, name))
  const { CI: _ci, ORT_DISABLE_TELEMETRY: _ort, ...inherited } = process.env
  const places = Object.entries(FOLDERS).map(([variable, name]) => [variable, join(folder, name)])
  const env = { ...inherited, ...Object.fromEntries(places), TRACE: trace } as Record<string, string>
  const command = [process.execPath, BIN, 'scan', '--format', 'json', 'number.wav']
  const [program, ...args] = canTrace
    ? ['strace', '-f', '-o', trace, '-e', 'trace=network', ...command]
    : command
  env.NODE_OPTIONS = canTrace ? '' : `--require ${preloaded}`
  const ran = spawnSync(program!, args, { cwd: folder, env, encoding: 'utf8' })
  expect(JSON.parse(ran.stdout)).toMatchObject({ tool: { runtime: expect.stringContaining('onnxruntime') } })
  expect(
    readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /\b(?:socket|connect)\b.*\(/.test(line)),
  ).toEqual([])
  const strange = Object.values(FOLDERS)
    .flatMap(filesBelow)
    .filter((file) => !/^[a-z]+\/wrongnumber\//.test(file))
  expect(strange).toEqual([])
  expect(existsSync(join(folder, 'cache/wrongnumber'))).toBe(process.platform === 'linux')
}, 120_000)
