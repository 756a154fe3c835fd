// Redis on a free port, workers as child processes, and scans over them, for the tests of the queue.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../architecture/source-files.js'
import { BIN, type Ran, runCommand } from '../cli/run-command.js'

/** Whether Debian's redis-server, or another one, is on the PATH. */
export const HAS_REDIS = isThere('redis-server')
if (!HAS_REDIS)
  process.stderr.write('no redis-server here: the queue is not tested (apt-get install redis-server)\n')

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A server that keeps what it has on the disk, and what was started beside it. */
export class QueueStage {
  readonly folder = mkdtempSync(join(tmpdir(), 'wrongnumber-queue-'))
  private readonly children = new Set<ChildProcess>()
  private port = 0
  private server: ChildProcess | undefined

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Starts it, or starts it again with what it had. */
  async start(): Promise<void> {
    this.port ||= await freePort()
    const settings = ['--port', String(this.port), '--dir', this.folder, '--save', '', '--appendonly', 'yes']
    this.server = this.keep(spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] }))
    await new Promise<void>((resolve) => {
      this.server!.stdout!.on('data', (part: Buffer) => {
        if (part.toString().includes('Ready to accept connections')) resolve()
      })
    })
  }

  /** Takes it away as a crash does. */
  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.server!.on('exit', resolve))
    this.server!.kill('SIGKILL')
    await gone
  }

  /** A worker that keeps what it heard in a folder of its own. */
  async worker(args: readonly string[], cache = 'worker'): Promise<ChildProcess> {
    const { CI: _ci, GITHUB_ACTIONS: _actions, ...env } = process.env
    const before = await this.workers()
    const started = this.keep(
      spawn(process.execPath, [BIN, 'worker', '--queue', this.url, ...args], {
        env: { ...env, NODE_OPTIONS: '', XDG_CACHE_HOME: join(this.folder, cache) },
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    )
    while ((await this.workers()) <= before) await pause(200)
    return started
  }

  /** Scans with the queue, with nothing kept of it unless `cache` says where. */
  scan(args: readonly string[], cache?: string): Promise<Ran> {
    const env = cache === undefined ? {} : { XDG_CACHE_HOME: join(this.folder, cache) }
    return runCommand(['scan', '--queue', this.url, ...args], { env })
  }

  /** What `queue info` says. */
  async info(): Promise<string> {
    const { stdout, stderr } = await runCommand(['queue', 'info', '--queue', this.url])
    return stdout + stderr
  }

  /** Ends all that was started. */
  close(): void {
    for (const each of this.children) each.kill('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async workers(): Promise<number> {
    return Number(/^(\d+) workers/.exec(await this.info())?.[1] ?? 0)
  }

  private keep(child: ChildProcess): ChildProcess {
    this.children.add(child)
    child.on('exit', () => this.children.delete(child))
    return child
  }
}

/** Waits so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
