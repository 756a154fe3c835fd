// What a scan works with: the knowledge that verdicts rest on, and the listeners, each loaded when it is first needed.
import type { Problem } from '../core/problem.js'
import type { ScanContext } from '../core/scan-context.js'
import type { RegisterStamp, ScanResult } from '../core/scan-result.js'
import { type FoundInText, scanSourceText } from '../core/scan-text.js'
import type { SourceText } from '../core/text/source-text.js'
import { loadKnowledge } from '../registers/load-knowledge.js'
import type { ScanOptions } from './scan-options.js'

export interface ScanTools {
  /** Problems of the tools themselves: an option that means nothing, a register that is damaged. */
  readonly problems: readonly Problem[]
  findNumbers(input: string, text: SourceText, context: ScanContext): FoundInText[]
  /** What verdicts may rest on. */
  registers(): readonly RegisterStamp[]
  /** Decoder, runtime and model, as far as they were used. */
  used(): Pick<ScanResult['tool'], 'decoder' | 'runtime' | 'model'>
  close(): Promise<void>
}

const NOTHING_HEARD = { decoder: 'none', runtime: 'none', model: { name: 'none', sha256: '' } }

/** Makes the tools ready; nothing heavy is loaded yet. */
export async function openTools(_options: ScanOptions): Promise<ScanTools> {
  const knowledge = loadKnowledge()
  return {
    get problems() {
      return knowledge.problems()
    },
    findNumbers: (input, text, context) => scanSourceText(text, context, knowledge, input),
    registers: () => knowledge.stamps(),
    used: () => NOTHING_HEARD,
    close: async () => {},
  }
}
