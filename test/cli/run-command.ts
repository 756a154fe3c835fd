// Runs the built command as a child process, the way a person at a terminal or a script does.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../architecture/source-files.js'

export const BIN = join(ROOT, 'bin', 'wrongnumber.js')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunWish {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Without CI, GITHUB_ACTIONS, NO_COLOR and FORCE_COLOR of whoever runs the tests, unless `env` sets them; nothing that was heard before is known. */
export function runCommand(args: readonly string[], wish: RunWish = {}): Promise<Ran> {
  const { CI: _ci, GITHUB_ACTIONS: _actions, NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env
  const cache = mkdtempSync(join(tmpdir(), 'wrongnumber-cache-'))
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...inherited, NODE_OPTIONS: '', XDG_CACHE_HOME: cache, ...wish.env },
    cwd: wish.cwd ?? ROOT,
  })
  const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  child.stdout.on('data', (part: Buffer) => parts.stdout.push(part))
  child.stderr.on('data', (part: Buffer) => parts.stderr.push(part))
  child.stdin.on('error', () => {})
  child.stdin.end(wish.stdin ?? '')
  return new Promise((resolve) => {
    child.on('close', (code) => {
      rmSync(cache, { recursive: true, force: true })
      resolve({
        code,
        stdout: Buffer.concat(parts.stdout).toString(),
        stderr: Buffer.concat(parts.stderr).toString(),
      })
    })
  })
}
