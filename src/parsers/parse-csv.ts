// The CSV parser, for registers and for what a release comes with; loaded when there is a table, as most texts are none.
import { createRequire } from 'node:module'
import type { Options, parse as Parse } from 'csv-parse/sync'

let parse: typeof Parse | undefined

/** The rows of a text, each as its cells, by the options of csv-parse; throws its CsvError for text that is no table by them. */
export function parseCsv(text: string, options: Options<string[]>): string[][] {
  parse ??= (createRequire(import.meta.url)('csv-parse/sync') as { parse: typeof Parse }).parse
  return parse(text, options) as string[][]
}
