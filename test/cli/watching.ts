// Runs `wrongnumber watch` as a child process and waits for what it prints.
import { type ChildProcess, spawn } from 'node:child_process'
import { BIN } from './run-command.js'

/** One line that a watcher printed. */
export interface Row {
  readonly row: 'finding' | 'problem'
  readonly at: string
  readonly input: string
  readonly written?: string
  readonly code?: string
}

/** A watcher that runs. */
export interface Watching {
  readonly rows: readonly Row[]
  readonly child: ChildProcess
  /** Resolves when so many rows are there; rejects where the watcher ends before. */
  until(count: number): Promise<readonly Row[]>
  /** Resolves with the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** `home` is a folder for state and cache. */
export function watching(args: readonly string[], home: string, cwd = home): Watching {
  const { CI: _ci, ...inherited } = process.env
  const env = { ...inherited, NODE_OPTIONS: '', XDG_STATE_HOME: home, XDG_CACHE_HOME: home }
  const child = spawn(process.execPath, [BIN, 'watch', '--every', '1s', ...args], { env, cwd })
  const rows: Row[] = []
  let rest = ''
  let told: () => void = () => {}
  let errors = ''
  child.stdout.on('data', (part: Buffer) => {
    const lines = (rest + part.toString()).split('\n')
    rest = lines.pop()!
    for (const line of lines) rows.push(JSON.parse(line) as Row)
    told()
  })
  child.stderr.on('data', (part: Buffer) => {
    errors += part.toString()
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return {
    rows,
    child,
    async until(count) {
      const over = ended.then((code) => {
        throw new Error(`it ended with ${code}: ${errors}`)
      })
      over.catch(() => {})
      while (rows.length < count)
        await Promise.race([
          over,
          new Promise<void>((resolve) => {
            told = resolve
          }),
        ])
      return rows
    },
    stop(signal) {
      child.kill(signal)
      return ended
    },
  }
}
