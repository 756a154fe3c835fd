// What a scan judges with, and what its report says of that and of whoever listened.
import type { Judging } from '../../core/clearance/judge-occurrence.js'
import type { NameFinder } from '../../core/names/find-names.js'
import type { Knowledge } from '../../core/plan/knowledge.js'
import { type Problem, problem } from '../../core/problem.js'
import type { ScanContext } from '../../core/scan-context.js'
import type { RegisterStamp, ScanResult } from '../../core/scan-result.js'
import { loadKnowledge } from '../../registers/load-knowledge.js'
import { oldRegisters } from '../../registers/old-registers.js'
import { openAccepted, unusedProblems } from '../../registers/open-accepted.js'
import type { OpenedNames } from '../../sources/read-names.js'
import type { Heard } from '../hear/heard-sound.js'
import type { ScanOptions } from '../options/scan-options.js'

export interface ScanTools {
  /** Plans, reserved ranges and registers; a register is read when its territory is first asked for. */
  readonly knowledge: Knowledge
  /** What judges the numbers of an input. */
  judging(context: ScanContext, input: string): Judging
  /** The names of the user's list; undefined where none are looked for. */
  readonly names: NameFinder | undefined
  /** Notes for the report what a sound was decoded and heard with. */
  heardBy(heard: Heard): void
  /** Decoders, runtime and model, as far as they were used. */
  used(): Pick<ScanResult['tool'], 'decoder' | 'runtime' | 'model'>
  /** The registers that were read: verdicts may rest on them. */
  registers(): readonly RegisterStamp[]
  /** Problems of the tools themselves, such as a damaged register; complete when the scan is over. */
  problems(): readonly Problem[]
}

/** The name of what was not needed. */
const NOTHING = 'none'

const NO_MODEL = { name: 'none', sha256: '' }

/** Said once in a scan: it hears the same, and takes longer. */
function slowRuntime(why: string): Problem {
  const message = `it cannot be used (${why}): sound is heard with WebAssembly, which takes about four times as long`
  return problem('native runtime', 'part-missing', message, 'see wrongnumber doctor and docs/install.md')
}

/** Loaded only where names are looked for. */
async function namesOf({ names, directory }: ScanOptions): Promise<OpenedNames> {
  if (names === undefined && directory === undefined) return { problems: [] }
  const { openNames } = await import('../../sources/read-names.js')
  return openNames(names, directory)
}

/** Nothing heavy is loaded yet. */
export async function openTools(options: ScanOptions, today: string): Promise<ScanTools> {
  const knowledge = loadKnowledge()
  const { accepted, problems } = await openAccepted(options.accepted, knowledge.plans)
  const names = await namesOf(options)
  const most = options.maxRegisterAge
  const decoders = new Set<string>()
  let listener: Pick<Heard, 'runtime' | 'model'> | undefined
  let slower: string | undefined
  return {
    knowledge,
    names: names.finder,
    judging: (context, input) => ({
      context,
      knowledge,
      discreet: options.redact === true,
      ...(accepted === undefined ? {} : { accepted: (number) => accepted.ask(number, input, today) }),
    }),
    heardBy: (heard) => {
      decoders.add(heard.decoder)
      if (heard.runtime !== NOTHING) listener ??= heard
      slower ??= heard.slower
    },
    used: () => ({
      decoder: [...decoders].join(' and ') || 'none',
      runtime: listener?.runtime ?? NOTHING,
      model: listener?.model ?? NO_MODEL,
    }),
    registers: () => knowledge.stamps(),
    problems: () => [
      ...knowledge.problems(),
      ...problems,
      ...names.problems,
      ...(slower === undefined ? [] : [slowRuntime(slower)]),
      ...unusedProblems(accepted),
      ...(most === undefined ? [] : oldRegisters(knowledge.loaded(), most, today)),
    ],
  }
}
