// Looks at inputs again and again, at folders also when something in them changes, until it is told to stop.
import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { problem } from '../../core/problem.js'
import { STABLE_SIZE, type WatchedFolder, watchFolder } from '../../sources/watch-folder.js'
import type { ScanOptions } from '../options/scan-options.js'
import { lookAt, type Tell } from './watch-input.js'

/** How watching goes on. */
export interface WatchWish {
  /** Milliseconds from the beginning of one look to that of the next. */
  readonly every: number
  readonly signal: AbortSignal
  /** ISO date for the verdicts of a look. */
  today(): string
}

/** Resolves when the signal is aborted or nobody hears the news any more; true for the first. One look at a time. */
export async function watch(
  inputs: readonly string[],
  options: ScanOptions,
  wish: WatchWish,
  tell: Tell,
): Promise<boolean> {
  const { signal } = wish
  const watched: WatchedInput[] = []
  for (const input of new Set(inputs)) watched.push(new WatchedInput(input, wish.every))
  try {
    for (const each of watched) await each.open(tell)
    while (!signal.aborted) {
      const due = watched.reduce((first, each) => (each.due < first.due ? each : first))
      if (due.due > performance.now()) await pause(due.due - performance.now(), watched, signal)
      else if (!(await due.look({ ...options, signal, today: wish.today() }, tell))) return false
    }
    return true
  } finally {
    await Promise.all(watched.map((each) => each.close()))
  }
}

/** Ends early where an input changes. */
async function pause(
  milliseconds: number,
  watched: readonly WatchedInput[],
  signal: AbortSignal,
): Promise<void> {
  const changed = new AbortController()
  for (const each of watched) each.wake = () => changed.abort()
  const either = AbortSignal.any([signal, changed.signal])
  // Timers take no more than 2^31 - 1 ms.
  await wait(Math.min(milliseconds, 2_000_000_000), undefined, { signal: either }).catch(() => {})
}

class WatchedInput {
  /** When it is looked at next, by performance.now(). */
  due = 0
  wake: () => void = () => {}
  private folder: WatchedFolder | undefined
  /** Milliseconds after which a file that is still being written is looked at again. */
  private patience = STABLE_SIZE

  constructor(
    private readonly input: string,
    private readonly every: number,
  ) {}

  /** Listens for changes where it is on the disk. */
  async open(tell: Tell): Promise<void> {
    if (/^https?:/i.test(this.input)) return
    this.folder = await watchFolder(
      this.input,
      () => {
        this.due = 0
        this.wake()
      },
      (why) => void tell({ findings: [], problems: [unwatched(this.input, why)] }),
    )
  }

  async look(options: ScanOptions, tell: Tell): Promise<boolean> {
    const begun = performance.now()
    this.due = Number.POSITIVE_INFINITY
    let waits = false
    const isComplete = async (path: string): Promise<boolean> => {
      const complete = await hasSettled(path)
      waits ||= !complete
      return complete
    }
    const heard = await lookAt(this.input, { ...options, isComplete }, tell)
    // A file that never ends is asked after ever less often.
    this.patience = waits ? Math.min(this.patience * 2, this.every) : STABLE_SIZE
    const next = waits ? performance.now() + this.patience : begun + this.every
    this.due = Math.min(this.due, next)
    return heard
  }

  async close(): Promise<void> {
    await this.folder?.close()
  }
}

/** Every write sets the times of a file; a clock that was set back makes none wait. */
async function hasSettled(path: string): Promise<boolean> {
  try {
    const { mtimeMs, ctimeMs } = await stat(path)
    return Math.abs(Date.now() - Math.max(mtimeMs, ctimeMs)) >= STABLE_SIZE
  } catch {
    return true
  }
}

function unwatched(input: string, why: string): ReturnType<typeof problem> {
  const message = `not every change in it is noticed at once: ${why}`
  return problem(input, 'unreadable', message, 'it is looked at every time all the same; watch fewer folders')
}
