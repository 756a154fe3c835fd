// The report as one JSON object a line, for programs that read line by line: the head, each finding, passage and problem, the summary.
import type { ScanResult } from '../core/scan-result.js'

/** The fields are those of docs/report.md; `row` says what a line is. */
export function jsonlReport(result: ScanResult): string {
  const {
    version,
    tool,
    context,
    registers,
    inputs,
    findings,
    ignored = [],
    passages,
    problems,
    summary,
  } = result
  const rows = [
    { row: 'head', version, tool, context, registers },
    ...inputs.map((each) => ({ row: 'input', ...each })),
    ...findings.map((each) => ({ row: 'finding', ...each })),
    ...ignored.map((each) => ({ row: 'ignored', ...each })),
    ...passages.map((each) => ({ row: 'passage', ...each })),
    ...problems.map((each) => ({ row: 'problem', ...each })),
    { row: 'summary', ...summary },
  ]
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
