// Command `plans update`: fetches the publishers' files that changed and takes them into use.
import { problem } from '../../core/problem.js'
import type { Command } from '../command.js'
import { exitCodeOf } from '../exit-code.js'
import { ANY_SIZE, updateSetting } from '../update-setting.js'

export const command: Command = {
  options: [
    {
      flags: '--from <address>',
      description: 'a mirror instead of the publishers: ADDRESS/host/path of each file',
    },
    {
      flags: '--patience <seconds>',
      description: 'seconds without a byte before giving up (30)',
      range: [1, 600],
    },
    ANY_SIZE,
  ],
  examples: ['wrongnumber plans update', 'wrongnumber plans update FR GB', 'wrongnumber plans update NL'],
  async run(line, context) {
    const { chooseSources } = await import('../../registers/update/choose-sources.js')
    const { readMirror } = await import('../../registers/update/read-mirror.js')
    const { updateSource } = await import('../../registers/update/update-source.js')
    const { FETCH_LIMITS } = await import('../../registers/update/fetch-file.js')
    const { printable } = await import('../../report/printable.js')
    const { describeTaken } = await import('../../registers/update/describe-taken.js')
    const from = line.text('from')
    const mirror = from === undefined ? undefined : readMirror(from)
    // What was typed is not shown: it may hold a password.
    if (from !== undefined && mirror === undefined)
      return {
        text: '',
        problems: [
          problem(
            '--from',
            'fetch-failed',
            'it is no http or https address',
            'https://mirror.example/registers',
          ),
        ],
        exitCode: 2,
      }
    const setting = {
      ...(await updateSetting(line, context)),
      mirror,
      limits: { ...FETCH_LIMITS, idleSeconds: line.number('patience') ?? FETCH_LIMITS.idleSeconds },
    }
    const { sources, problems } = chooseSources(line.arguments, setting.folders)
    const found = [...problems]
    const lines: string[] = []
    for (const source of sources) {
      if (context.interrupted.aborted && found.length > 0) break
      const done = await updateSource(source, setting)
      found.push(...done.problems)
      lines.push(...done.taken.map(describeTaken))
    }
    return {
      text: lines.map((each) => `${printable(each)}\n`).join(''),
      problems: found,
      exitCode: exitCodeOf([], found),
    }
  },
}
