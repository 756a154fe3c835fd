// The report as one JSON object a line, for programs that read line by line: the head, each finding, passage and problem, the summary.
import type { ScannedPart, ScanResult } from '../core/scan-result.js'
import { printableJson } from './printable.js'

/** The fields are those of docs/report.md; `row` says what a line is. */
export function jsonlReport(result: ScanResult): string {
  return lines([headOf(result), ...rowsOf(result), { row: 'summary', ...result.summary }])
}

/** The same in parts, for whoever reads it while the scan goes on. */
export interface JsonlStream {
  /** The rows of inputs that are done. */
  part(scanned: ScannedPart): string
  /** What no part had, then the head, with what is known only now, and the summary. */
  rest(result: ScanResult): string
}

/** A stream of one scan; each row comes once. */
export function jsonlStream(): JsonlStream {
  const said = new Set<string>()
  const unsaid = (rows: readonly object[]): readonly object[] =>
    rows.filter((row) => {
      const known = JSON.stringify(row)
      return !said.has(known) && said.add(known)
    })
  return {
    part: (scanned) => lines(unsaid(rowsOf(scanned))),
    rest: (result) =>
      lines([...unsaid(rowsOf(result)), headOf(result), { row: 'summary', ...result.summary }]),
  }
}

function headOf({ version, tool, context, registers, passedOver }: ScanResult): object {
  return { row: 'head', version, tool, context, registers, ...(passedOver && { passedOver }) }
}

function rowsOf({
  inputs,
  findings,
  ignored = [],
  names = [],
  passages,
  problems,
}: ScannedPart): readonly object[] {
  return [
    ...inputs.map((each) => ({ row: 'input', ...each })),
    ...findings.map((each) => ({ row: 'finding', ...each })),
    ...ignored.map((each) => ({ row: 'ignored', ...each })),
    ...names.map((each) => ({ row: 'name', ...each })),
    ...passages.map((each) => ({ row: 'passage', ...each })),
    ...problems.map((each) => ({ row: 'problem', ...each })),
  ]
}

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${printableJson(row)}\n`).join('')
}
