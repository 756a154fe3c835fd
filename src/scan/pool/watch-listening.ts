// One process that listens to a file at a time: started, watched while it listens, ended.
import { type ChildProcess, fork } from 'node:child_process'
import node from 'node:process'
import { fileURLToPath } from 'node:url'
import { optionsOfNode } from '../../options-of-node.js'
import type { TaskRun } from '../hear/sound-wish.js'
import type { Answer, Order, Report, Task } from './process-messages.js'

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
  work(task: Task, { signal, onProgress }: TaskRun): Promise<Answer | EarlyEnd> {
    return new Promise((resolve) => {
      const settle = (answer: Answer | EarlyEnd): void => {
        alarm.off()
        signal?.removeEventListener('abort', stop)
        this.heed = () => {}
        resolve(answer)
      }
      const kill = (why: EarlyEnd): void => {
        settle(why)
        this.close()
      }
      const alarm = new Alarm(kill)
      const stop = (): void => {
        this.send({ stop: true })
        alarm.set(this.budget.grace, INTERRUPTED)
      }
      this.heed = (report) => {
        if ('answer' in report) return settle(report.answer)
        if ('bytes' in report) {
          this.bytes = report.bytes
          if (this.bytes > this.budget.bytes) kill({ ended: 'too-large', how: this.tooMuch() })
          return
        }
        if (signal?.aborted !== true) alarm.set(this.budget.patience, STUCK)
        onProgress?.(report.progress)
      }
      void this.gone.then((how) =>
        settle(signal?.aborted === true ? INTERRUPTED : { ended: 'crashed', how: this.crash(how) }),
      )
      alarm.set(this.budget.patience, STUCK)
      signal?.addEventListener('abort', stop, { once: true })
      this.send({ task })
      if (signal?.aborted === true) stop()
    })
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

/** Tells why when its time is up; set anew it forgets what it was set to. */
class Alarm {
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly ring: (why: EarlyEnd) => void) {}

  set(milliseconds: number, why: EarlyEnd): void {
    this.off()
    this.timer = setTimeout(() => this.ring(why), milliseconds)
  }

  off(): void {
    clearTimeout(this.timer)
  }
}

const STUCK: EarlyEnd = { ended: 'timed-out', how: 'listening to it did not get on' }
const INTERRUPTED: EarlyEnd = { ended: 'interrupted', how: 'listening was interrupted' }
