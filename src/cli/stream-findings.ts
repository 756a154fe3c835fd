// Prints findings as they are made, where they are read as lines and nothing that comes later can change them.
import type { JsonlStream } from '../report/jsonl-report.js'
import type { ScanOptions } from '../scan/options/scan-options.js'
import type { CommandContext, CommandLine } from './command.js'
import { outputFile, printedFormat } from './report-wishes.js'

/** What a scan is given so that it prints, and what makes the rest of its report. */
export interface FindingStream {
  readonly onScanned: NonNullable<ScanOptions['onScanned']>
  readonly rest: JsonlStream['rest']
}

/**
 * Only for JSON Lines on standard output: a file is whole or not there. Not where digits are hidden, since a name may be
 * known for a number only when all is read, and not with a baseline, which leaves findings out at the end.
 */
export async function streamFindings(
  line: CommandLine,
  context: CommandContext,
): Promise<FindingStream | undefined> {
  const printed = printedFormat(line).name === 'jsonl' && outputFile(line) === undefined
  if (!printed || context.redact || line.text('baseline') !== undefined) return undefined
  const { jsonlStream } = await import('../report/jsonl-report.js')
  const stream = jsonlStream()
  return { onScanned: (part) => context.print(stream.part(part)), rest: stream.rest }
}
