// The result as the versioned JSON document that docs/report.md describes.
import type { ScanResult } from '../core/scan-result.js'
import { printableJson } from './printable.js'
import type { ReportParts } from './report-format.js'

/** Indented by two blanks, so that two reports can be compared line by line; an item of a list at a time. */
export function jsonReport(result: ScanResult): ReportParts {
  return { [Symbol.iterator]: () => documentParts(Object.entries(result)) }
}

function* documentParts(fields: readonly (readonly [string, unknown])[]): Generator<string> {
  let before = '{'
  for (const [name, value] of fields) {
    if (value === undefined) continue
    yield `${before}\n  ${printableJson(name)}: `
    yield* valueParts(value)
    before = ','
  }
  yield '\n}\n'
}

function* valueParts(value: unknown): Generator<string> {
  if (!Array.isArray(value) || value.length === 0) return yield indented(value, '  ')
  let before = '['
  for (const item of value) {
    yield `${before}\n    ${indented(item, '    ')}`
    before = ','
  }
  yield '\n  ]'
}

/** As it stands that far inside; a line end in a text is no line end here. */
function indented(value: unknown, by: string): string {
  return printableJson(value, 2).replaceAll('\n', `\n${by}`)
}
