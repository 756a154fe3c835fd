// Command `worker`: reads and listens to files that other machines put on a queue.
import { isProblem } from '../../core/problem.js'
import type { Command } from '../command.js'
import { ALLOW_PRIVATE, cacheSettingOf, JOBS, KEEPING, QUEUE, ROOT } from '../sharing-options.js'

export const command: Command = {
  options: [{ ...QUEUE, mandatory: true }, ROOT, JOBS, ALLOW_PRIVATE, ...KEEPING],
  examples: [
    'wrongnumber worker --queue redis://queue.example:6379 --root /mnt/catalogue',
    'wrongnumber worker --queue redis://localhost:6379 --jobs 4 --allow-private',
  ],
  async run(line, context) {
    const { workQueue } = await import('../../scan/queue/work-queue.js')
    const root = line.text('root')
    const jobs = line.number('jobs')
    const cache = await cacheSettingOf(line, context)
    const result = await workQueue({
      url: line.text('queue')!,
      allowPrivate: line.flag('allow-private'),
      signal: context.interrupted,
      ...(root === undefined ? {} : { root }),
      ...(jobs === undefined ? {} : { jobs }),
      ...(cache === undefined ? {} : { cache }),
      onCount: ({ done, failed, underWay }) =>
        context.progress(`${done} done, ${failed} given back, ${underWay} under way`),
    })
    if (isProblem(result)) return { text: '', problems: [result], exitCode: 2 }
    return { text: `${result.done} done, ${result.failed} given back\n`, problems: [], exitCode: 0 }
  },
}
