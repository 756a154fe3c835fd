// One process that listens to a file at a time: started, watched while it listens, ended.
import { type ChildProcess, fork } from 'node:child_process'
import node from 'node:process'
import { fileURLToPath } from 'node:url'
import { optionsOfNode } from '../../options-of-node.js'
import type { Answer, Order, Report, Task, TaskRun } from './hearing-task.js'

/** The entry file beside this one: TypeScript when we run from source, JavaScript when built. */
const ENTRY = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './listening-child.ts' : './listening-child.js', import.meta.url),
)

/** What a process may take. */
export interface Budget {
  /** Milliseconds without a step forward. */
  readonly patience: number
  /** Bytes of memory. */
  readonly bytes: number
  /** Milliseconds in which it has to answer once it was told to stop. */
  readonly grace: number
}

/** Why a process gave no answer. */
export interface EarlyEnd {
  readonly ended: 'crashed' | 'timed-out' | 'too-large' | 'interrupted'
  /** In words. */
  readonly how: string
}

/** Characters of its last words that are kept. */
const LAST_WORDS = 2000

/** A process with its models, once it has loaded them. */
export class ListeningProcess {
  /** Bytes of memory, as it last said. */
  bytes = 0
  private readonly child: ChildProcess
  private readonly gone: Promise<string>
  private lastWords = ''
  private heed: (report: Report) => void = () => {}

  /** `env` is what it is told besides the environment that it has from us. */
  constructor(
    threads: number,
    env: Readonly<Record<string, string>>,
    private readonly budget: Budget,
  ) {
    this.child = fork(ENTRY, [String(threads)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: optionsOfNode(),
      env: { ...env, ...node.env },
    })
    this.gone = new Promise((resolve) => {
      this.child.on('error', (error) => resolve(error.message))
      this.child.on('close', (code, signal) => resolve(signal ?? `exit ${code}`))
    })
    this.child.stderr!.on('data', (part: Buffer) => {
      this.lastWords = (this.lastWords + part.toString()).slice(-LAST_WORDS)
    })
    this.child.on('message', (report: Report) => this.heed(report))
  }

  /** Whether it can be given a file. */
  get isThere(): boolean {
    return this.child.connected
  }

  /** Listens to one file; how it ended where it gave no answer, after which it is of no more use. */
  async work(task: Task, run: TaskRun): Promise<Answer | EarlyEnd> {
    let end: ((why: EarlyEnd) => void) | undefined
    let watch: NodeJS.Timeout | undefined
    const kill = (why: EarlyEnd): void => {
      end?.(why)
      this.close()
    }
    const step = (milliseconds: number): void => {
      clearTimeout(watch)
      watch = setTimeout(
        () => kill({ ended: 'timed-out', how: 'listening to it did not get on' }),
        milliseconds,
      )
    }
    const stop = (): void => {
      this.send({ stop: true })
      clearTimeout(watch)
      watch = setTimeout(() => kill(INTERRUPTED), this.budget.grace)
    }
    try {
      return await new Promise<Answer | EarlyEnd>((resolve) => {
        end = resolve
        this.heed = (report) => {
          if ('answer' in report) return resolve(report.answer)
          if ('bytes' in report) {
            this.bytes = report.bytes
            if (this.bytes > this.budget.bytes) kill({ ended: 'too-large', how: this.tooMuch() })
            return
          }
          if (run.signal?.aborted !== true) step(this.budget.patience)
          run.onProgress?.(report.progress)
        }
        void this.gone.then((how) =>
          resolve(run.signal?.aborted === true ? INTERRUPTED : { ended: 'crashed', how: this.crash(how) }),
        )
        step(this.budget.patience)
        run.signal?.addEventListener('abort', stop, { once: true })
        this.send({ task })
        if (run.signal?.aborted === true) stop()
      })
    } finally {
      clearTimeout(watch)
      run.signal?.removeEventListener('abort', stop)
      this.heed = () => {}
    }
  }

  /** Ends it at once. */
  close(): void {
    this.child.kill('SIGKILL')
  }

  /** That it cannot be told anything is seen where it is gone. */
  private send(order: Order): void {
    this.child.send(order, () => {})
  }

  private crash(how: string): string {
    const words = this.lastWords.trim().split('\n').at(-1)?.slice(0, 200) ?? ''
    return `the process that listened to it ended early (${how})${words === '' ? '' : `: ${words}`}`
  }

  private tooMuch(): string {
    return `the process that listened to it took more than ${Math.round(this.budget.bytes / 1e6)} MB`
  }
}

const INTERRUPTED: EarlyEnd = { ended: 'interrupted', how: 'listening was interrupted' }
