// Entry of a listening process: `listening-child THREADS` listens to each file that it is sent, and answers on its channel.
import { internalProblem } from '../../core/problem.js'
import type { ScanProgress } from '../hear/hearing-options.js'
import { transcribeFile } from '../hear/transcribe-file.js'
import { FileListener } from './hear-file.js'
import type { Answer, Order, Report, Task } from './process-messages.js'

/** Milliseconds between two reports of memory. */
const PAUSE = 500

const listener = new FileListener(Number(process.argv[2]))
let stop = new AbortController()

function report(message: Report): void {
  process.send?.(message)
}

async function answer(task: Task): Promise<Answer> {
  stop = new AbortController()
  const run = { onProgress: (progress: ScanProgress): void => report({ progress }), signal: stop.signal }
  try {
    if ('wish' in task) return await listener.hear(task, run)
    return await transcribeFile(task.file, task.writing, run)
  } catch (error) {
    return internalProblem('wish' in task ? task.wish.input : task.file, error, true)
  }
}

async function work(task: Task): Promise<void> {
  const answered = await answer(task)
  report({ bytes: process.memoryUsage.rss() })
  report({ answer: answered })
}

process.on('message', (order: Order) => {
  if ('stop' in order) stop.abort()
  else void work(order.task)
})
setInterval(() => report({ bytes: process.memoryUsage.rss() }), PAUSE).unref()
// Ctrl-C comes to every process of the terminal; whoever started this one says when to stop.
process.on('SIGINT', () => {})
// Whoever started this process is gone: nobody waits for what would still be heard.
process.on('disconnect', () => process.exit(1))
