// What a scan works with: the knowledge that verdicts rest on, and the listeners, each loaded when it is first needed.
import type { Judging } from '../core/judge-occurrence.js'
import type { Knowledge } from '../core/plan/knowledge.js'
import { isProblem, type Problem, problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import type { RegisterStamp, ScanResult } from '../core/scan-result.js'
import { loadKnowledge } from '../registers/load-knowledge.js'
import { oldRegisters } from '../registers/old-registers.js'
import { openAccepted, unusedProblems } from '../registers/open-accepted.js'
import { HeardCache, type KeptHearing } from './cache/heard-cache.js'
import type { OpenListeners } from './open-listeners.js'
import type { ScanOptions } from './scan-options.js'

export interface ScanTools {
  /** Plans, reserved ranges and registers; a register is read when its territory is first asked for. */
  readonly knowledge: Knowledge
  /** What judges the numbers of an input. */
  judging(context: ScanContext, input: string): Judging
  /** The models in a runtime, loaded at the first call. */
  listeners(): Promise<OpenListeners | Problem>
  /** What was heard before; undefined where nothing is kept. */
  readonly cache: HeardCache | undefined
  /** Notes a decoder for the report. */
  decodedBy(decoder: string): void
  /** Notes for the report what had listened to a sound that was heard before. */
  heardBy(listener: Pick<KeptHearing, 'runtime' | 'model'>): void
  /** Decoders, runtime and model, as far as they were used. */
  used(): Pick<ScanResult['tool'], 'decoder' | 'runtime' | 'model'>
  /** The registers that were read: verdicts may rest on them. */
  registers(): readonly RegisterStamp[]
  /** Problems of the tools themselves, such as a damaged register; complete when the scan is over. */
  problems(): readonly Problem[]
  close(): Promise<void>
}

/** The name of what was not needed. */
const NOTHING = 'none'

const NO_MODEL = { name: 'none', sha256: '' }

/** Said once in a scan: it hears the same, and takes longer. */
function slowRuntime(why: string): Problem {
  const message = `it is not used (${why}): sound is heard with WebAssembly, which takes about four times as long`
  return problem('onnxruntime-node', 'part-missing', message, 'install it, or see wrongnumber doctor')
}

/** Nothing heavy is loaded yet. */
export async function openTools(options: ScanOptions, today: string): Promise<ScanTools> {
  const knowledge = loadKnowledge()
  const { accepted, problems } = await openAccepted(options.accepted, knowledge.plans)
  const most = options.maxRegisterAge
  const decoders = new Set<string>()
  let opening: Promise<OpenListeners | Problem> | undefined
  let open: Pick<OpenListeners, 'runtime' | 'model' | 'slower'> | undefined
  let close = async (): Promise<void> => {}
  const cache = options.cache === undefined ? undefined : new HeardCache(options.cache)
  return {
    knowledge,
    judging: (context, input) => ({
      context,
      knowledge,
      discreet: options.redact === true,
      ...(accepted === undefined ? {} : { accepted: (number) => accepted.ask(number, input, today) }),
    }),
    async listeners() {
      opening ??= import('./open-listeners.js').then((module) => module.openListeners(options))
      const opened = await opening
      if (!isProblem(opened)) {
        open = opened
        close = () => opened.close()
      }
      return opened
    },
    cache,
    heardBy: (listener) => {
      if (listener.runtime !== NOTHING) open ??= listener
    },
    decodedBy: (decoder) => decoders.add(decoder),
    used: () => ({
      decoder: [...decoders].join(' and ') || 'none',
      runtime: open?.runtime ?? NOTHING,
      model: open?.model ?? NO_MODEL,
    }),
    registers: () => knowledge.stamps(),
    problems: () => [
      ...knowledge.problems(),
      ...problems,
      ...(open?.slower === undefined ? [] : [slowRuntime(open.slower)]),
      ...unusedProblems(accepted),
      ...(most === undefined ? [] : oldRegisters(knowledge.loaded(), most, today)),
    ],
    close: async () => {
      await close()
      await cache?.trim()
    },
  }
}
